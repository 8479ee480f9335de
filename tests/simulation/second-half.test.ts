import { expect, test } from 'vitest'
import { createSimulatedMemory } from './simulated-store.ts'
import { HALF, play } from './play.ts'

const HOUR_MS = 3_600_000

test('whatever else happens, what must hold holds', { timeout: HOUR_MS }, async () => {
  await expect(play(HALF, 2, createSimulatedMemory)).resolves.toBeUndefined()
})
