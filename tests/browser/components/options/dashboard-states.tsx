import type { ComponentChild, ComponentChildren } from 'preact'
import { AccessStep } from '../../../../components/options/dashboards/AccessStep.tsx'
import {
  AddressStep,
  type AddressStepProps,
} from '../../../../components/options/dashboards/AddressStep.tsx'
import { CheckReport } from '../../../../components/options/dashboards/CheckReport.tsx'
import { CheckStep } from '../../../../components/options/dashboards/CheckStep.tsx'
import { DashboardCard } from '../../../../components/options/dashboards/DashboardCard.tsx'
import { DashboardsNotice } from '../../../../components/options/dashboards/DashboardsNotice.tsx'
import { EditForm } from '../../../../components/options/dashboards/EditForm.tsx'
import { RemoveDialog } from '../../../../components/options/dashboards/RemoveDialog.tsx'
import type { FaultName } from '../../../../lib/domain/dashboards/definition-faults.ts'
import { formOf, NEW_FORM } from '../../../../lib/domain/dashboards/definition-form.ts'
import type { CheckLine } from '../../../../lib/domain/dashboards/page-check.ts'
import { ARABIC_NAME } from '../samples.ts'
import { LINES, LONG, PAWS, viewOf } from './dashboard-samples.ts'

const nothing = () => undefined

function section(children: ComponentChildren) {
  return (
    <main>
      <h1>Tandem options</h1>
      <h2>Tandem</h2>
      {children}
    </main>
  )
}

function addressStep(change: Partial<AddressStepProps>) {
  return section(
    <AddressStep
      source="hand"
      current={{ form: NEW_FORM, faults: [], attempt: 0, input: nothing }}
      file={undefined}
      demoFailed={false}
      others={[PAWS]}
      busy={false}
      isStored={false}
      onChoose={nothing}
      onFile={nothing}
      onNext={nothing}
      onClose={nothing}
      {...change}
    />,
  )
}

function accessStep(change: Partial<Parameters<typeof AccessStep>[0]>) {
  return section(
    <AccessStep
      definition={PAWS}
      asked={undefined}
      problem={undefined}
      busy={false}
      isStored={false}
      onAllow={nothing}
      onBack={nothing}
      onClose={nothing}
      {...change}
    />,
  )
}

function report(lines: CheckLine[] | undefined, problem?: string) {
  return (
    <CheckReport
      definition={PAWS}
      lines={lines}
      problem={problem}
      checking={!lines}
      onCheck={nothing}
    />
  )
}

function cards(children: ComponentChildren) {
  return section(<ul class="dashboards">{children}</ul>)
}

/** A fault of every name. */
const FAULTS = Object.keys({
  'not-an-address': 0,
  'has-password': 0,
  'has-path': 0,
  'plain-http': 0,
  'loopback-number': 0,
  'no-slash': 0,
  'bad-character': 0,
  'bad-segment': 0,
  'too-wide': 0,
  'too-long': 0,
  'id-missing': 0,
  'id-unwanted': 0,
  'same-origins': 0,
  'origin-taken': 0,
  'bad-api-path': 0,
  'bad-sign-in': 0,
  'pattern-twice': 0,
  'no-client-page': 0,
  'excludes-all': 0,
  'bad-selector': 0,
  empty: 0,
  'too-many': 0,
  'unknown-entry': 0,
  shape: 0,
} satisfies Record<FaultName, 0>).map((fault, at) => ({
  place: ['origins.in-home', 'pages.client.0', 'anchors.name', '', 'texts.2'][at % 5] ?? '',
  // Safe: these are the keys of the record above.
  fault: fault as FaultName,
  value: PAWS.origins['in-home'],
}))

const card = (view = viewOf(PAWS), more: object = {}) => (
  <DashboardCard view={view} onAllow={nothing} onAct={nothing} {...more} />
)

const formFaults = [
  { place: 'name', fault: 'empty' as const },
  { place: 'origins.in-home', fault: 'has-path' as const, value: 'https://in-home.example/a' },
  { place: 'pages.client.0', fault: 'id-missing' as const, value: '/clients' },
  { place: 'anchors.name', fault: 'bad-selector' as const, value: 'h1[' },
]

/** Every state of the section about dashboards. */
export const DASHBOARD_OPTIONS_STATES: Record<string, () => ComponentChild> = {
  'dashboards loading': () => section(notice('loading')),
  'dashboards unreadable': () => section(notice('error')),
  'dashboards none': () => section(notice('none')),
  'dashboards list': () =>
    cards([
      card(),
      card(viewOf(LONG, 'in-home', 'facility'), { asked: 'forbidden' }),
      card(viewOf({ ...PAWS, name: ARABIC_NAME }, 'facility'), { asked: 'refused' }),
    ]),
  'dashboards checked': () => cards(card(viewOf(PAWS, 'facility'), { report: report(LINES) })),
  'dashboards remove': () =>
    section(
      <RemoveDialog
        name={PAWS.name}
        busy={false}
        problem={undefined}
        onRemove={nothing}
        onCancel={nothing}
      />,
    ),
  'dashboards address': () => addressStep({}),
  'dashboards address faults': () =>
    addressStep({
      current: { form: formOf(LONG), faults: formFaults, attempt: 1, input: nothing },
    }),
  'dashboards file': () =>
    addressStep({
      source: 'file',
      current: { form: undefined, faults: [], attempt: 0, input: nothing },
    }),
  'dashboards file faults': () =>
    addressStep({
      source: 'file',
      current: { form: undefined, faults: [], attempt: 0, input: nothing },
      file: { name: 'Paws.json', problem: { reason: 'faults', faults: FAULTS } },
    }),
  'dashboards file read': () =>
    addressStep({
      source: 'file',
      current: { form: formOf(PAWS), faults: [], attempt: 0, input: nothing },
      file: { name: 'Paws.json' },
    }),
  'dashboards demo': () =>
    addressStep({
      source: 'demo',
      current: { form: undefined, faults: [], attempt: 0, input: nothing },
      demoFailed: true,
      isStored: true,
    }),
  'dashboards access': () => accessStep({}),
  'dashboards access refused': () => accessStep({ asked: 'refused', isStored: true }),
  'dashboards access forbidden': () => accessStep({ asked: 'forbidden', definition: LONG }),
  'dashboards access busy': () => accessStep({ busy: true }),
  'dashboards check': () =>
    section(
      <CheckStep onBack={nothing} onDone={nothing}>
        {report(LINES)}
      </CheckStep>,
    ),
  'dashboards check begins': () => section(report(undefined)),
  'dashboards check well': () => section(report(LINES.filter(({ state }) => state === 'found'))),
  'dashboards edit': () =>
    section(
      <EditForm
        name={LONG.name}
        form={formOf(LONG)}
        faults={formFaults}
        attempt={1}
        others={[]}
        problem={undefined}
        busy
        onInput={nothing}
        onSave={nothing}
        onClose={nothing}
      />,
    ),
}

function notice(kind: 'loading' | 'error' | 'none') {
  return <DashboardsNotice kind={kind} onRetry={nothing} onConnect={nothing} onDemo={nothing} />
}
