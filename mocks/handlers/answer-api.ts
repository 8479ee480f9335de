import { getResponse, type HttpHandler } from 'msw'

/**
 * Answers one request by the contract; undefined where no handler matches. It is about people, so no browser may keep it. `baseUrl`: the
 * origin that paths without one belong to.
 */
export async function answerApi(
  handlers: HttpHandler[],
  request: Request,
  baseUrl?: string,
): Promise<Response | undefined> {
  const response = await getResponse(handlers, request, { ...(baseUrl && { baseUrl }) })
  response?.headers.set('Cache-Control', 'no-store')
  return response
}
