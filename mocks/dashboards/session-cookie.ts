/** A cookie that signs a browser in. */
export interface SessionCookie {
  /** The token in the request's cookie. */
  tokenOf(request: Request): string | undefined
  /** Signs a browser in. */
  cookieFor(token: string): string
  /** Makes a browser forget its session. */
  cookieGone(): string
}

/** A session cookie that goes to that path and everything below it. */
export function createSessionCookie(name: string, path: string): SessionCookie {
  const attributes = `Path=${path}; HttpOnly; SameSite=Lax`
  return {
    tokenOf(request) {
      const cookies = request.headers.get('cookie')?.split(/;\s*/) ?? []
      return cookies.find((cookie) => cookie.startsWith(`${name}=`))?.slice(name.length + 1)
    },
    cookieFor: (token) => `${name}=${token}; ${attributes}`,
    cookieGone: () => `${name}=; ${attributes}; Max-Age=0`,
  }
}

/** Named by the contract. Both dashboards share it, because cookies know no ports. */
export const { tokenOf, cookieFor, cookieGone } = createSessionCookie('paws_session', '/')
