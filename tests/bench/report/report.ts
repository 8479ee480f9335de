import { type Growth, SIZES } from '../bench.ts'
import { type Finding, holds } from './budget.ts'
import type { Machine } from './machine.ts'
import type { Rounds } from './rounds.ts'
import type { Spread } from './spread.ts'

/** The report of one run. */
export interface Run {
  machine: Machine
  rounds: Rounds
  findings: readonly Finding[]
  growth: readonly Growth[]
}

const HEAD = `# Benchmarks

\`npm run bench\` made this page. It builds the extension, starts Chromium and measures what Tandem promises about time, size and
memory. Times alone say little, because machines differ and no two minutes of one are the same: each is held against a limit or a
peer that was measured in the same run, in turns. What counts is the ratio.

- **Values** are medians, with the smallest and the largest in brackets. A ratio is made round by round.
- **A budget** says how large the ratio may be (≤), or has to be (≥), in the median.
- **The records** are the demo business's, from one seed: the same for everybody who is measured, and in every run.
`

/** The page in docs/. */
export function pageOf({ machine, rounds, findings, growth }: Run): string {
  const { cores, processor, memoryGb, platform, browser } = machine
  const kept = findings.filter(({ budget }) => budget)
  const broken = kept.filter((finding) => !holds(finding))
  return `${HEAD}
## Budgets

${broken.length === 0 ? `All ${kept.length} hold.` : `${broken.length} of ${kept.length} do not hold.`}

${table(
  ['what', 'ours', 'peer or limit', 'its value', 'ratio', 'budget', 'holds'],
  findings.map(cellsOf),
)}

## Growth

Medians by number of accounts.

${table(
  ['what', ...SIZES.map((size) => size.toLocaleString('en'))],
  growth.map(({ what, unit, values }) => [what, ...values.map((each) => `${short(each)} ${unit}`)]),
)}

## The machine

${cores} cores (${processor}), ${memoryGb} GB of memory, ${platform}, ${browser}, headless. ${rounds.runs} rounds after
${rounds.warmUps} to warm up.

## Again

\`\`\`sh
npm run bench                      # all of it, some minutes, and this page
npm run bench -- --only search     # one of them; this page stays as it is
npm run bench -- --quick           # fewer rounds; this page stays as it is
\`\`\`

It ends with 1 when a budget does not hold. \`npm test\` measures no time. The benches are in \`tests/bench\`.
`
}

/** What does and does not hold, for the terminal. */
export function linesOf(findings: readonly Finding[]): string[] {
  return findings.map((finding) => {
    const [what, ours, against, theirs, ratio, budget] = cellsOf(finding)
    const mark = finding.budget ? (holds(finding) ? '✓' : '✗') : ' '
    return `${mark} ${what}: ${ours}; ${against}: ${theirs}; ratio ${ratio}, budget ${budget}`
  })
}

function cellsOf(finding: Finding): string[] {
  const { what, unit, ours, against, theirs, ratio, budget } = finding
  const withUnit = (spread: Spread) => [sentenceFor(spread), ...(unit ? [unit] : [])].join(' ')
  return [
    ...[what, withUnit(ours), against, withUnit(theirs), sentenceFor(ratio)],
    ...[budget ? wordsOf(budget) : '–', budget ? (holds(finding) ? 'yes' : '**missed**') : '–'],
  ]
}

function wordsOf(budget: NonNullable<Finding['budget']>): string {
  return 'atMost' in budget ? `≤ ${short(budget.atMost)}` : `≥ ${short(budget.atLeast)}`
}

function sentenceFor({ median, min, max }: Spread): string {
  return min === max ? short(median) : `${short(median)} [${short(min)}–${short(max)}]`
}

/** Three digits that count: 1,234 · 12.3 · 0.0123. */
export function short(value: number): string {
  return value.toLocaleString(
    'en',
    Math.abs(value) >= 100 ? WHOLE : { maximumSignificantDigits: 3 },
  )
}

const WHOLE = { maximumFractionDigits: 0 }

function table(head: string[], rows: string[][]): string {
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n')
}
