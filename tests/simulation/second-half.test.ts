import { expect, test } from 'vitest'
import { HALF, play } from './play.ts'
import { createSimulatedMemory } from './simulated-store.ts'

const HOUR_MS = 3_600_000

test('whatever else happens, what must hold holds', { timeout: HOUR_MS }, async () => {
  await expect(play(HALF, 2, createSimulatedMemory)).resolves.toBeUndefined()
})
