import { downloadFile } from '../../download-file.ts'

const TYPES = { csv: 'text/csv', json: 'application/json' }

/** Downloads a text as a file, named after its content and today's date. */
export function download(what: string, kind: keyof typeof TYPES, text: string): void {
  downloadFile(`tandem-${what}-${new Date().toISOString().slice(0, 10)}.${kind}`, TYPES[kind], text)
}
