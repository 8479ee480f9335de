import { useLayoutEffect, useRef, useState } from 'preact/hooks'

/** Takes a file that is dropped anywhere on the window: beside its place, it would replace the page. Returns whether one is above it. */
export function useDroppedFile(onFile: (file: File) => void): boolean {
  const [isOver, setOver] = useState(false)
  const newest = useRef(onFile)
  newest.current = onFile

  // A layout effect, so that no file is dropped before.
  useLayoutEffect(() => {
    const listening = new AbortController()
    const { signal } = listening
    const on = (name: 'dragover' | 'dragleave' | 'drop', act: (event: DragEvent) => void) =>
      window.addEventListener(name, (event) => hasFile(event) && act(event), { signal })
    on('dragover', (event) => {
      event.preventDefault()
      setOver(true)
    })
    on('dragleave', () => setOver(false))
    on('drop', (event) => {
      event.preventDefault()
      setOver(false)
      const file = event.dataTransfer?.files[0]
      if (file) newest.current(file)
    })
    return () => listening.abort()
  }, [])

  return isOver
}

function hasFile({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') ?? false
}
