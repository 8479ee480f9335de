import { parseArgs } from 'node:util'
import type { BusinessPlan } from '../business/make-business.ts'

/** What the command line asks for. Port 0 stands for two free ports. `host`: the name of this computer in the dashboards' addresses. */
export interface ServerOptions extends Required<BusinessPlan> {
  port: number
  host: string
}

/** The names of this computer that every browser leads here without asking anybody. */
const HOST = /^(127\.0\.0\.1|localhost|[a-z0-9-]+\.localhost)$/
const USUAL_HOST = '127.0.0.1'

interface OptionRule {
  fallback: number
  most: number
}

const RULES: Record<Exclude<keyof ServerOptions, 'host'>, OptionRule> = {
  // Facility listens one port higher, so the last port there is cannot be In-Home's.
  port: { fallback: 4310, most: 65_534 },
  accounts: { fallback: 500, most: 1_000_000 },
  seed: { fallback: 1, most: 4_294_967_295 },
  planted: { fallback: 0, most: 1000 },
}

/** Reads the command line, or says in one sentence what is wrong with it. */
export function readArguments(
  args: readonly string[],
): { ok: true; value: ServerOptions } | { ok: false; sentence: string } {
  const given = parse(args)
  if (typeof given === 'string') return { ok: false, sentence: given }
  const { host = USUAL_HOST } = given
  if (!HOST.test(host)) {
    const sentence = `--host must be 127.0.0.1, localhost or a name that ends in .localhost, not "${host}".`
    return { ok: false, sentence }
  }
  const wanted: ServerOptions = { host, port: 0, accounts: 0, seed: 0, planted: 0 }
  for (const [name, { fallback, most }] of Object.entries(RULES)) {
    const text = given[name] ?? String(fallback)
    const number = Number(text)
    if (!/^\d+$/.test(text) || number > most) {
      const sentence = `--${name} must be a whole number from 0 to ${most}, not "${text}".`
      return { ok: false, sentence }
    }
    Object.assign(wanted, { [name]: number })
  }
  return { ok: true, value: wanted }
}

function parse(args: readonly string[]): Record<string, string | undefined> | string {
  try {
    const options = {
      port: { type: 'string' },
      host: { type: 'string' },
      accounts: { type: 'string' },
      seed: { type: 'string' },
      planted: { type: 'string' },
    } as const
    return parseArgs({ args: [...args], options }).values
  } catch {
    return 'Only --port, --accounts, --seed and --planted are known, each with a whole number after it, and --host with a name.'
  }
}
