import { BRANCH_NAME, BRANCHES, type Branch } from '../../lib/domain/branch.ts'
import { text } from '../../lib/text/text.ts'

/** The sign-in pages of one dashboard. */
export interface SignInPlace {
  id: string
  /** What people call the dashboard. */
  name: string
  hrefs: Record<Branch, string>
}

/** Shows the links to the sign-in pages of both branches. Dashboards are named where there are several. */
export function SignInLinks({ places }: { places: readonly SignInPlace[] }) {
  return (
    <>
      {places.map(({ id, name, hrefs }) => (
        <div key={id} class="sign-in">
          {places.length > 1 && (
            <p>
              <bdi>{name}</bdi>
            </p>
          )}
          <div class="ways">
            {BRANCHES.map((branch) => (
              <a
                key={branch}
                class="btn"
                data-branch={branch}
                href={hrefs[branch]}
                target="_blank"
                rel="noreferrer"
              >
                {text('access.signIn', { branch: BRANCH_NAME[branch] })}
              </a>
            ))}
          </div>
        </div>
      ))}
    </>
  )
}
