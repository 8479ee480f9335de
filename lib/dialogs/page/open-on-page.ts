import { type ComponentChild, cloneElement, createElement, isValidElement, render } from 'preact'
import compare from '../../../components/compare/compare.css?inline'
import request from '../../../components/conversation/request.css?inline'
import fields from '../../../components/sync/fields.css?inline'
import styles from '../../../components/ui/dialog/dialog.css?inline'
import form from '../../../components/ui/form.css?inline'
import { FramedTextBox } from '../../../components/ui/text-box/FramedTextBox.tsx'
import { TextBoxKind } from '../../../components/ui/text-box/TextBox.tsx'
import type { DialogRequest } from '../../dashboard/dialog-bridge.ts'
import { keepMounted, type Spot } from '../../dashboard/keep-mounted.ts'
import { createShadowHost } from '../../dashboard/shadow-host.ts'
import type { Operation } from '../../domain/outbox/operation.ts'
import { statusOf } from '../../sentences/operation-status.ts'
import type { DialogLife } from '../dialog-context.ts'
import { startDialog } from '../dialogs.ts'

/** Redraws the open dialog in the current language. */
export function drawAgain(): void {
  drawOpen?.()
}

let drawOpen: (() => void) | undefined

/** Opens a dialog in an element of its own, which stays on the page until the dialog closes. */
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
      render(framed(dialog), container)
      drawOpen = () => render(framed(anew(dialog)), container)
    },
    onClosed() {
      // The dialog has to close while the element is still on the page, to hand back the focus.
      drawOpen = undefined
      render(null, container)
      toMenuOf(before)
      open.abort()
      life.onClosed()
    },
  })
}

/** Has the text boxes of a dialog drawn in frames. */
function framed(children: ComponentChild): ComponentChild {
  return createElement(TextBoxKind.Provider, { value: FramedTextBox, children })
}

/** Copies the drawn element: Preact skips an element that it has drawn already. */
function anew(dialog: ComponentChild): ComponentChild {
  return isValidElement(dialog) ? cloneElement(dialog) : dialog
}

/** Gives the focus to the menu if the pressed entry cannot have it back: the menu may close while a dialog is open. */
function toMenuOf(before: Element | null): void {
  if (document.activeElement !== document.body) return
  before?.closest('details')?.querySelector('summary')?.focus()
}

/** Returns the place at the end of the page. A dialog that the page removed has left the top layer, so it is opened again. */
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
