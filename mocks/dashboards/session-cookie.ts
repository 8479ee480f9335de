/** A cookie that signs a browser in: it goes to that path and everything below it. */
export function createSessionCookie(name: string, path: string) {
  const attributes = `Path=${path}; HttpOnly; SameSite=Lax`
  return {
    /** The token in the request's cookie. */
    tokenOf(request: Request): string | undefined {
      const cookies = request.headers.get('cookie')?.split(/;\s*/) ?? []
      return cookies.find((cookie) => cookie.startsWith(`${name}=`))?.slice(name.length + 1)
    },
    /** Signs a browser in. */
    cookieFor: (token: string) => `${name}=${token}; ${attributes}`,
    /** Makes a browser forget its session. */
    cookieGone: () => `${name}=; ${attributes}; Max-Age=0`,
  }
}

/** Named by the contract. Both dashboards share it, because cookies know no ports. */
export const { tokenOf, cookieFor, cookieGone } = createSessionCookie('paws_session', '/')
