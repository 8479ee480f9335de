import { useEffect, useState } from 'preact/hooks'
import { ShortcutList } from '../../../components/options/ShortcutList.tsx'
import { openShortcutSettings, readShortcuts, type Shortcut } from '../../platform/shortcuts.ts'
import { text } from '../../text/text.ts'

/** Shows the section about shortcuts. They belong to the browser: shown here, changed on a page of the browser. */
export function Shortcuts() {
  const [shortcuts, setShortcuts] = useState<Shortcut[]>([])

  useEffect(() => {
    const ended = new AbortController()
    const read = () => void readShortcuts().then(setShortcuts)
    read()
    // The user may come back from the page that changes them.
    window.addEventListener('focus', read, { signal: ended.signal })
    return () => ended.abort()
  }, [])

  return (
    <section aria-labelledby="shortcuts">
      <h2 id="shortcuts">{text('options.shortcuts')}</h2>
      <p class="intro">{text('options.shortcutsHint')}</p>
      <ShortcutList shortcuts={shortcuts} onChange={() => void openShortcutSettings()} />
    </section>
  )
}
