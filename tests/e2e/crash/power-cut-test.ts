import { test as base } from '../test.ts'
import { type Computer, newComputer } from './restarts.ts'

/** Tests of a computer whose browser is killed and started again. */
export const test = base.extend<{ computer: Computer }>({
  // Playwright wants to see the braces, whatever is in them.
  // biome-ignore lint/correctness/noEmptyPattern: nothing is needed to have a computer
  computer: async ({}, use) => {
    const computer = await newComputer()
    await use(computer)
    await computer.clear()
  },
})
