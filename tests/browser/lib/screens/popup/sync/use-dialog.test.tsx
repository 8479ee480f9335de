import { describe, expect, it, vi } from 'vitest'
import { page } from 'vitest/browser'
import type { OpenDialog } from '../../../../../../lib/domain/outbox/open-dialog.ts'
import { failed, ok } from '../../../../../../lib/domain/result.ts'
import { useDialog } from '../../../../../../lib/screens/popup/sync/use-dialog.ts'
import { setTexts } from '../../../../../../lib/text/current.ts'
import { en } from '../../../../../../lib/text/en/index.ts'
import { es } from '../../../../../../lib/text/es/index.ts'
import { drawInPopup } from '../../../../components/draw.tsx'
import { account, OMAR, operation, ROLE_VIEW } from '../../../../components/samples.ts'

/** The browser's API is looked for as soon as it is imported, and kept from then on. */
vi.hoisted(() => {
  const { chrome } = globalThis as unknown as { chrome: object }
  Object.assign(chrome, { runtime: { id: 'tandem' } })
})

const ROLE: OpenDialog = { kind: 'role', branch: 'in-home', role: 'Trainee' }

/** A list with a button that decides what waits, and the worker at the other end. `stored`: id of what a confirmation stores. */
function openPopup(dialog: OpenDialog, { stored = 'op', decided = 'waits' } = {}) {
  const asked: [string, unknown][] = []
  const runtime = {
    id: 'tandem',
    async sendMessage({ tandem, ask }: { tandem: string; ask: unknown }) {
      asked.push([tandem, ask])
      if (tandem === 'role.preview') return ok(ROLE_VIEW)
      if (tandem === 'role.confirm') return ok(operation({ id: stored, state: 'done' }))
      if (tandem === 'operation.cancel') return ok('cancelled')
      return failed({ name: 'offline' })
    },
  }
  // What a page of the extension has, and this page of the test runner has not.
  Object.assign((globalThis as unknown as { chrome: object }).chrome, { runtime })

  function List() {
    const { content, last, open } = useDialog(undefined, undefined)
    const about = dialog.kind === 'role' ? OMAR : account()
    return (
      <>
        <button type="button" onClick={() => open(about, dialog, decided)}>
          Decide
        </button>
        <output>{last?.id ?? 'nothing'}</output>
        {content}
      </>
    )
  }
  const draw = drawInPopup()
  draw(<List />)
  return {
    asked,
    drawAgain: () => draw(<List />),
    dismissed: () => asked.filter(([name]) => name === 'operation.cancel'),
  }
}

const press = (name: string) => page.getByRole('button', { name, exact: true }).click()
const last = (id: string) => expect.element(page.getByRole('status').first()).toHaveTextContent(id)
const dialog = () => page.getByRole('dialog')

describe('what waits for a decision in the popup', () => {
  it('is dismissed once a new role was accepted, and not before', async () => {
    const { dismissed } = openPopup(ROLE)
    await press('Decide')
    await expect.element(page.getByRole('button', { name: 'Change role' })).toBeEnabled()
    expect(dismissed()).toEqual([])
    await press('Change role')
    await last('op')
    expect(dismissed()).toEqual([['operation.cancel', { operationId: 'waits' }]])
    await expect.element(dialog()).not.toBeInTheDocument()
  })

  it('stays where the decision is that same operation', async () => {
    const { dismissed } = openPopup(ROLE, { stored: 'waits' })
    await press('Decide')
    await press('Change role')
    await last('waits')
    expect(dismissed()).toEqual([])
  })

  it('stays where the dialog is left', async () => {
    const { dismissed } = openPopup(ROLE)
    await press('Decide')
    await press('Cancel')
    await expect.element(dialog()).not.toBeInTheDocument()
    expect(dismissed()).toEqual([])
  })

  it('is dismissed at once where it was a copy: what differs now is looked at anew', async () => {
    const { asked, dismissed } = openPopup({ kind: 'compare' })
    await press('Decide')
    await expect.element(dialog()).toBeVisible()
    expect(dismissed()).toEqual([['operation.cancel', { operationId: 'waits' }]])
    const subject = { from: 'popup', accountId: 'bob' }
    expect(asked).toContainEqual(['copy.preview', { subject }])
  })
})

describe('a dialog in the popup', () => {
  it('goes on in the language that is chosen while it is open', async () => {
    const { drawAgain } = openPopup(ROLE)
    await press('Decide')
    await expect.element(page.getByRole('button', { name: 'Change role' })).toBeEnabled()
    setTexts('es', es)
    drawAgain()
    await expect.element(page.getByRole('button', { name: 'Cambiar rol' })).toBeEnabled()
    setTexts('en', en)
  })
})
