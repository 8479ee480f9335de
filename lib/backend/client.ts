import createClient from 'openapi-fetch'
import type { Account, AccountKind } from '../domain/account.ts'
import type { AuditAsk, AuditPage } from '../domain/audit.ts'
import type { Branch } from '../domain/branch.ts'
import type { Comparison } from '../domain/comparison.ts'
import type { Field } from '../domain/field.ts'
import type { FieldPair, Mappings } from '../domain/mapping.ts'
import { failed, ok, type Result } from '../domain/result.ts'
import type { Sync } from '../domain/sync.ts'
import { type AccountChanges, accountChangesOver } from './account-changes.ts'
import type { ChangesPage, Session } from './answers.ts'
import * as answers from './answers.ts'
import { answersTo, type BatchAnswer, type BatchItem, itemOf } from './batch.ts'
import { type BookingCalls, bookingCallsOver } from './booking-calls.ts'
import { within } from './bounded-fetch.ts'
import { inOrder } from './changes.ts'
import { type ConversationCalls, conversationCallsOver } from './conversation-calls.ts'
import { type CreationCalls, creationCallsOver } from './creation-calls.ts'
import type { Credentials } from './http.ts'
import { bodyOf, type SyncOrder } from './orders.ts'
import { receive } from './receive.ts'
import type { paths } from './schema.ts'

/** No answer after this long counts as lost. */
const TIMEOUT_MS = 20_000

/** A hundred syncs take longer than one. */
const BATCH_TIMEOUT_MS = 60_000

/** Everything the extension asks of the backend. Never throws: what goes wrong is a `Problem`. */
export interface BackendClient
  extends AccountChanges,
    BookingCalls,
    ConversationCalls,
    CreationCalls {
  /** Who is signed in on this device. `signed-out` when nobody is. */
  readSession(device: string): Promise<Result<Session>>
  /** One page of the feed of accounts, from the start without a cursor. */
  listChanges(cursor: string | undefined): Promise<Result<ChangesPage>>
  /** The account behind a profile page, undefined when there is none for this actor. */
  findByProfile(
    branch: Branch,
    kind: AccountKind,
    profileId: string,
  ): Promise<Result<Account | undefined>>
  /** One account as it is now. `not-found` when there is none for this actor. */
  readAccount(id: string): Promise<Result<Account>>
  /** What a sync would do, asked of the very operation that would do it. */
  previewSync(order: SyncOrder, credentials: Credentials): Promise<Result<Sync>>
  /** Carries the sync out, once per key. `changed` when the account is no longer at `version`. */
  sync(
    order: SyncOrder,
    sent: Credentials & { key: string; version: number | undefined },
  ): Promise<Result<Sync>>
  /** What became of up to 100 operations, by key. Those that never arrived are missing. */
  findSyncs(keys: readonly string[]): Promise<Result<Map<string, Sync>>>
  /**
   * Carries up to 100 syncs out, each once per key, and answers each in the order asked. A problem of the whole says nothing
   * about any item: each is to be looked up by its key.
   */
  syncBatch(items: readonly BatchItem[], sent: Credentials): Promise<Result<BatchAnswer[]>>
  /** What `syncBatch` would do, item by item, asked of the very operation that would do it. */
  previewBatch(items: readonly BatchItem[], sent: Credentials): Promise<Result<BatchAnswer[]>>
  /** One page of the audit log, newest first: one's own entries, everything for an Admin. */
  listAudit(wanted: AuditAsk): Promise<Result<AuditPage>>
  /** The Client and Pet Fields of both branches. */
  listFields(): Promise<Result<Field[]>>
  /** Which fields belong together. */
  readMappings(): Promise<Result<Mappings>>
  /** Replaces the saved pairs. `changed` when somebody else saved since `version`, `mapping-impossible` when a pair cannot work. */
  saveMappings(
    pairs: readonly FieldPair[],
    sent: Credentials & { version: number },
  ): Promise<Result<Mappings>>
  /** What differs between the two profiles of a client. `not-linked` when there is only one. */
  compare(accountId: string): Promise<Result<Comparison>>
  /** Takes a sync back. */
  undoSync(id: string, sent: Credentials & { key: string }): Promise<Result<Sync>>
}

