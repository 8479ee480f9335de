const YES_NO: ReadonlyMap<string, boolean> = new Map([
  ['yes', true],
  ['y', true],
  ['true', true],
  ['no', false],
  ['n', false],
  ['false', false],
])

/** Parses yes or no from one of six words in any case. "Only of the dogs" is neither. */
export function readYesNo(text: string): boolean | undefined {
  return YES_NO.get(text.trim().toLowerCase())
}

/** Parses a text that is one e-mail address and nothing else. */
export function readEmail(text: string): string | undefined {
  const address = text.trim()
  return /^[^\s@<>()[\],;:"]+@[^\s@<>()[\],;:"]+\.[^\s@<>()[\],;:".]+$/.test(address)
    ? address
    : undefined
}

/** Parses an http or https address: other schemes might run code. */
export function readLink(text: string): string | undefined {
  const link = text.trim()
  return /^https?:\/\/[^\s/]\S*$/i.test(link) && URL.canParse(link) ? link : undefined
}

/** Returns a text of one line. Several lines are not joined: their meaning is unknown. */
export function readLine(text: string): string | undefined {
  return /[\n\r\u2028\u2029]/.test(text.trim()) ? undefined : text.trim()
}
