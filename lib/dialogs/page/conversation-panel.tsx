import { render } from 'preact'
import { Conversation } from '../../../components/conversation/Conversation.tsx'
import styles from '../../../components/conversation/conversation.css?inline'
import form from '../../../components/ui/form.css?inline'
import tabs from '../../../components/ui/tabs.css?inline'
import { FramedTextBox } from '../../../components/ui/text-box/FramedTextBox.tsx'
import { TextBoxKind } from '../../../components/ui/text-box/TextBox.tsx'
import { createShadowHost } from '../../dashboard/shadow-host.ts'
import { otherBranch } from '../../domain/branch.ts'
import { type ConversationView, withTabFirst } from '../../domain/conversation/conversation-view.ts'
import { createConversationFlow } from '../../flows/conversation-flow.ts'
import type { ConversationCallsOfPage } from './conversation-calls.ts'
import { keepInPlaceOf } from './keep-in-place.ts'

/**
 * Shows the conversation with a client in place of the page's own feed, until the signal. Typed text stays while the page shows another
 * part.
 */
export function openConversation(calls: ConversationCallsOfPage, signal: AbortSignal): void {
  const { client, onClient, feed, onRevalidate: onLookAgain, ...answers } = calls
  const first = client()
  if (!first) return
  const { name, here } = first
  const { element, container } = createShadowHost('conversation', tabs + form + styles)
  keepToOurselves(element)

  let shown: ConversationView | undefined
  const draw = () => {
    const { primaryBranch, statuses } = client() ?? first
    const view = shown && withTabFirst(shown, primaryBranch)
    render(
      view && (
        <TextBoxKind.Provider value={FramedTextBox}>
          <Conversation about={{ name, here }} view={view} statuses={statuses} flow={flow} />
        </TextBoxKind.Provider>
      ),
      container,
    )
  }
  const { primaryBranch = here } = first
  const flow = createConversationFlow(
    [primaryBranch, otherBranch(primaryBranch)],
    {
      ...answers,
      makeId: () => crypto.randomUUID(),
      show(view) {
        shown = view
        draw()
      },
    },
    // A person on a page of one branch means to write there, whichever branch is primary.
    here,
  )

  keepInPlaceOf(feed, element, signal)
  // The primary branch or a status may have changed.
  onClient(draw, signal)
  onLookAgain(() => void flow.load(), signal)
  signal.addEventListener('abort', () => {
    flow.close()
    render(null, container)
  })
  void flow.load()
}

/** Keeps key events from the page, which could read what is typed or take it for a shortcut. */
function keepToOurselves(element: HTMLElement): void {
  for (const type of ['keydown', 'keypress', 'keyup']) {
    element.addEventListener(type, (event) => event.stopPropagation())
  }
}
