/** Thrown in place of a request that the browser would not let through. */
export class AccessMissing extends Error {}

type Send = (request: Request) => Promise<Response>

/** Returns the fetch of one site that gives up after so many milliseconds. */
export type FetchWithin = (ms: number) => Send

/**
 * Creates a fetch that sends nothing while the browser keeps us off the site: the request would go out without the session, and the answer
 * would blame the sign-in or the network. A person can take the access away at any moment, so it is asked for each request.
 */
export function createPermittedFetch(send: Send, hasAccess: () => Promise<boolean>): Send {
  return async (request) => {
    if (!(await hasAccess())) throw new AccessMissing()
    return send(request)
  }
}
