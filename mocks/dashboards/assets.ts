import { readFileSync } from 'node:fs'

const STYLE = 'text/css; charset=utf-8'
const ASSETS: Record<string, { file: string; type: string }> = {
  '/favicon.ico': { file: 'favicon.svg', type: 'image/svg+xml' },
  '/assets/dashboard.js': { file: 'dashboard.js', type: 'text/javascript; charset=utf-8' },
  '/assets/common.css': { file: 'common.css', type: STYLE },
  '/assets/sign-in.css': { file: 'sign-in.css', type: STYLE },
  '/assets/in-home.css': { file: 'in-home.css', type: STYLE },
  '/assets/in-home-pages.css': { file: 'in-home-pages.css', type: STYLE },
  '/assets/in-home-profile.css': { file: 'in-home-profile.css', type: STYLE },
  '/assets/facility.css': { file: 'facility.css', type: STYLE },
  '/assets/facility-pages.css': { file: 'facility-pages.css', type: STYLE },
  '/assets/facility-profile.css': { file: 'facility-profile.css', type: STYLE },
}

/** A style sheet, script or picture. Known by name, so no path can lead out of the folder. */
export function answerAsset(path: string): Response | undefined {
  const asset = ASSETS[path]
  if (!asset) return undefined
  const body = readFileSync(new URL(`./assets/${asset.file}`, import.meta.url))
  const headers = {
    'content-type': asset.type,
    'cache-control': 'no-cache',
    'x-content-type-options': 'nosniff',
  }
  return new Response(body, { headers })
}
