import { useState } from 'preact/hooks'
import { describe, expect, it, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { FramedTextBox } from '../../../../components/ui/text-box/FramedTextBox.tsx'
import { drawOnPage } from '../draw.tsx'

function Note({ onEscape = () => undefined }: { onEscape?: () => void }) {
  const [note, setNote] = useState('Bring')
  return (
    <>
      <label for="note">Note</label>
      <FramedTextBox
        id="note"
        value={note}
        aria-describedby="left"
        onText={setNote}
        onEscape={onEscape}
      />
      <small id="left">{note.length} characters</small>
    </>
  )
}

/** Draws a note with its box in a frame, and waits for the box. */
async function drawNote(onEscape?: () => void) {
  const { root, host, draw } = drawOnPage('conversation')
  draw(<Note {...(onEscape && { onEscape })} />)
  const frame = () => root.querySelector('iframe')
  const box = () => frame()?.contentDocument?.querySelector('textarea') ?? undefined
  await expect.poll(box).toBeDefined()
  return { root, host, frame, box }
}

describe('a text box in a frame', () => {
  it('keeps what is typed from every listener of the page, and takes it all the same', async () => {
    const heard: string[] = []
    const ended = new AbortController()
    for (const type of ['keydown', 'keypress', 'keyup', 'beforeinput', 'input', 'focusin']) {
      window.addEventListener(type, () => heard.push(type), { capture: true, ...ended })
    }
    const { root, box } = await drawNote()
    box()?.focus()
    await userEvent.keyboard(' a leash')
    ended.abort()
    expect(box()?.value).toBe('Bring a leash')
    expect(root.querySelector('small')?.textContent).toBe('13 characters')
    expect(heard).toEqual([])
  })

  it('cannot be read or written through the selection of the page', async () => {
    const { box } = await drawNote()
    box()?.focus()
    document.execCommand('selectAll')
    expect(getSelection()?.toString()).not.toContain('Bring')
    document.execCommand('insertText', false, 'EVIL')
    expect(box()?.value).toBe('Bring')
  })

  it('runs no script, whatever gets into it', async () => {
    const { frame } = await drawNote()
    expect(frame()?.getAttribute('sandbox')).toBe('allow-same-origin')
  })

  it('is named by its label, which gives it the focus, and described as it is outside', async () => {
    const { root, box } = await drawNote()
    expect(box()?.ariaLabel).toBe('Note')
    expect(box()?.ariaDescription).toBe('5 characters')
    root.querySelector('label')?.click()
    expect(box()?.matches(':focus')).toBe(true)
  })

  it('is there again, with its text, once the page has moved it or sent it to another address', async () => {
    const { host, frame, box } = await drawNote()
    const first = box()
    document.body.append(host)
    await expect.poll(box).not.toBe(first)
    await expect.poll(() => box()?.value).toBe('Bring')
    const second = box()
    frame()?.contentWindow?.location.replace('/favicon.svg')
    await expect.poll(box).not.toBe(second)
    await expect.poll(() => box()?.value).toBe('Bring')
    expect(frame()?.contentDocument?.URL).toBe('about:blank')
  })

  it('grows with its text', async () => {
    const { frame, box } = await drawNote()
    await expect.poll(() => frame()?.offsetHeight).toBe((box()?.offsetHeight ?? 0) + 4)
    const before = frame()?.offsetHeight ?? 0
    box()?.focus()
    await userEvent.keyboard('{Enter}a{Enter}leash{Enter}and{Enter}a ball')
    await expect.poll(() => frame()?.offsetHeight).toBeGreaterThan(before)
    await expect.poll(() => frame()?.offsetHeight).toBe((box()?.offsetHeight ?? 0) + 4)
  })

  it('passes Escape on, but not the one that ends a composition', async () => {
    const close = vi.fn()
    const { box } = await drawNote(close)
    box()?.focus()
    await userEvent.keyboard('{Escape}')
    expect(close).toHaveBeenCalledOnce()
    box()?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', isComposing: true }))
    expect(close).toHaveBeenCalledOnce()
  })
})
