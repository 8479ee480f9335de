import type { Account, Pet } from '../../../lib/domain/accounts/account.ts'
import type { ProfileView, ToggleView, Workplaces } from '../../../lib/domain/accounts/page-view.ts'
import type { Actor } from '../../../lib/domain/actor.ts'
import type { Operation } from '../../../lib/domain/outbox/operation.ts'
import type { RoleView } from '../../../lib/domain/rights/role-view.ts'
import type { Role } from '../../../lib/domain/role.ts'
import type { Match } from '../../../lib/domain/sync/match.ts'
import type { FieldResult, Preview, Sync } from '../../../lib/domain/sync/sync.ts'
import { DEMO } from '../../fixtures/demo-dashboard.ts'

/** The moment the samples are looked at. */
export const NOW = Date.parse('2026-05-04T10:00:00Z')

export const LONG_NAME = 'Wolfeschlegelsteinhausenbergerdorff '.repeat(5).trim()
export const MARKUP_NAME = '<b onmouseover=alert(1)>Bob</b> & "Co"'
export const ARABIC_NAME = 'ليلى الحداد'

const NAMES: Record<string, string> = {
  bob: 'Bob Walker',
  ana: 'Ana Alvarez',
  noel: 'Noel Nomail',
  long: LONG_NAME,
  markup: MARKUP_NAME,
}

/** What somebody is called, by the id of the account. */
export const nameOf = (id: string) => NAMES[id] ?? id

export const HREFS = { 'in-home': '/clients/7', facility: 'http://localhost/clients/12' }

export const OPEN: ToggleView = {
  kind: 'open',
  here: 'in-home',
  hrefs: { 'in-home': '/', facility: 'http://localhost/' },
  roleThere: 'Scheduler',
  comesBack: true,
}

export function outOfReach(...admins: string[]): Extract<ToggleView, { kind: 'out-of-reach' }> {
  return { kind: 'out-of-reach', because: 'no-profile', here: 'facility', hereHref: '/', admins }
}

export const BOB: ProfileView = {
  accountId: 'bob',
  profileId: '7',
  kind: 'client',
  name: 'Bob Walker',
  here: 'in-home',
  linked: false,
  maySync: true,
  actions: [{ kind: 'request' }, { kind: 'status', branch: 'in-home' }],
  statuses: { 'in-home': 'active' },
  hrefs: { 'in-home': '/clients/7' },
}

export const BOB_LINKED: ProfileView = {
  ...BOB,
  linked: true,
  statuses: { 'in-home': 'active', facility: 'active' },
  primaryBranch: 'in-home',
  talks: true,
  actions: [
    { kind: 'compare' },
    { kind: 'request' },
    { kind: 'status', branch: 'in-home' },
    { kind: 'status', branch: 'facility' },
    { kind: 'primary', branch: 'facility' },
  ],
  hrefs: HREFS,
}

export function operation(change: Partial<Operation>): Operation {
  return {
    id: 'op',
    accountId: 'bob',
    to: 'facility',
    actorId: 'ana',
    task: { kind: 'sync', choices: {} },
    version: 1,
    state: 'queued',
    tries: 0,
    madeAt: NOW,
    ...change,
  }
}

const PETS: Pet[] = [
  { id: 'p1', name: 'Biscuit', type: 'Dog', breed: 'Beagle' },
  { id: 'p2', name: 'Pangur Bán', type: 'Dog' },
]

export function account(change: Partial<Account> = {}): Account {
  return {
    id: 'bob',
    kind: 'client',
    name: 'Bob Walker',
    email: 'bob@paws.example',
    profiles: { 'in-home': { id: '7', status: 'active', pets: PETS } },
    primaryBranch: 'in-home',
    version: 1,
    ...change,
  }
}

const FIELDS: [string, string, FieldResult][] = [
  ['First name', 'Contact', 'copied'],
  ['Last name', 'Contact', 'copied'],
  ['E-mail', 'Contact', 'copied'],
  ['Phone', 'Contact', 'converted'],
  ['Address', 'Contact', 'copied'],
  ['Emergency contact', 'Care', 'copied'],
  ['Vet', 'Care', 'equal'],
  ['Alarm code', 'Home access', 'skipped:sensitive'],
  ['How did you hear about us?', 'Office', 'skipped:option'],
  ['Notes for the walker', 'Care', 'skipped:too-long'],
  ['Signed agreement', 'Office', 'required-empty'],
]

export const PHONE_MATCH: Match = {
  accountId: 'max2',
  name: 'Max Miller',
  status: 'active',
  reasons: ['phone', 'pet'],
  strength: 'likely',
  blocking: false,
}

const PET_MATCH = {
  reasons: ['pet'],
  strength: 'possible',
  blocking: false,
} satisfies Partial<Match>

/** Two who have nothing in common with Bob but a pet's name and breed. */
export const PET_MATCHES: Match[] = [
  { accountId: 'mia', name: 'Mia Moore', status: 'active', ...PET_MATCH },
  { accountId: 'ina', name: 'Ina Idle', status: 'inactive', ...PET_MATCH },
]

export const EMAIL_MATCH: Match = {
  accountId: 'eve2',
  name: 'Eve Echo',
  status: 'inactive',
  reasons: ['email', 'name'],
  strength: 'certain',
  blocking: true,
}

export function sync(change: Partial<Sync> = {}): Sync {
  return {
    id: 'preview',
    state: 'preview',
    to: 'facility',
    account: account(),
    fields: FIELDS.map(([label, group, result]) => ({ label, group, result })),
    pets: PETS.map(({ id, name }) => ({
      petId: id,
      name,
      result: 'copied',
      fields: [
        { label: 'Pet name', group: 'Pet', result: 'copied' },
        { label: 'Breed', group: 'Pet', result: 'copied' },
      ],
    })),
    matches: [],
    emailsSent: 0,
    ...change,
  }
}

/** What the backend would do, as the worker hands it on. */
export function preview(change: Partial<Sync> = {}, roles: Role[] = []): Preview {
  return { operationId: 'op', version: 1, sync: sync(change), roles }
}

export const WORKPLACES: Workplaces = { shifts: '/shifts', frontDesk: '/front-desk' }

/** Omar as a sync would leave him. */
export const OMAR: Account = {
  id: 'omar',
  kind: 'staff',
  name: 'Omar Okafor',
  profiles: {
    'in-home': { id: '4', status: 'active', role: 'Office Manager', pets: [] },
    facility: { id: '9', status: 'active', role: 'Tech/Runner', pets: [] },
  },
  version: 1,
}

export const OMAR_LINKED: ProfileView = {
  ...BOB_LINKED,
  accountId: 'omar',
  kind: 'staff',
  name: 'Omar Okafor',
  actions: [
    { kind: 'role', branch: 'in-home' },
    { kind: 'status', branch: 'in-home' },
    { kind: 'status', branch: 'facility' },
  ],
  primaryBranch: undefined,
  workplaces: WORKPLACES,
}

export const UMA: Actor = {
  accountId: 'uma',
  name: 'Uma Ueda',
  roles: { 'in-home': 'Staff/User', facility: 'Tech/Runner' },
  inactive: [],
}

export const ROLE_VIEW: RoleView = {
  operationId: 'op',
  version: 1,
  branch: 'in-home',
  role: 'Staff/User',
  roles: ['Admin', 'Office Manager', 'Staff/User', 'Trainee'],
}

/** Where the demo's pages have something. */
export const ANCHORS = DEMO.anchors
