/** What the look-up needs to know of a machine; tests hand in one of their own. */
export interface Machine {
  env: Record<string, string | undefined>
  platform: string
  home: string
  isProgram(path: string): boolean
  /** Names in a folder; none when there is no such folder. */
  list(folder: string): string[]
}

/** Where a Chromium may be, best first: CHROMIUM_PATH, Playwright's own, the system's. */
export function chromiumCandidates(machine?: Machine): string[]

/** Path of the Chromium to use. Undefined when there is none; never throws. */
export function findChromium(machine?: Machine): string | undefined
