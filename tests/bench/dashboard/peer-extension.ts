import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import { EXTENSION_DIR } from '../../../scripts/build-once.ts'

const VANILLA = join(import.meta.dirname, 'vanilla/content.ts')

/** A copy of the production build, made anew. Answers with its folder. */
export function copyOfExtension(name: string): string {
  const folder = join(EXTENSION_DIR, '../bench', name)
  rmSync(folder, { recursive: true, force: true })
  cpSync(EXTENSION_DIR, folder, { recursive: true })
  return folder
}

/** The production build with a vanilla script in place of the content script. Everything else, the worker too, is the product's. */
export async function buildVanillaExtension(): Promise<string> {
  const folder = copyOfExtension('vanilla')
  await build({
    logLevel: 'error',
    configFile: false,
    publicDir: false,
    build: {
      outDir: folder,
      emptyOutDir: false,
      target: 'chrome130',
      lib: { entry: VANILLA, formats: ['iife'], name: 'vanilla', fileName: () => 'dashboard.js' },
    },
  })
  return folder
}
