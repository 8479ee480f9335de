import type { ComponentChildren } from 'preact'
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import { text } from '../../lib/text/text.ts'
import { useKeptFocus } from '../ui/dialog/use-kept-focus.ts'

/** `title`: what the heading says. `besideTitle`: what stands next to it. */
export interface DetailFrameProps {
  title: ComponentChildren
  /** True while the account is looked up and the heading says only that. */
  loading: boolean
  besideTitle?: ComponentChildren
  children?: ComponentChildren
  /** Called by the back button and by Escape. */
  onBack(): void
}

/**
 * Takes the place of the list: shows a back button, a heading and the children. Takes the focus when it opens, and keeps it when the
 * control that had it goes away.
 */
export function DetailFrame({ title, loading, besideTitle, children, onBack }: DetailFrameProps) {
  const box = useRef<HTMLElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const isRead = useRef(false)
  const onFocusIn = useKeptFocus(heading)

  // Again when the heading gets the name, so that screen readers read it. After that the focus is the reader's.
  useLayoutEffect(() => {
    if (isRead.current) return
    isRead.current = !loading
    heading.current?.focus({ preventScroll: true })
  }, [loading])

  // The list may have been scrolled far down.
  useLayoutEffect(() => {
    const element = box.current
    if (element && element.getBoundingClientRect().top < 0) element.scrollIntoView()
  }, [])

  // A dialog stands outside the box, so its Escape does not arrive here.
  useEffect(() => {
    const ended = new AbortController()
    const leave = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return
      // Without this the browser closes the popup.
      event.preventDefault()
      onBack()
    }
    box.current?.addEventListener('keydown', leave, { signal: ended.signal })
    return () => ended.abort()
  }, [onBack])

  return (
    <section class="detail" aria-labelledby="detail-title" ref={box} onFocusIn={onFocusIn}>
      <button type="button" class="btn text back" onClick={onBack}>
        <span aria-hidden="true">‹ </span>
        {text('detail.back')}
      </button>
      <div class="detail-head">
        <h2 id="detail-title" tabIndex={-1} ref={heading}>
          {title}
        </h2>
        {besideTitle}
      </div>
      {children}
    </section>
  )
}
