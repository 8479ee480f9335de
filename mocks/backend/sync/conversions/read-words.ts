const YES_NO: ReadonlyMap<string, boolean> = new Map([
  ['yes', true],
  ['y', true],
  ['true', true],
  ['no', false],
  ['n', false],
  ['false', false],
])

/** Yes or no by one of six words in any case. "Only of the dogs" is neither. */
export function readYesNo(text: string): boolean | undefined {
  return YES_NO.get(text.trim().toLowerCase())
}

/** One mailbox and nothing else. */
export function readEmail(text: string): string | undefined {
  const address = text.trim()
  return /^[^\s@<>()[\],;:"]+@[^\s@<>()[\],;:"]+\.[^\s@<>()[\],;:".]+$/.test(address)
    ? address
    : undefined
}

/** An address that a browser opens as a page, with its http or https: everything else might run something. */
export function readLink(text: string): string | undefined {
  const link = text.trim()
  return /^https?:\/\/[^\s/]\S*$/i.test(link) && URL.canParse(link) ? link : undefined
}

/** One line of text. Several lines are not joined: nobody knows what they meant. */
export function readLine(text: string): string | undefined {
  return /[\n\r\u2028\u2029]/.test(text.trim()) ? undefined : text.trim()
}
