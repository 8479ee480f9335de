import { ListDialog } from '../../../../components/accounts/lists/ListDialog.tsx'
import type { ListPart } from '../../../../components/accounts/lists/list-labels.ts'
import type { Branch } from '../../../domain/branch.ts'
import { text } from '../../../text/text.ts'
import { copy } from './copy.ts'
import { csvOf } from './csv-file.ts'
import { download } from './download.ts'
import type { ListSelect } from './use-list-select.ts'

/** Shows the dialog for selecting by a list, while it is open. */
export function ListDialogOpen({
  list,
  from,
  onSelect,
}: {
  list: ListSelect
  from: Branch
  /** Called with the ids of the accounts to select. */
  onSelect(ids: readonly string[]): void
}) {
  const { stage } = list
  if (!stage) return null
  return (
    <ListDialog
      stage={stage}
      from={from}
      onRead={(source) => void list.read(source, from)}
      onSelect={() => {
        list.close()
        if (stage.kind === 'report') onSelect(stage.report.ready)
      }}
      onAgain={list.open}
      onCopy={({ lines }) => copy(lines.map((line) => line.text).join('\n'))}
      onSave={(part) => void save(part)}
      onCancel={list.close}
    />
  )
}

async function save({ reason, title, lines }: ListPart): Promise<void> {
  const rows = lines.map((line) => [String(line.line), line.text])
  const csv = await csvOf([[text('files.line'), title], ...rows])
  download(text(`files.${reason}`), 'csv', `\ufeff${csv}`)
}
