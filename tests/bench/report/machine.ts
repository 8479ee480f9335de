import { cpus, totalmem } from 'node:os'

/** What the figures were measured on. No name, no path: a table is the same wherever the same machine stands. */
export interface Machine {
  cores: number
  processor: string
  memoryGb: number
  platform: string
  /** Name and version of the browser. */
  browser: string
}

/** This machine, with the browser that was measured. `browserVersion`: as the browser says it. */
export function thisMachine(browserVersion: string): Machine {
  const [first] = cpus()
  return {
    cores: cpus().length,
    processor: first?.model.trim() || 'unknown processor',
    memoryGb: Math.round(totalmem() / 2 ** 30),
    platform: `${process.platform} ${process.arch}`,
    browser: `Chromium ${browserVersion}`,
  }
}
