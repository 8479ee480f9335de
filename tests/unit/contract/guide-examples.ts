/** A request as the guide writes it: method, path, headers, body. */
export interface WrittenRequest {
  method: string
  /** Below the base path, without the query. */
  path: string
  query: URLSearchParams
  headers: Record<string, string>
  body: unknown
}

/** An answer as the guide writes it. */
export interface WrittenAnswer {
  status: number
  headers: Record<string, string>
  body: unknown
}

/** A request of the guide with the answer below it. */
export interface Exchange {
  /** The first line of the request. */
  name: string
  request: WrittenRequest
  answer: WrittenAnswer
}

const BLOCK = /^```http\n(?<content>[\s\S]*?)\n```$/gm
const HEADER = /^[A-Za-z-]+: /

/** Finds all requests and answers of a page. Throws where a request has no answer below it, or a block is neither. */
export function exchangesIn(page: string): Exchange[] {
  const blocks = [...page.matchAll(BLOCK)].map(({ groups }) => groups?.content ?? '')
  const exchanges: Exchange[] = []
  for (let at = 0; at < blocks.length; at += 2) {
    const [asked = '', answered = ''] = blocks.slice(at, at + 2)
    const [name = '', ...rest] = asked.split('\n')
    const [method = '', address = ''] = name.split(' ')
    const [status = '', ...answer] = answered.split('\n')
    if (!/^[A-Z]+$/.test(method)) throw new Error(`no request: ${name}`)
    if (!/^\d{3}$/.test(status)) throw new Error(`no answer to ${name}: ${status}`)
    const { pathname, search } = new URL(address, 'http://guide.test')
    const request = { method, path: pathname, query: new URLSearchParams(search), ...read(rest) }
    exchanges.push({ name, request, answer: { status: Number(status), ...read(answer) } })
  }
  return exchanges
}

/** Reads headers, and a body of JSON below them; undefined where there is none. */
function read(lines: string[]): { headers: Record<string, string>; body: unknown } {
  const body = lines.findIndex((line) => !HEADER.test(line))
  const head = body < 0 ? lines : lines.slice(0, body)
  const headers = Object.fromEntries(head.map((line) => line.split(/: (.*)/, 2)))
  return { headers, body: body < 0 ? undefined : JSON.parse(lines.slice(body).join('\n')) }
}
