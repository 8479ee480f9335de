import { BRANCH_NAME, BRANCHES, type Branch } from '../../lib/domain/branch.ts'
import { formatList } from '../../lib/text/formats.ts'

/** Words branches for a sentence: "In-Home and Facility". */
export function branchLabel(branches: readonly Branch[]): string {
  const named = BRANCHES.filter((branch) => branches.includes(branch))
  return formatList(named.map((branch) => BRANCH_NAME[branch]))
}
