import { aboutAnother, otherWay, rehearsalOf } from '../../mocks/server/wrong-answers.ts'

/**
 * An answer of the right shape to another question: about somebody else, about the other branch, or that of a preview. `arrives`: whether
 * a sync is carried out; what is no sync always is.
 */
export interface Swap {
  fault: 'swapped'
  how: 'about-another' | 'other-way' | 'rehearsed'
  arrives: boolean
}

/** How the backend is reached: with the request as it is, or with another one that changes nothing. */
export interface Way {
  send(): Promise<Response>
  rehearse(request: Request): Promise<Response>
}

/** The answer to a request, swapped where it says what was asked. */
export async function swapped(
  { how, arrives }: Swap,
  request: Request,
  way: Way,
): Promise<Response> {
  const { pathname } = new URL(request.url)
  const isOfSyncs = pathname.startsWith('/api/v1/syncs')
  const isOfAccounts = pathname.startsWith('/api/v1/accounts/')
  if (!isOfSyncs && !isOfAccounts) return way.send()
  const isSync = request.method === 'POST' && /\/syncs(\/batch)?$/.test(pathname)
  const isHeard = arrives || !isSync
  const answer = isHeard ? await way.send() : await way.rehearse(await rehearsalOf(request))
  const { status, headers } = answer
  const body = await answer.text()
  return new Response(reworded(body, isSync ? how : wayOf(how, isOfSyncs), isHeard), {
    status,
    headers,
  })
}

/** Only of a sync is there a preview, and only its answers name the branch. */
function wayOf(how: Swap['how'], isOfSyncs: boolean): Swap['how'] {
  return how === 'other-way' && isOfSyncs ? how : 'about-another'
}

function reworded(body: string, how: Swap['how'], isHeard: boolean): string {
  if (how === 'rehearsed')
    return isHeard ? body.replaceAll(/"state":"(done|unchanged)"/g, '"state":"preview"') : body
  const claimed = isHeard ? body : body.replaceAll('"state":"preview"', '"state":"done"')
  return how === 'other-way' ? otherWay(claimed) : aboutAnother(claimed)
}
