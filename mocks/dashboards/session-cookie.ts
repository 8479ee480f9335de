/** Named by the contract. Both dashboards share it, because cookies know no ports. */
const NAME = 'paws_session'

const ATTRIBUTES = 'Path=/; HttpOnly; SameSite=Lax'

/** The token in the request's cookie. */
export function tokenOf(request: Request): string | undefined {
  const cookies = request.headers.get('cookie')?.split(/;\s*/) ?? []
  return cookies.find((cookie) => cookie.startsWith(`${NAME}=`))?.slice(NAME.length + 1)
}

/** Signs a browser in. */
export function cookieFor(token: string): string {
  return `${NAME}=${token}; ${ATTRIBUTES}`
}

/** Makes a browser forget its session. */
export function cookieGone(): string {
  return `${NAME}=; ${ATTRIBUTES}; Max-Age=0`
}
