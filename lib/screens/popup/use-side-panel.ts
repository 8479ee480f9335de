import { useEffect, useState } from 'preact/hooks'
import { sidePanelOpener } from '../../platform/side-panel.ts'

/** Opens the side panel and closes the popup; undefined where there is no side panel to open. */
export function useSidePanel(): (() => void) | undefined {
  const [opener, setOpener] = useState<{ open(): Promise<void> }>()

  useEffect(() => {
    void sidePanelOpener().then((open) => open && setOpener({ open }))
  }, [])

  // A popup whose panel could not be opened stays.
  return opener && (() => void opener.open().then(() => window.close()))
}
