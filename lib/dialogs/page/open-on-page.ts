import { type ComponentChild, cloneElement, isValidElement, render } from 'preact'
import compare from '../../../components/compare/compare.css?inline'
import request from '../../../components/conversation/request.css?inline'
import fields from '../../../components/sync/fields.css?inline'
import styles from '../../../components/ui/dialog/dialog.css?inline'
import form from '../../../components/ui/form.css?inline'
import type { DialogRequest } from '../../dashboard/dialog-bridge.ts'
import { keepMounted, type Spot } from '../../dashboard/keep-mounted.ts'
import { createShadowHost } from '../../dashboard/shadow-host.ts'
import type { Operation } from '../../domain/outbox/operation.ts'
import { statusOf } from '../../sentences/operation-status.ts'
import type { DialogLife } from '../dialog-context.ts'
import { startDialog } from '../dialogs.ts'

/** Draws the dialog that is open anew, in the language that is spoken by now. */
export function drawAgain(): void {
  drawOpen?.()
}

let drawOpen: (() => void) | undefined

/** Opens a dialog in an element of its own, which is on the page for as long as the dialog is open. */
export function openOnPage({ dialog, context }: DialogRequest, life: DialogLife): void {
  const { element, container } = createShadowHost(
    'dialog',
    styles + fields + compare + form + request,
  )
  const open = new AbortController()
  const before = document.activeElement
  keepMounted(element, () => aboveAll(container), open.signal)
  const { accepted, person } = context
  const say = (operation: Operation) => statusOf(operation, person.name, Date.now())
  const own = { ...context, accepted: (of: Operation) => accepted(of, say(of)) }
  startDialog(dialog, own, {
    ...life,
    draw(dialog) {
      render(dialog, container)
      drawOpen = () => render(anew(dialog), container)
    },
    onClosed() {
      // While the element is on the page: a dialog that closes hands the focus back.
      drawOpen = undefined
      render(null, container)
      toMenuOf(before)
      open.abort()
      life.onClosed()
    },
  })
}

/** A copy of what is drawn: Preact skips an element that it has drawn already. */
function anew(dialog: ComponentChild): ComponentChild {
  return isValidElement(dialog) ? cloneElement(dialog) : dialog
}

/** A menu may fold up while a dialog is open. What was pressed in it cannot have the focus back then: the menu gets it. */
function toMenuOf(before: Element | null): void {
  if (document.activeElement !== document.body) return
  before?.closest('details')?.querySelector('summary')?.focus()
}

/** At the end of the page. A dialog that the page took off has lost its rank above everything, so it is shown anew. */
function aboveAll(container: HTMLElement): Spot {
  return {
    isPlaced: (element) => element.parentNode === document.body,
    place(element) {
      document.body.append(element)
      const dialog = container.querySelector('dialog')
      dialog?.close()
      dialog?.showModal()
    },
  }
}
