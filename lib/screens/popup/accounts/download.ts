const TYPES = { csv: 'text/csv', json: 'application/json' }

/** Downloads a text as a file, named after its content and today's date. */
export function download(what: string, kind: keyof typeof TYPES, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: `${TYPES[kind]};charset=utf-8` }))
  const link = document.createElement('a')
  link.href = url
  link.download = `tandem-${what}-${new Date().toISOString().slice(0, 10)}.${kind}`
  link.click()
  URL.revokeObjectURL(url)
}
