import type { ComponentChild } from 'preact'
import { AccountDetail } from '../../../../components/account-detail/AccountDetail.tsx'
import type { AccountView } from '../../../../components/account-detail/account-view.ts'
import { CopyIcon } from '../../../../components/account-detail/CopyIcon.tsx'
import { DetailFrame } from '../../../../components/account-detail/DetailFrame.tsx'
import { HistoryList } from '../../../../components/history/HistoryList.tsx'
import type { Pet } from '../../../../lib/domain/accounts/account.ts'
import type { HistoryLine } from '../../../../lib/domain/outbox/history.ts'
import { statusOf } from '../../../../lib/sentences/operation-status.ts'
import { ARABIC_NAME, account, HREFS, LONG_NAME, NOW, nameOf, OMAR, operation } from '../samples.ts'

const nothing = () => undefined

export const BOB_VIEW: AccountView = {
  account: account({ phone: '+12065550123' }),
  hrefs: { 'in-home': '/clients/7' },
  addTo: 'facility',
}

/** Drawn when asked for: the words come from the browser. */
export const danaView = (): AccountView => ({
  account: account({
    id: 'dana',
    name: 'Dana Dual',
    email: 'dana@paws.example',
    primaryBranch: 'facility',
    profiles: {
      'in-home': { id: '3', status: 'active', pets: [] },
      facility: {
        id: '4',
        status: 'inactive',
        pets: [{ id: 'p9', name: 'Rex', type: 'Dog', breed: 'Kuvasz' }],
      },
    },
  }),
  hrefs: HREFS,
  mayCompare: true,
  actions: [
    { kind: 'compare' },
    { kind: 'status', branch: 'in-home' },
    { kind: 'status', branch: 'facility' },
    { kind: 'primary', branch: 'in-home' },
  ],
  status: statusOf(
    operation({ state: 'done', undoUntil: '2026-05-05T10:00:00Z' }),
    'Dana Dual',
    NOW,
  ),
})

export const OMAR_VIEW: AccountView = {
  account: { ...OMAR, email: 'omar@paws.example' },
  hrefs: HREFS,
  roles: [
    { branch: 'in-home', role: 'Office Manager', mayChange: true },
    { branch: 'facility', role: 'Tech/Runner', mayChange: true },
  ],
  actions: [
    { kind: 'role', branch: 'in-home' },
    { kind: 'role', branch: 'facility' },
  ],
}

export const pets = (count: number): Pet[] =>
  Array.from({ length: count }, (_, at) => ({
    id: `p${at}`,
    name: `Pet ${at + 1}`,
    type: at % 2 ? 'Cat' : 'Dog',
    breed: at % 3 ? 'Norwegian Forest Cat' : undefined,
  }))

const linesOf = (accountId: string): HistoryLine[] => [
  {
    id: 'op-1',
    at: NOW,
    action: 'sync',
    outcome: 'done',
    accountId,
    actorId: 'ana',
    actorName: 'Ana Alvarez',
    to: 'facility',
    fields: ['Phone', 'Vet'],
  },
  {
    id: 'op-0',
    at: NOW - 86_400_000,
    action: 'sync',
    outcome: 'email-required',
    accountId,
    actorId: 'ana',
    to: 'facility',
    fields: [],
  },
]

/** The detail with this in it, and the history under it. */
export function detail(view: AccountView, on: Partial<Parameters<typeof AccountDetail>[0]> = {}) {
  const { name } = view.account
  return (
    <main>
      <h1>Tandem</h1>
      <DetailFrame
        title={<bdi>{name}</bdi>}
        loading={false}
        besideTitle={<CopyIcon what="name" name={name} onPress={nothing} />}
        onBack={nothing}
      >
        <AccountDetail
          view={view}
          said={undefined}
          onCopy={nothing}
          onAdd={nothing}
          onOpen={nothing}
          onAct={nothing}
          onActEarlier={nothing}
          {...on}
        />
        <section class="past" aria-labelledby="detail-history">
          <h3 id="detail-history">History</h3>
          <HistoryList
            lines={linesOf(view.account.id)}
            more
            single
            nameOf={nameOf}
            mayUndo={() => false}
            onUndo={nothing}
            onMore={nothing}
          />
        </section>
      </DetailFrame>
    </main>
  )
}

const ofNobody = (title: string, text?: string) => (
  <main>
    <h1>Tandem</h1>
    <DetailFrame title={title} loading={text === undefined} onBack={nothing}>
      {text && (
        <p class="past-note" role="status">
          {text}
        </p>
      )}
    </DetailFrame>
  </main>
)

/** Every state of one account's detail. */
export const DETAIL_STATES: Record<string, () => ComponentChild> = {
  'detail of a client in one software': () => detail(BOB_VIEW),
  'detail of a client in both': () => detail(danaView()),
  'detail of staff': () => detail(OMAR_VIEW),
  'detail while it is added': () =>
    detail({ ...BOB_VIEW, openOperation: { what: 'sync', to: 'facility' } }),
  'detail while a role is changed': () =>
    detail({ ...OMAR_VIEW, openOperation: { what: 'role', to: 'facility' } }),
  'detail where it may not be added': () =>
    detail({
      ...BOB_VIEW,
      addTo: undefined,
      because: 'Your role does not allow this. Ask an Admin to do it for Bob Walker.',
    }),
  'detail after it failed': () =>
    detail({
      ...BOB_VIEW,
      status: statusOf(
        operation({ state: 'failed', problem: { name: 'email-required' } }),
        'Bob Walker',
        NOW,
      ),
    }),
  'detail without e-mail and phone, copied': () =>
    detail(
      { ...BOB_VIEW, account: account({ email: undefined }) },
      { said: { text: 'Name of Bob Walker copied.', times: 1 } },
    ),
  'detail of a long name': () =>
    detail({
      ...BOB_VIEW,
      account: account({ name: LONG_NAME, email: `${'long'.repeat(30)}@paws.example` }),
    }),
  'detail of markup': () =>
    detail({ ...BOB_VIEW, account: account({ name: "<b>O'Neil & Söhne</b>" }) }),
  'detail of an arabic name': () =>
    detail({ ...danaView(), account: { ...danaView().account, name: ARABIC_NAME } }),
  'detail of forty pets': () =>
    detail({
      ...BOB_VIEW,
      account: account({ profiles: { 'in-home': { id: '7', status: 'active', pets: pets(40) } } }),
    }),
  'detail of somebody gone': () =>
    ofNobody(
      'This account is no longer available.',
      'It was removed, or you can no longer see it.',
    ),
  'detail loading': () => ofNobody('Loading this account…'),
}
