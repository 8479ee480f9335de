/** Text in code that is no sentence of ours, or that cannot come from a catalogue. */
export interface AllowedText {
  /** Path of the file. */
  path: string
  /** The text just as it stands there; without one, all of the file. */
  text?: string
  reason: string
}

const ROLES = 'the vendor’s names of roles, which the dashboards print'
const CONTRACT = 'the name that the contract gives what changed; lib/sentences words it'
const PAGES = 'the names of the dashboards’ own pages'
const LOGIN = 'what the backend calls the parts of a login'
const OUR_NAME = 'the name of the product'

export const ALLOWED: AllowedText[] = [
  { path: 'lib/domain/branch.ts', reason: 'the vendor’s names of the two branches' },
  { path: 'lib/domain/role.ts', reason: ROLES },
  { path: 'components/accounts/filter-labels.ts', reason: ROLES },
  { path: 'lib/domain/outbox/changes/primary-change.ts', text: 'Primary branch', reason: CONTRACT },
  { path: 'lib/domain/outbox/changes/role-change.ts', text: 'Role', reason: CONTRACT },
  { path: 'lib/domain/outbox/changes/status-change.ts', text: 'Status', reason: CONTRACT },
  { path: 'lib/domain/outbox/changes/status-change.ts', text: 'Primary branch', reason: CONTRACT },
  {
    path: 'lib/domain/lists/list-text.ts',
    text: 'Windows-1252',
    reason: 'the name of an encoding',
  },
  {
    path: 'components/ui/use-dropped-file.ts',
    text: 'Files',
    reason: 'what the browser calls files that are dragged',
  },
  {
    path: 'components/options/dashboards/AddressStep.tsx',
    text: 'npm run demo:server',
    reason: 'a command',
  },
  { path: 'components/options/mapping-labels.ts', text: 'Client Fields', reason: PAGES },
  { path: 'components/options/mapping-labels.ts', text: 'Pet Fields', reason: PAGES },
  {
    path: 'components/welcome/WelcomePage.tsx',
    text: 'npm run demo:server',
    reason: 'a command to type',
  },
  { path: 'components/create/create-labels.ts', text: 'First name', reason: LOGIN },
  { path: 'components/create/create-labels.ts', text: 'Last name', reason: LOGIN },
  { path: 'components/create/create-labels.ts', text: 'Phone', reason: LOGIN },
  { path: 'components/ui/FormInput.tsx', text: 'Yes', reason: 'what the backend stores' },
  { path: 'components/ui/FormInput.tsx', text: 'No', reason: 'what the backend stores' },
  { path: 'components/ui/PopupHeader.tsx', text: 'Tandem', reason: OUR_NAME },
  { path: 'lib/background/browser/toolbar-badge.ts', text: 'Tandem', reason: OUR_NAME },
  { path: 'lib/screens/popup/PopupScreen.tsx', text: 'Tandem', reason: OUR_NAME },
]
