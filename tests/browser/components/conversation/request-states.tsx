import type { ComponentChild } from 'preact'
import { AgendaList } from '../../../../components/account-detail/AgendaList.tsx'
import {
  RequestDialog,
  type RequestDialogProps,
} from '../../../../components/conversation/RequestDialog.tsx'
import type { Agenda, RequestBranch } from '../../../../lib/domain/conversation/booking.ts'
import { LONG_NAME } from '../samples.ts'

const nothing = () => undefined

/** Monday. */
export const TODAY = '2026-03-02'

const REX = { id: 'p1', name: 'Rex', type: 'Dog', breed: 'German Shepherd' }
const MISTY = { id: 'p2', name: 'Misty', type: 'Cat' }

export const IN_FACILITY: RequestBranch = {
  branch: 'facility',
  services: [
    { id: 'fa-daycare', branch: 'facility', name: 'Daycare', petTypes: ['Dog'] },
    { id: 'fa-boarding', branch: 'facility', name: 'Boarding', petTypes: [] },
  ],
  pets: [REX, MISTY],
}

export const IN_HOME: RequestBranch = {
  branch: 'in-home',
  services: [{ id: 'ih-walk', branch: 'in-home', name: 'Dog walk', petTypes: ['Dog'] }],
  pets: [REX],
}

/** The dialog about Dana, with this stage or name. */
export function requestDialog(change: Partial<RequestDialogProps>): ComponentChild {
  return (
    <RequestDialog
      name="Dana Dual"
      today={TODAY}
      stage={{ kind: 'loading' }}
      onConfirm={nothing}
      onRetry={nothing}
      onCancel={nothing}
      {...change}
    />
  )
}

const preview = (...branches: RequestBranch[]) =>
  ({ kind: 'preview', shown: { branches }, choices: {} }) as const

/** The dialog that requests services, in every state. */
export const REQUEST_STATES: Record<string, () => ComponentChild> = {
  'a request that is being looked up': () => requestDialog({}),
  'a request in either software': () => requestDialog({ stage: preview(IN_FACILITY, IN_HOME) }),
  'a request in one software': () => requestDialog({ stage: preview(IN_FACILITY) }),
  'a request for a name without end': () =>
    requestDialog({ name: LONG_NAME, stage: preview(IN_HOME) }),
  'a request without pets': () => requestDialog({ stage: preview({ ...IN_HOME, pets: [] }) }),
  'a request that is possible nowhere': () => requestDialog({ stage: preview() }),
  'a request that was refused': () =>
    requestDialog({
      stage: {
        kind: 'problem',
        problem: { name: 'branch-inactive' },
        retryable: false,
        keepable: false,
      },
    }),
}

export const AGENDA: Agenda = {
  schedule: [
    {
      id: 'r-1',
      branch: 'facility',
      day: '2026-03-02',
      until: '2026-03-05',
      service: 'Boarding',
      pets: ['Rex', 'Misty'],
      state: 'requested',
    },
    {
      id: 'v-1',
      branch: 'in-home',
      day: '2026-03-07',
      time: '10:30',
      service: 'Dog walk',
      pets: ['Rex'],
      state: 'scheduled',
    },
  ],
  invoices: [
    {
      id: 'i-2',
      branch: 'facility',
      number: 'F-1042',
      day: '2026-02-20',
      cents: 18_450,
      state: 'open',
    },
    {
      id: 'i-1',
      branch: 'in-home',
      number: 'H-0311',
      day: '2026-02-03',
      cents: 4000,
      state: 'paid',
    },
  ],
}

/** What is booked and billed, as the detail shows it. */
export const AGENDA_STATES: Record<string, () => ComponentChild> = {
  'a schedule and invoices': () => agenda(AGENDA),
  'nothing booked, and invoices that the role does not see': () =>
    agenda({ schedule: [], invoices: 'hidden' }),
  'a schedule, where the server offers no invoices': () =>
    agenda({ ...AGENDA, invoices: undefined }),
  'nothing booked and nothing billed': () => agenda({ schedule: [], invoices: [] }),
}

function agenda(shown: Agenda) {
  return (
    <main>
      <h1>Tandem</h1>
      <h2>Dana Dual</h2>
      <h3>Schedule and invoices</h3>
      <div class="past">
        <AgendaList agenda={shown} />
      </div>
    </main>
  )
}
