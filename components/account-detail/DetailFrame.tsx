import type { ComponentChildren } from 'preact'
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import { text } from '../../lib/text/text.ts'
import { useKeptFocus } from '../ui/dialog/use-kept-focus.ts'

/** `title`: what the heading says. `besideTitle`: what stands next to it. */
export interface DetailFrameProps {
  title: ComponentChildren
  /** Whether the heading says for now only that it is being looked up. */
  loading: boolean
  besideTitle?: ComponentChildren
  children?: ComponentChildren
  /** The button and Escape. */
  onBack(): void
}

/**
 * Stands in place of the list: a way back, a heading, and something under it. Takes the focus when it opens, and keeps it when
 * the control that had it goes away.
 */
export function DetailFrame({ title, loading, besideTitle, children, onBack }: DetailFrameProps) {
  const box = useRef<HTMLElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const isRead = useRef(false)
  const onFocusIn = useKeptFocus(heading)

  // Once more when the heading says who it is, so that it is read out; then it is the reader's.
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

  // A dialog stands outside the box, so that its Escape is its own.
  useEffect(() => {
    const ended = new AbortController()
    const leave = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return
      // The popup would close.
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
