import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname, join } from 'node:path'

/** The pages of the benches, on 127.0.0.1. */
export interface PageServer {
  origin: string
  close(): Promise<void>
}

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
}

/**
 * Serves the files of a folder, and texts that are made when they are asked for, by path. Isolated from other origins, for
 * which the browser's clock ticks in steps of 5 µs and not of 100.
 */
export async function servePages(
  folder: string,
  made: Record<string, () => string>,
): Promise<PageServer> {
  const server = createServer(async ({ url = '/' }, response) => {
    const { pathname } = new URL(url, 'http://127.0.0.1')
    const content = made[pathname]?.() ?? (await fileAt(folder, pathname))
    response.writeHead(content === undefined ? 404 : 200, {
      'Content-Type': TYPES[extname(pathname)] ?? 'application/octet-stream',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Embedder-Policy': 'require-corp',
    })
    response.end(content)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('No port to serve from.')
  return {
    origin: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

async function fileAt(folder: string, pathname: string): Promise<Buffer | undefined> {
  if (pathname.includes('..')) return undefined
  return readFile(join(folder, pathname)).catch(() => undefined)
}
