import { BRANCH_NAME, BRANCHES, type Branch } from '../../lib/domain/branch.ts'
import { text } from '../../lib/text/text.ts'

/** Shows the links to the home pages of both dashboards. `homes`: their addresses. */
export function HomeLinks({ homes }: { homes: Record<Branch, string> }) {
  return (
    <div class="ways">
      {BRANCHES.map((branch) => (
        <a
          key={branch}
          class="btn"
          data-branch={branch}
          href={homes[branch]}
          target="_blank"
          rel="noreferrer"
        >
          {text('access.openBranch', { branch: BRANCH_NAME[branch] })}
        </a>
      ))}
    </div>
  )
}
