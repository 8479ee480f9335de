/** A browser as far as forms go: it keeps its cookie and follows no redirect. */
export interface Visitor {
  get(path: string, headers?: Record<string, string>): Promise<Response>
  /** Pairs where a field stands more than once. */
  post(path: string, form: Record<string, string> | [string, string][]): Promise<Response>
  /** The token that the forms of this session carry. */
  csrf(): Promise<string>
}

/** Somebody who has not signed in. */
export function visitorAt(origin: string, cookie = ''): Visitor {
  const ask = (path: string, init: RequestInit & { headers?: Record<string, string> }) =>
    fetch(`${origin}${path}`, {
      ...init,
      redirect: 'manual',
      headers: { ...init.headers, ...(cookie && { cookie }) },
    })
  return {
    get: (path, headers = {}) => ask(path, { headers }),
    post: (path, form) => ask(path, { method: 'POST', body: new URLSearchParams(form) }),
    async csrf() {
      const page = await (await ask('/', {})).text()
      return /name="csrf" value="([^"]+)"/.exec(page)?.[1] ?? ''
    },
  }
}

/** Signs in through the form. */
export async function signIn(origin: string, email: string): Promise<Visitor> {
  const answer = await visitorAt(origin).post('/sign-in', { email, password: 'demo' })
  const [cookie = ''] = answer.headers.getSetCookie()
  return visitorAt(origin, cookie.split(';')[0])
}
