import type { Dashboard, DashboardDefinition } from '../../../domain/dashboards/dashboard.ts'
import {
  MOST_BYTES,
  type ReadDefinition,
  readDefinitionFile,
} from '../../../domain/dashboards/definition-schema.ts'
import { downloadFile } from '../../download-file.ts'
import { isSelector } from './is-selector.ts'

/** A definition from a file, or why there is none. `unreadable`: the browser could not read the file. */
export type ReadFile = ReadDefinition | { ok: false; reason: 'unreadable' }

/** Reads the file of a dashboard. One that is too large is not opened. `others`: the dashboards that are connected beside it. */
export async function readFile(
  file: File,
  others: readonly DashboardDefinition[],
): Promise<ReadFile> {
  if (file.size > MOST_BYTES) return { ok: false, reason: 'too-large' }
  try {
    return readDefinitionFile(await file.text(), others, isSelector)
  } catch {
    // It was moved or deleted after it was chosen, or it is a folder.
    return { ok: false, reason: 'unreadable' }
  }
}

/** Signs that some system has no file names with. */
const NOT_IN_NAMES = /[\\/:*?"<>|\p{Cc}]+/gu

/** Downloads the definition of a dashboard as a file that can be imported again. */
export function exportDashboard({ id: _, ...definition }: Dashboard): void {
  const name = definition.name.replace(NOT_IN_NAMES, '-')
  const content = `${JSON.stringify(definition, null, 2)}\n`
  downloadFile(`${name}.dashboard.json`, 'application/json', content)
}
