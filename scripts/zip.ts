import { join } from 'node:path'
import { zip } from 'wxt'

/**
 * Packs the production build for Chromium into one file, to be handed on. The folder for it may be given; otherwise it is `.output`, where
 * builds are.
 */
const [folder = join(import.meta.dirname, '../.output')] = process.argv.slice(2)
const [file] = await zip({ root: join(import.meta.dirname, '..'), outDir: folder })
console.log(file)
