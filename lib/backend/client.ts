import createClient from 'openapi-fetch'
import type { Account, AccountKind } from '../domain/accounts/account.ts'
import type { Branch } from '../domain/branch.ts'
import type { Field } from '../domain/mappings/field.ts'
import type { FieldPair, Mappings } from '../domain/mappings/mapping.ts'
import type { AuditPage, AuditQuery } from '../domain/outbox/audit.ts'
import { ok, type Result } from '../domain/result.ts'
import type { Comparison } from '../domain/sync/comparison.ts'
import { type AccountChangeCalls, createAccountChangeCalls } from './account-change-calls.ts'
import {
  accounts,
  type ChangesPage,
  changesPage,
  MOST_CHANGES,
  wholeAccount,
} from './account-schemas.ts'
import { auditPage } from './audit-schemas.ts'
import { type BookingCalls, createBookingCalls } from './booking-calls.ts'
import { createBoundedFetch } from './bounded-fetch.ts'
import { inOrder } from './changes-in-order.ts'
import { type ConversationCalls, createConversationCalls } from './conversation-calls.ts'
import { type CreationCalls, createCreationCalls } from './creation-calls.ts'
import { accountOf, anything } from './expected.ts'
import { comparison, fields, mappings } from './field-schemas.ts'
import { createFlagCalls, type FlagCalls } from './flag-calls.ts'
import { type Credentials, versionedHeader } from './http.ts'
import { createPermittedFetch, type FetchWithin } from './permitted-fetch.ts'
import { readResponse } from './read-response.ts'
import { serializePath } from './request-path.ts'
import type { paths } from './schema.ts'
import { type Session, session } from './session-schemas.ts'
import { createSyncCalls, type SyncCalls } from './sync-calls.ts'

/** An answer counts as lost after this long. */
const TIMEOUT_MS = 20_000

/** The backend of one branch of a dashboard. */
export interface BackendSite {
  origin: string
  /** The path below which the API answers, such as `/api/v1`. */
  apiPath: string
  /** True if the browser lets us onto this origin. */
  hasAccess(origin: string): Promise<boolean>
}

/**
 * The calls to the backend. They never throw: a failure is a `Problem`. An answer about anything else than the request is a `bad-answer`.
 */
export interface BackendClient
  extends AccountChangeCalls,
    BookingCalls,
    ConversationCalls,
    CreationCalls,
    FlagCalls,
    SyncCalls {
  /** Reads the session of this device. `signed-out` if nobody is signed in. */
  readSession(device: string): Promise<Result<Session>>
  /** Reads one page of the change feed, from the start without a cursor. */
  listChanges(cursor: string | undefined): Promise<Result<ChangesPage>>
  /** Finds the account of a profile page; undefined if there is none for this actor. */
  findByProfile(
    branch: Branch,
    kind: AccountKind,
    profileId: string,
  ): Promise<Result<Account | undefined>>
  /** Reads one account. `not-found` if there is none for this actor. */
  readAccount(id: string): Promise<Result<Account>>
  /** Reads one page of the audit log, newest first: the actor's own entries, or all of them for an Admin. */
  listAudit(wanted: AuditQuery): Promise<Result<AuditPage>>
  /** Lists the Client and Pet Fields of both branches. */
  listFields(): Promise<Result<Field[]>>
  /** Reads which fields are paired. */
  readMappings(): Promise<Result<Mappings>>
  /** Replaces the saved pairs. `changed` if somebody else has saved since `version`, `mapping-impossible` if a pair cannot work. */
  saveMappings(
    pairs: readonly FieldPair[],
    sent: Credentials & { version: number },
  ): Promise<Result<Mappings>>
  /** Compares the two profiles of a client. `not-linked` if there is only one. */
  compare(accountId: string): Promise<Result<Comparison>>
}

/** Creates the client of our own contract for one branch of a dashboard. It uses the browser's cookie session. */
export function createBackendClient({ origin, apiPath, hasAccess }: BackendSite): BackendClient {
  const fetchWithin: FetchWithin = (ms) =>
    createPermittedFetch(createBoundedFetch(ms), () => hasAccess(origin))
  const http = createClient<paths>({
    baseUrl: origin + apiPath,
    credentials: 'include',
    // Whatever the backend's cache headers say: answers are about people, and the browser would write them to disk.
    cache: 'no-store',
    fetch: fetchWithin(TIMEOUT_MS),
    pathSerializer: serializePath,
  })

  return {
    ...createAccountChangeCalls(http),
    ...createBookingCalls(http),
    ...createCreationCalls(http),
    ...createFlagCalls(http),
    ...createConversationCalls(http),
    ...createSyncCalls(http, fetchWithin),

    readSession: (device) =>
      readResponse(
        session,
        anything,
        http.GET('/session', { params: { header: { 'X-Device': device } }, parseAs: 'stream' }),
      ),

    async listChanges(cursor) {
      const limit = MOST_CHANGES
      const page = await readResponse(
        changesPage,
        anything,
        http.GET('/changes', {
          params: { query: { limit, ...(cursor !== undefined && { cursor }) } },
          parseAs: 'stream',
        }),
      )
      return page.ok ? ok({ ...page.value, changes: inOrder(page.value.changes) }) : page
    },

    async findByProfile(branch, kind, profileId) {
      const found = await readResponse(
        accounts,
        ({ accounts }) =>
          accounts.every((each) => each.kind === kind && each.profiles[branch]?.id === profileId),
        http.GET('/accounts', {
          params: { query: { branch, kind, profileId } },
          parseAs: 'stream',
        }),
      )
      return found.ok ? ok(found.value.accounts[0]) : found
    },

    async readAccount(id) {
      const found = await readResponse(
        wholeAccount,
        accountOf(id),
        http.GET('/accounts/{id}', { params: { path: { id } }, parseAs: 'stream' }),
      )
      return found.ok ? ok(found.value.account) : found
    },

    listAudit: ({ cursor, accountId }) =>
      readResponse(
        auditPage,
        ({ entries }) =>
          accountId === undefined || entries.every((entry) => entry.accountId === accountId),
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
      const reply = http.GET('/fields', { parseAs: 'stream' })
      const found = await readResponse(fields, anything, reply)
      return found.ok ? ok(found.value.fields) : found
    },

    readMappings: () =>
      readResponse(mappings, anything, http.GET('/mappings', { parseAs: 'stream' })),

    saveMappings: (pairs, sent) =>
      readResponse(
        mappings,
        anything,
        http.PUT('/mappings', {
          params: { header: versionedHeader(sent) },
          body: { pairs: [...pairs] },
          parseAs: 'stream',
        }),
      ),

    compare: (id) =>
      readResponse(
        comparison,
        accountOf(id),
        http.GET('/accounts/{id}/comparison', { params: { path: { id } }, parseAs: 'stream' }),
      ),
  }
}
