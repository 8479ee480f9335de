import type { HttpHandler } from 'msw'
import * as v from 'valibot'
import { LONGEST_MESSAGE } from '../../lib/domain/conversation/conversation.ts'
import { type Desk, http } from './api.ts'
import { readBody, readQuery } from './body.ts'
import { once, toResponse, toStored } from './once.ts'
import { problemResponse } from './problems.ts'
import { BranchName, Cursor, textUpTo } from './schemas.ts'

const MessagesQuery = v.object({
  branch: BranchName,
  cursor: v.exactOptional(Cursor),
})

const NewMessage = v.strictObject({
  branch: BranchName,
  text: v.pipe(textUpTo(LONGEST_MESSAGE), v.minLength(1)),
})

const Seen = v.strictObject({ branch: BranchName, upTo: v.pipe(v.string(), v.maxLength(64)) })

/** Handles the messages of clients and teams. */
export function messagesHandlers({ backend, door }: Desk): HttpHandler[] {
  return [
    http.get('/accounts/{id}/messages', ({ request, cookies, params: { id }, response }) => {
      const admitted = door.admit({ request, cookies })
      if (!admitted.ok) return response.untyped(problemResponse(admitted.problem))
      const query = readQuery(request, MessagesQuery)
      if (!query.ok) return response.untyped(problemResponse(query.problem))
      const { branch, cursor } = query.value
      const page = backend.listMessages(admitted.value, id, branch, cursor)
      if (!page.ok) return response.untyped(problemResponse(page.problem))
      return response(200).json(page.value)
    }),
    http.post('/accounts/{id}/messages', async ({ request, cookies, params: { id }, response }) => {
      const admitted = door.admitChange({ request, cookies })
      if (!admitted.ok) return response.untyped(problemResponse(admitted.problem))
      const caller = admitted.value
      const body = await readBody(request, NewMessage)
      if (!body.ok) return response.untyped(problemResponse(body.problem))
      const key = request.headers.get('Idempotency-Key')
      const answer = once(backend, { caller, key, payload: ['message', id, body.value] }, () =>
        toStored(backend.writeMessage(caller, id, body.value), (message) => ({
          status: 201,
          body: message,
        })),
      )
      return response.untyped(toResponse(answer))
    }),
    http.put(
      '/accounts/{id}/messages/seen',
      async ({ request, cookies, params: { id }, response }) => {
        const admitted = door.admitChange({ request, cookies })
        if (!admitted.ok) return response.untyped(problemResponse(admitted.problem))
        const body = await readBody(request, Seen)
        if (!body.ok) return response.untyped(problemResponse(body.problem))
        const { branch, upTo } = body.value
        const seen = backend.markSeen(admitted.value, id, branch, upTo)
        if (!seen.ok) return response.untyped(problemResponse(seen.problem))
        return response(204).empty()
      },
    ),
  ]
}
