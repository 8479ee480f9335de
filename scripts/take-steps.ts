import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { countTests, type TestCounts } from './counts.ts'
import type { TestStep } from './test-steps.ts'

const ROOT = join(import.meta.dirname, '..')
const PULSE_MS = 15_000

/** Takes these steps one after the other, and ends this process with an exit code other than 0 if anything failed. */
export async function takeSteps(steps: readonly TestStep[]): Promise<void> {
  mkdirSync(join(ROOT, '.output/reports'), { recursive: true })
  const total: TestCounts = { passed: 0, failed: 0 }
  for (const step of steps) {
    const { passed, failed } = await take(step)
    total.passed += passed
    total.failed += failed
  }
  process.exitCode = total.failed > 0 ? 1 : 0
  console.log(`${total.passed} passed, ${total.failed} failed`)
}

/** Takes one step and says how it went; what a failing step said is shown in full. */
async function take(step: TestStep): Promise<TestCounts> {
  const start = performance.now()
  const seconds = () => `${((performance.now() - start) / 1000).toFixed(1)} s`
  if (step.report) rmSync(join(ROOT, step.report.file), { force: true })

  console.log(`▶ ${step.title}`)
  const pulse = setInterval(() => console.log(`  … ${seconds()}`), PULSE_MS)
  const { exitedWell, output } = await run(step)
  clearInterval(pulse)

  const counts = countTests(
    exitedWell,
    step.report?.by,
    step.report && readReport(step.report.file),
  )
  const suffix = step.report ? `, ${counts.passed} passed, ${counts.failed} failed` : ''
  if (counts.failed > 0 || step.shown) console.log(output)
  console.log(`${counts.failed > 0 ? '✗' : '✓'} ${step.title} (${seconds()}${suffix})`)
  return counts
}

async function run({ command, report, timeoutMs, env }: TestStep) {
  const child = spawn(process.execPath, command, {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: timeoutMs,
    env: {
      ...process.env,
      ...env,
      ...(report?.by === 'playwright' && { PLAYWRIGHT_JSON_OUTPUT_NAME: report.file }),
    },
  })
  const said: Buffer[] = []
  child.stdout.on('data', (data: Buffer) => said.push(data))
  child.stderr.on('data', (data: Buffer) => said.push(data))
  const [code, signal] = await once(child, 'close')
  if (signal) said.push(Buffer.from(`\nEnded by ${signal} after at most ${timeoutMs} ms.`))
  return { exitedWell: code === 0, output: Buffer.concat(said).toString() }
}

/** A step that broke early left no report: that is a run of no test. */
function readReport(file: string): unknown {
  try {
    return JSON.parse(readFileSync(join(ROOT, file), 'utf8'))
  } catch {
    return undefined
  }
}
