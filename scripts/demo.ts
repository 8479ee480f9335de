import { join } from 'node:path'
import { buildExtension, EXTENSION_DIR } from './build-once.ts'
import { startBusiness } from './business.ts'
import { extensionIdOf, launchWithExtension } from './chromium.ts'
import { openConnected } from './connect-demo.ts'
import { hasDisplay } from './display.ts'
import { TourFailed, tour } from './tour.ts'

const PICTURES_DIR = join(import.meta.dirname, '../.output/tour')
const PORT = 4310

console.log('Building the extension …')
buildExtension()
await (hasDisplay() ? showWindow() : showTour())

/** The real thing in a window, until that is closed or Ctrl-C is pressed. */
async function showWindow(): Promise<void> {
  const business = await startBusiness(PORT)
  const context = await launchWithExtension({
    extensionDir: EXTENSION_DIR,
    headless: false,
    viewport: null,
    keepsWelcome: true,
  })
  const closed = new Promise<void>((resolve) => context.on('close', () => resolve()))
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void context.close())
  }
  const page = context.pages()[0] ?? (await context.newPage())
  await page.goto(business.urls.facility)
  console.log(`Paws & Co. is open: In-Home ${business.urls.inHome}, Facility ${business.urls.facility}
In the tab "Welcome to Tandem" choose "Try the demo", and allow the access. Then sign in as ana@paws.example with the password
demo. Close the browser or press Ctrl-C to end.`)
  await closed
  await business.stop()
}

/** Without a display the main job is done by itself, with pictures. */
async function showTour(): Promise<void> {
  const business = await startBusiness(0)
  const context = await launchWithExtension({ extensionDir: EXTENSION_DIR })
  try {
    const extensionId = await extensionIdOf(context)
    await openConnected(context, extensionId, business.urls)
    await tour({
      context,
      extensionId,
      urls: business.urls,
      picturesDir: PICTURES_DIR,
      onStep: ({ title, ms }) => console.log(`✓ ${title} (${Math.round(ms)} ms)`),
    })
    console.log(`Every step held. Pictures: ${PICTURES_DIR}`)
  } catch (failure) {
    if (!(failure instanceof TourFailed)) throw failure
    console.error(`✗ ${failure.message}`)
    process.exitCode = 1
  } finally {
    await context.close()
    await business.stop()
  }
}
