import { BRANCH_NAME, type Branch } from '../../../../lib/domain/branch.ts'
import { LONGEST_MESSAGE } from '../../../../lib/domain/conversation/conversation.ts'
import type { Problem } from '../../../../lib/domain/problem.ts'
import type { WireMessagesPage } from '../../../backend/wire.ts'
import { redirect } from '../../answers.ts'
import { html, type Markup } from '../../html.ts'
import { changeForm, isGenuine, readForm } from '../../parts/form.ts'
import { icon } from '../../parts/icons.ts'
import { emptyState, notice } from '../../parts/small.ts'
import { branchAsked, type ClientVisit } from '../client-visit.ts'
import { onceField } from '../forms-once.ts'
import { answerGuest, type PortalPage } from '../page.ts'
import { unreadBadge } from '../shell.ts'
import { readableMoment } from '../times.ts'
import { unreadOf } from '../unread.ts'
import { forgedPage } from './plain.ts'

/** A message that was not sent, to be shown again with the reason. */
interface RejectedMessage {
  text: string
  reason: string
}

const REASONS: { [name in Problem['name']]?: string } = {
  'branch-inactive': 'Your profile there is not active any more, so nothing was sent.',
  invalid: `A message has ${LONGEST_MESSAGE.toLocaleString('en-US')} characters at most. Please shorten it or send it in two.`,
}

function tabs(guest: ClientVisit, current: Branch): Markup {
  if (guest.branches.length === 1) return null
  const asked = guest.url.searchParams.has('branch') && !guest.url.searchParams.has('sent')
  return html`<div class="tabs" role="tablist" aria-label="Conversation">
    ${guest.branches.map((branch) => {
      const selected = branch === current
      return html`<a role="tab" id=${`tab-${branch}`} href=${`/portal/messages?branch=${branch}`}
        aria-selected=${String(selected)} aria-controls=${selected ? 'conversation' : undefined} autofocus=${asked && selected}>
        ${BRANCH_NAME[branch]}${!selected && unreadBadge(unreadOf(guest, branch))}
      </a>`
    })}
  </div>`
}

function writing(guest: ClientVisit, branch: Branch, unsent?: RejectedMessage): Markup {
  const label = guest.branches.length > 1 ? `Message to ${BRANCH_NAME[branch]}` : 'Message to us'
  const body = html`
    ${onceField()}
    <input type="hidden" name="branch" value=${branch} />
    <label for="text">${label}</label>
    <textarea id="text" name="text" rows="3" dir="auto" required maxlength=${LONGEST_MESSAGE}
      aria-describedby=${unsent && 'unsent'} aria-invalid=${unsent ? 'true' : undefined}>${unsent?.text}</textarea>
    ${unsent && html`<p id="unsent" class="notice bad" role="alert">${unsent.reason}</p>`}
    <button class="button" type="submit">Send</button>`
  return changeForm(guest, '/portal/messages', 'writing', body)
}

function messageList({ messages, unread }: WireMessagesPage): Markup {
  const team = messages.filter(({ from }) => from === 'team')
  const fresh = new Set(team.slice(0, unread).map(({ id }) => id))
  return html`<ol class="messages" aria-label="Messages, the newest first">
    ${messages.map(
      ({ id, from, author, at, text }) => html`<li class=${`message ${from}`}>
        <p class="by">
          <strong>${from === 'client' ? 'You' : html`<bdi>${author}</bdi>`}</strong>
          <time datetime=${at}>${readableMoment(at)}</time>
          ${fresh.has(id) && html`<span class="pill waiting">New</span>`}
        </p>
        <p class="text" dir="auto">${text}</p>
      </li>`,
    )}
  </ol>`
}

/** One branch's conversation, with the other one a tab away. Looking at it is reading it. */
export function conversationPage(
  guest: ClientVisit,
  unsent?: RejectedMessage & { branch: Branch },
): PortalPage {
  const { backend, caller, me, url, request } = guest
  const branch = unsent?.branch ?? branchAsked(guest, url.searchParams.get('branch'))
  const cursor = url.searchParams.get('cursor') ?? undefined
  const listed = backend.listMessages(caller, me.id, branch, cursor)
  const page: WireMessagesPage = listed.ok ? listed.value : { messages: [], more: false, unread: 0 }
  const [newest] = page.messages
  if (newest && cursor === undefined && request.method === 'GET') {
    backend.markSeen(caller, me.id, branch, newest.id)
  }
  const isLinked = guest.branches.length > 1
  const panel = isLinked
    ? { id: 'conversation', role: 'tabpanel', 'aria-labelledby': `tab-${branch}` }
    : { id: 'conversation' }
  const earlier = `/portal/messages?branch=${branch}&cursor=${encodeURIComponent(page.cursor ?? '')}`
  return {
    title: 'Messages',
    place: 'messages',
    ...(unsent && { status: 422 }),
    body: html`
      ${tabs(guest, branch)}
      <div class="card" ...${panel}>
        ${url.searchParams.has('sent') && notice('good', `Sent to ${BRANCH_NAME[branch]}.`)}
        ${writing(guest, branch, unsent)}
        ${
          page.messages.length > 0
            ? messageList(page)
            : emptyState(
                'message',
                'No messages yet',
                `What you and ${BRANCH_NAME[branch]} write to each other stands here.`,
              )
        }
        ${page.more && html`<p class="center"><a class="button quiet" href=${earlier}>${icon('clock')}Earlier messages</a></p>`}
      </div>`,
  }
}

/** Writes to the branch of the tab. */
export async function sendMessage(guest: ClientVisit): Promise<Response> {
  const { backend, caller, me, branches, formsOnce } = guest
  const form = await readForm(guest.request)
  if (!isGenuine(guest, form)) return answerGuest(guest, forgedPage())
  const before = formsOnce.ledTo(form)
  if (before) return redirect(before)
  const text = String(form.get('text') ?? '')
    .replaceAll('\r\n', '\n')
    .trim()
  const branch = branches.find((each) => each === form.get('branch'))
  const unsent = (reason: string) =>
    answerGuest(guest, conversationPage(guest, { text, reason, branch: branch ?? branches[0] }))
  if (!branch) return unsent('That part of your profile is not active any more. Nothing was sent.')
  if (text === '') return unsent('Write something first.')
  const sent = backend.writeMessage(caller, me.id, { branch, text })
  if (sent.ok) return redirect(formsOnce.leads(form, `/portal/messages?branch=${branch}&sent`))
  return unsent(REASONS[sent.problem.name] ?? 'Your message was not sent. Please try again.')
}
