import { LONGEST_MESSAGE } from '../../../../lib/domain/conversation/conversation.ts'
import type { WireMessage, WireMessagesPage } from '../../../backend/wire.ts'
import { html, type Markup } from '../../html.ts'
import { changeForm } from '../../parts/form.ts'
import { emptyState } from '../../parts/small.ts'
import type { ListedPerson } from '../../records/people.ts'
import { readableMoment } from '../../records/values.ts'
import type { Visit } from '../../visit.ts'

function writeForm(visit: Visit, { account, href, status }: ListedPerson): Markup {
  if (status !== 'active') {
    const state = status === 'inactive' ? 'inactive' : 'not approved yet'
    return html`<p class="feed-closed"><bdi>${account.firstName}</bdi> is ${state} here, so nobody can write.</p>`
  }
  const body = html`
    <label for="message">Message to <bdi>${account.firstName}</bdi></label>
    <textarea id="message" name="text" rows="3" maxlength=${LONGEST_MESSAGE} required dir="auto"></textarea>
    <button class="button" type="submit">Send Message</button>`
  return changeForm(visit, `${href}/messages`, 'feed-form', body)
}

/** Nobody has read what is new until somebody says so: a page that is merely open reads nothing. */
function unreadLine(
  visit: Visit,
  { href }: ListedPerson,
  { messages, unread }: WireMessagesPage,
): Markup {
  const [newest] = messages
  if (unread === 0 || !newest) return null
  const body = html`
    <input type="hidden" name="upTo" value=${newest.id} />
    <strong>${unread} new ${unread === 1 ? 'message' : 'messages'}</strong>
    <button class="button quiet" type="submit">Mark as read</button>`
  return changeForm(visit, `${href}/messages/seen`, 'feed-news', body)
}

function bubble({ from, author, at, text }: WireMessage): Markup {
  return html`<li class=${`message ${from}`}>
    <p class="message-head"><strong dir="auto">${author}</strong> <time datetime=${at}>${readableMoment(at)}</time></p>
    <p class="message-text" dir="auto">${text}</p>
  </li>`
}

function olderLink({ href }: ListedPerson, { more, cursor }: WireMessagesPage): Markup {
  if (!more || !cursor) return null
  const older = `${href}?tab=conversation&before=${cursor}`
  return html`<p class="center"><a class="button quiet" href=${older}>Older messages</a></p>`
}

/** This branch's own conversation with a client, and a form to write. */
export function conversationPanel(visit: Visit, person: ListedPerson): Markup {
  const { backend, caller, branch, url } = visit
  const before = url.searchParams.get('before') ?? undefined
  const page = backend.listMessages(caller, person.account.id, branch, before)
  if (!page.ok) return emptyState('message', 'No such messages', 'Open the conversation again.')
  const { messages } = page.value
  const sentence = `Messages with ${person.account.firstName} appear here, the newest first.`
  return html`<div class="feed" data-conversation>
    ${writeForm(visit, person)} ${before === undefined && unreadLine(visit, person, page.value)}
    ${
      messages.length > 0
        ? html`<ol class="messages" aria-label="Messages, the newest first">${messages.map(bubble)}</ol>`
        : emptyState('message', 'No messages yet', sentence)
    }
    ${olderLink(person, page.value)}
  </div>`
}