/** Speaks to the backend of one dashboard origin, on the browser's own cookie session. */
export function backendAt(origin: string): BackendClient {
  const http = createClient<paths>({
    baseUrl: `${origin}/api/v1`,
    credentials: 'include',
    // Whatever the backend says of it: answers are about people, and the browser would write them to the disk.
    cache: 'no-store',
    fetch: within(TIMEOUT_MS),
  })

  async function askBatch(items: readonly BatchItem[], csrfToken: string, dryRun: boolean) {
    const answered = await receive(
      answers.batch,
      http.POST('/syncs/batch', {
        params: { header: { 'X-CSRF-Token': csrfToken } },
        body: { items: items.map(itemOf), dryRun },
        fetch: within(BATCH_TIMEOUT_MS),
        parseAs: 'stream',
      }),
    )
    return answered.ok ? answersTo(items, answered.value.items) : answered
  }

  async function lookUp(keys: readonly string[]) {
    const query = { key: [...keys] }
    return receive(answers.syncs, http.GET('/syncs', { params: { query }, parseAs: 'stream' }))
  }

  return {
    ...accountChangesOver(http),
    ...bookingCallsOver(http),
    ...creationCallsOver(http),
    ...conversationCallsOver(http),

    readSession: (device) =>
      receive(
        answers.session,
        http.GET('/session', { params: { header: { 'X-Device': device } }, parseAs: 'stream' }),
      ),

    async listChanges(cursor) {
      const limit = answers.MOST_CHANGES
      const page = await receive(
        answers.changesPage,
        http.GET('/changes', {
          params: { query: { limit, ...(cursor !== undefined && { cursor }) } },
          parseAs: 'stream',
        }),
      )
      return page.ok ? ok({ ...page.value, changes: inOrder(page.value.changes) }) : page
    },

    async findByProfile(branch, kind, profileId) {
      const found = await receive(
        answers.accounts,
        http.GET('/accounts', {
          params: { query: { branch, kind, profileId } },
          parseAs: 'stream',
        }),
      )
      return found.ok ? ok(found.value.accounts[0]) : found
    },

    async readAccount(id) {
      const found = await receive(
        answers.wholeAccount,
        http.GET('/accounts/{id}', { params: { path: { id } }, parseAs: 'stream' }),
      )
      return found.ok ? ok(found.value.account) : found
    },

    previewSync: (order, { csrfToken }) =>
      receive(
        answers.sync,
        http.POST('/syncs', {
          params: { header: { 'X-CSRF-Token': csrfToken } },
          body: { ...bodyOf(order), dryRun: true, showValues: true },
          parseAs: 'stream',
        }),
      ),

    sync: (order, { csrfToken, key, version }) =>
      receive(
        answers.sync,
        http.POST('/syncs', {
          params: {
            header: {
              'X-CSRF-Token': csrfToken,
              'Idempotency-Key': key,
              ...(version !== undefined && { 'If-Match': `"${version}"` }),
            },
          },
          body: { ...bodyOf(order), dryRun: false, showValues: false },
          parseAs: 'stream',
        }),
      ),

    async findSyncs(keys) {
      if (keys.length === 0) return ok(new Map())
      const found = await lookUp(keys)
      if (!found.ok) return found
      const syncs = new Map<string, Sync>()
      for (const { key, ...sync } of found.value.syncs) {
        // Taken for "never arrived", a sync without its key would be asked for again.
        if (key === undefined || !keys.includes(key)) return failed({ name: 'bad-answer' })
        syncs.set(key, sync)
      }
      return ok(syncs)
    },

    syncBatch: (items, { csrfToken }) => askBatch(items, csrfToken, false),

    previewBatch: (items, { csrfToken }) => askBatch(items, csrfToken, true),

    listAudit: ({ cursor, accountId }) =>
      receive(
        answers.auditPage,
        http.GET('/audit', {
          params: {
            query: {
              ...(cursor !== undefined && { cursor }),
              ...(accountId !== undefined && { accountId }),
            },
          },
          parseAs: 'stream',
        }),
      ),

    async listFields() {
      const found = await receive(answers.fields, http.GET('/fields', { parseAs: 'stream' }))
      return found.ok ? ok(found.value.fields) : found
    },

    readMappings: () => receive(answers.mappings, http.GET('/mappings', { parseAs: 'stream' })),

    saveMappings: (pairs, { csrfToken, version }) =>
      receive(
        answers.mappings,
        http.PUT('/mappings', {
          params: { header: { 'X-CSRF-Token': csrfToken, 'If-Match': `"${version}"` } },
          body: { pairs: [...pairs] },
          parseAs: 'stream',
        }),
      ),

    compare: (id) =>
      receive(
        answers.comparison,
        http.GET('/accounts/{id}/comparison', { params: { path: { id } }, parseAs: 'stream' }),
      ),

    undoSync: (id, { csrfToken, key }) =>
      receive(
        answers.sync,
        http.POST('/syncs/{id}/undo', {
          params: { path: { id }, header: { 'X-CSRF-Token': csrfToken, 'Idempotency-Key': key } },
          parseAs: 'stream',
        }),
      ),
  }
}
