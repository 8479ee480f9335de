import { expect, it, vi } from 'vitest'
import { bodyOf } from '../../../../components/ui/text-box/frame.ts'

/** A frame with a document of this address, as far as it is read. */
function frameAt(URL: string) {
  const replace = vi.fn()
  const body = {}
  // Safe: nothing more of it is read.
  const frame = {
    contentDocument: { URL, body },
    contentWindow: { location: { replace } },
  } as unknown as HTMLIFrameElement
  return { frame, body, replace }
}

it('a text box is drawn in the document of its own frame', () => {
  const { frame, body, replace } = frameAt('about:blank')
  expect(bodyOf(frame)).toBe(body)
  expect(replace).not.toHaveBeenCalled()
})

it('a text box is not drawn in what the page has brought into its frame, which is sent away', () => {
  const { frame, replace } = frameAt('https://facility.paws.example/look-alike')
  expect(bodyOf(frame)).toBeUndefined()
  expect(replace).toHaveBeenCalledExactlyOnceWith('about:blank')
})
