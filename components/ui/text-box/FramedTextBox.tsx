import { render } from 'preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import form from '../form.css?inline'
import theme from '../theme.css?inline'
import { bodyOf, keepAsHighAs, namesOf, styleFrame } from './frame.ts'
import styles from './framed-text-box.css?inline'
import type { TextBoxProps } from './TextBox.tsx'

/**
 * Shows a text box in a frame of its own. In a closed root, no page reaches the frame: what happens in it is heard by no listener of the
 * page, whenever that was added, and the page's selection and editing commands end at it.
 */
export function FramedTextBox({ id, box, onText, onKeyDown, onEscape, ...props }: TextBoxProps) {
  const frame = useRef<HTMLIFrameElement>(null)
  // A frame that the page has moved is empty: its document is another one.
  const [body, setBody] = useState<HTMLElement>()

  useLayoutEffect(() => {
    const element = frame.current
    if (!element || !body) return
    const names = namesOf(element, props['aria-describedby'])
    render(
      <textarea
        {...props}
        ref={box ?? null}
        dir="auto"
        rows={3}
        aria-label={names.label?.textContent}
        aria-describedby={undefined}
        aria-description={names.description?.textContent}
        onInput={({ currentTarget }) => onText(currentTarget.value)}
        onKeyDown={(event) => {
          onKeyDown?.(event)
          if (event.key === 'Escape' && !event.isComposing && !event.defaultPrevented) onEscape?.()
        }}
      />,
      body,
    )
  })

  useLayoutEffect(() => {
    const element = frame.current
    const drawn = body?.querySelector('textarea')
    if (!element || !body || !drawn) return
    styleFrame(element, body.ownerDocument, theme + form + styles)
    const letGo = keepAsHighAs(element, drawn)
    const ended = new AbortController()
    const focus = () => drawn.focus()
    namesOf(element).label?.addEventListener('click', focus, { signal: ended.signal })
    return () => {
      letGo()
      ended.abort()
      render(null, body)
    }
  }, [body])

  return (
    // biome-ignore lint/a11y/useIframeTitle: the box in it has a name of its own, which would be read out twice.
    <iframe
      id={id}
      class="text-box"
      ref={frame}
      // Whatever gets into it, its scripts never run: ours run outside of it.
      sandbox="allow-same-origin"
      onLoad={({ currentTarget }) => setBody(bodyOf(currentTarget))}
    />
  )
}
