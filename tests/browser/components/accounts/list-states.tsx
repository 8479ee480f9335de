import type { ComponentChild } from 'preact'
import {
  ListDialog,
  type ListDialogProps,
} from '../../../../components/accounts/lists/ListDialog.tsx'
import { ListMenu, type ListMenuProps } from '../../../../components/accounts/lists/ListMenu.tsx'
import type { ListedEmail } from '../../../../lib/domain/lists/e-mail-list.ts'
import type {
  ListProblem,
  ListReport,
  ListStage,
} from '../../../../lib/domain/lists/list-report.ts'

const listed = (count: number, name: string): ListedEmail[] =>
  Array.from({ length: count }, (_, at) => ({
    email: `${name}${at || ''}@paws.example`,
    line: at + 2,
  }))

/** A list of 120, of which 113 can be selected. */
export const REPORT: ListReport = {
  total: 120,
  found: 117,
  ready: Array.from({ length: 113 }, (_, at) => `a-${at}`),
  beyond: 0,
  missing: listed(2, 'nobody'),
  repeated: listed(1, 'bob'),
  left: { both: listed(4, 'dana'), elsewhere: [], staff: [] },
  without: [{ text: "<b>O'Neil & Söhne</b> +12065550123", line: 17 }],
  column: 'E-Mail Address',
  encoding: 'UTF-8',
}

export function listDialog(stage: ListStage, on: Partial<ListDialogProps> = {}) {
  const nothing = () => undefined
  return (
    <ListDialog
      stage={stage}
      from="in-home"
      onRead={nothing}
      onSelect={nothing}
      onAgain={nothing}
      onCopy={async () => true}
      onSave={nothing}
      onCancel={nothing}
      {...on}
    />
  )
}

export function listMenu(on: Partial<ListMenuProps> = {}) {
  const nothing = () => undefined
  return (
    <main>
      <div class="filters">
        <button type="button" class="btn">
          Select
        </button>
        <ListMenu
          exporting={undefined}
          onExport={nothing}
          onCancelExport={nothing}
          onSelectFrom={nothing}
          {...on}
        />
      </div>
    </main>
  )
}

/** Each reason why a list cannot be read. */
export const PROBLEMS: ListProblem[] = [
  { name: 'empty' },
  { name: 'header-only' },
  { name: 'no-emails' },
  { name: 'binary' },
  { name: 'workbook' },
  { name: 'too-large' },
  { name: 'unreadable' },
  { name: 'unclosed-quote', line: 1_204 },
]

const LONG = `${'maximiliana.'.repeat(12)}featherstonehaugh@paws.example`

/** Every state of what the popup shows of lists and files. */
export const LIST_STATES: Record<string, () => ComponentChild> = {
  'list asked for': () => listDialog({ kind: 'asking' }),
  'list that cannot be read': () =>
    listDialog({ kind: 'asking', problem: { name: 'unclosed-quote', line: 1_204 } }),
  'list being read': () =>
    listDialog({ kind: 'reading', what: 'list', done: 200_000, total: 700_000 }),
  'list report': () => listDialog({ kind: 'report', report: REPORT }),
  'list report of many': () =>
    listDialog({
      kind: 'report',
      report: {
        ...REPORT,
        beyond: 14_000,
        encoding: 'Windows-1252',
        missing: [{ email: LONG, line: 99_999 }, ...listed(2_000, 'nobody')],
        left: { both: listed(4, 'dana'), elsewhere: listed(3, 'fay'), staff: listed(1, 'sam') },
      },
    }),
  'list of nobody': () =>
    listDialog({ kind: 'report', report: { ...REPORT, ready: [], found: 0, total: 2 } }),
  'export under way': () =>
    listMenu({ exporting: { kind: 'working', done: 42_000, total: 100_000 } }),
  'export done': () => listMenu({ exporting: { kind: 'done', count: 214 } }),
  'export failed': () => listMenu({ exporting: { kind: 'failed' } }),
}
