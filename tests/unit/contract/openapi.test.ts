import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { TEST_STEPS } from '../../../scripts/test-steps.ts'

const CONTRACT = 'lib/backend/openapi.yaml'

/** What the step of the whole test says of a contract. */
function saidOf(text: string): { status: number | null; said: string } {
  const folder = mkdtempSync(join(tmpdir(), 'tandem-contract-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const file = join(folder, 'openapi.yaml')
  writeFileSync(file, text)
  const step = TEST_STEPS.find(({ title }) => title === 'Contract')
  const args = step?.command.map((arg) => (arg === CONTRACT ? file : arg)) ?? []
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    env: { ...process.env, ...step?.env },
  })
  return { status, said: `${stdout}${stderr}` }
}

test('a description that is cut at a comma fails the whole test', () => {
  const whole = readFileSync(CONTRACT, 'utf8')
  const cut = whole.replace("'Seconds, or an HTTP date.'", 'Seconds, or an HTTP date.')
  expect(cut).not.toBe(whole)
  expect(saidOf(cut)).toMatchObject({
    status: 1,
    said: expect.stringContaining('Property `or an HTTP date.` is not expected here.'),
  })
})
