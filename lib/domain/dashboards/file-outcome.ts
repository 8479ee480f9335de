import type { DefinitionFault } from './definition-faults.ts'

/** Why a file was not taken. `unreadable`: the browser could not read it. */
export type FileProblem =
  | { reason: 'too-large' | 'not-json' | 'newer-version' | 'unreadable' }
  | { reason: 'faults'; faults: DefinitionFault[] }

/** What became of a chosen file. `name`: of the file. */
export interface FileOutcome {
  name: string
  problem?: FileProblem | undefined
}
