import type { CDPSession, Page } from '@playwright/test'

/** What a page holds on to after everything that can go is gone, in MB. */
export async function heapOf(session: CDPSession): Promise<number> {
  await session.send('Performance.enable')
  // What a first collection finalizes, a second one can take.
  await session.send('HeapProfiler.collectGarbage')
  await session.send('HeapProfiler.collectGarbage')
  const { metrics } = await session.send('Performance.getMetrics')
  const used = metrics.find(({ name }) => name === 'JSHeapUsedSize')
  if (!used) throw new Error('The browser does not tell the size of the heap.')
  return used.value / 2 ** 20
}

const STEPS_DOWN = 15
const STEP_PX = 1_500

/** Scrolls the list down and up and types, again and again, for so long. */
export async function scrollAndType(page: Page, ms: number, texts: readonly string[]) {
  const box = page.getByRole('searchbox', { name: 'Search accounts' })
  const end = performance.now() + ms
  for (let turn = 0; performance.now() < end; turn++) {
    await page.mouse.move(200, 450)
    for (let step = 0; step < STEPS_DOWN; step++) await page.mouse.wheel(0, STEP_PX)
    for (let step = 0; step < STEPS_DOWN; step++) await page.mouse.wheel(0, -STEP_PX)
    await box.pressSequentially(texts[turn % texts.length] ?? '')
    await box.fill('')
  }
}
