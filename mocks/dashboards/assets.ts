import { readFileSync } from 'node:fs'

const TYPES = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
}

interface Asset {
  file: string
  type: keyof typeof TYPES
}

/** Every file of the folder by its address, so that no path can lead out of it. */
const ASSETS: ReadonlyMap<string, Asset> = new Map<string, Asset>([
  ['/favicon.ico', { file: 'favicon.svg', type: 'svg' }],
  ['/assets/dashboard.js', { file: 'dashboard.js', type: 'js' }],
  ['/assets/portal.js', { file: 'portal.js', type: 'js' }],
  ...styles('common', 'agenda', 'care', 'sign-in'),
  ...styles('in-home', 'in-home-controls', 'in-home-pages', 'in-home-profile'),
  ...styles('facility', 'facility-controls', 'facility-pages', 'facility-profile'),
  ...styles('portal', 'portal-menu', 'portal-controls'),
  ...styles('portal-forms', 'portal-pages', 'portal-gate', 'portal-talk'),
])

function styles(...names: string[]): [string, Asset][] {
  return names.map((name) => [`/assets/${name}.css`, { file: `${name}.css`, type: 'css' }])
}

/** A style sheet, script or picture. */
export function answerAsset(path: string): Response | undefined {
  const asset = ASSETS.get(path)
  if (!asset) return undefined
  const body = readFileSync(new URL(`./assets/${asset.file}`, import.meta.url))
  const headers = {
    'content-type': TYPES[asset.type],
    'cache-control': 'no-cache',
    'x-content-type-options': 'nosniff',
  }
  return new Response(body, { headers })
}
