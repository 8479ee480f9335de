import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserContext, Page } from '@playwright/test'
import { type Assistive, createAssistive } from './assistive.ts'
import type { DemoBusiness } from './business.ts'

/** What a tour needs: a browser with the extension, the dashboards, a folder for its pictures. */
export interface TourOptions {
  context: BrowserContext
  extensionId: string
  urls: DemoBusiness['urls']
  picturesDir: string
  /** Gets every step once it is over. */
  onStep(step: { title: string; ms: number; picture: string }): void
}

/** A step that did not hold, with what was there instead. */
export class TourFailed extends Error {
  override name = 'TourFailed'
}

interface Guide {
  page: Page
  reader: Assistive
  options: TourOptions
}

interface TourStep {
  title: string
  /** Of the picture. */
  id: string
  go(guide: Guide): Promise<void>
}

const STEP_MS = 45_000
const PERSON = 'Bob Walker'
const DIALOG = { role: 'dialog', name: `Add ${PERSON} to Facility?` }
const BADGES = { role: 'group', name: 'Software' }
const ADD = { role: 'button', name: 'Add to Facility' }

/** The main job, as somebody at the front desk does it. */
const STEPS: TourStep[] = [
  {
    title: 'Ana signs in to Facility and finds the software toggle',
    id: 'facility-home',
    async go({ page, reader, options }) {
      await page.goto(options.urls.facility)
      await reader.focus({ role: 'textbox', name: 'E-mail' })
      await reader.type('ana@paws.example')
      await reader.focus({ role: 'textbox', name: 'Password' })
      await reader.type('demo')
      await reader.press({ role: 'button', name: 'Sign in' })
      const here = await reader.find(inToggle('Facility'))
      expectThat(here.current === 'page', 'Facility is marked as the current software')
    },
  },
  {
    title: 'She toggles to In-Home',
    id: 'in-home',
    async go({ page, reader, options }) {
      await reader.press(inToggle('In-Home'))
      await page.waitForURL((url) => url.origin === options.urls.inHome)
      const here = await reader.find(inToggle('In-Home'))
      expectThat(here.current === 'page', 'In-Home is marked as the current software')
    },
  },
  {
    title: `She finds ${PERSON} in the client list and opens his profile`,
    id: 'client',
    async go({ page, reader, options }) {
      await page.goto(`${options.urls.inHome}/clients`)
      await reader.focus({ role: 'searchbox', name: 'Search clients' })
      await reader.type(PERSON)
      await reader.key('Enter')
      // He may be in the list before the search too, on a page that is about to go.
      await page.waitForURL((url) => url.searchParams.has('q'))
      await reader.press({ role: 'link', name: new RegExp(PERSON) })
      await reader.find({ role: 'heading', name: new RegExp(PERSON) })
      await reader.find(ADD)
    },
  },
  {
    title: 'She presses "Add to Facility" and sees what will happen',
    id: 'preview',
    async go({ reader }) {
      await reader.press(ADD)
      await reader.find({ role: 'button', name: 'Add client to Facility', within: DIALOG })
      const words = await reader.text(DIALOG)
      expectThat(
        words.includes('No Welcome Email is sent'),
        'the dialog says that no e-mail is sent',
      )
    },
  },
  {
    title: `She adds ${PERSON} to Facility`,
    id: 'added',
    async go({ reader }) {
      await reader.press({ role: 'button', name: 'Add client to Facility', within: DIALOG })
      await reader.gone(DIALOG)
      await reader.find({ role: 'link', name: 'In-Home', within: BADGES })
      await reader.find({ role: 'link', name: 'Facility', within: BADGES })
      await reader.find({ role: 'button', name: 'Undo' })
      expectThat((await reader.text({ role: 'status' })) !== '', 'the status says what happened')
    },
  },
  {
    title: 'The badge leads to his profile in Facility',
    id: 'facility-profile',
    async go({ page, reader, options }) {
      await reader.press({ role: 'link', name: 'Facility', within: BADGES })
      await page.waitForURL((url) => url.origin === options.urls.facility)
      await reader.find({ role: 'heading', name: new RegExp(PERSON) })
      await reader.find({ role: 'link', name: 'In-Home', within: BADGES })
    },
  },
  {
    title: 'She goes back and takes it back with "Undo"',
    id: 'undone',
    async go({ page, reader, options }) {
      await page.goBack()
      await page.waitForURL((url) => url.origin === options.urls.inHome)
      await reader.press({ role: 'button', name: 'Undo' })
      await reader.find(ADD)
      await reader.gone(BADGES)
    },
  },
  {
    title: 'The popup lists the accounts of In-Home and Facility',
    id: 'popup',
    async go({ page, reader, options }) {
      await page.setViewportSize({ width: 400, height: 600 })
      await page.goto(`chrome-extension://${options.extensionId}/popup.html`)
      await reader.focus({ role: 'searchbox', name: 'Search accounts' })
      await reader.type('Bob')
      await reader.find({ role: 'list' })
      await reader.find({ role: 'button', name: PERSON })
    },
  },
]

/** Takes every step in order with a picture of each. Throws `TourFailed` at the first that does not hold. */
export async function tour(options: TourOptions): Promise<void> {
  rmSync(options.picturesDir, { recursive: true, force: true })
  mkdirSync(options.picturesDir, { recursive: true })
  const page = options.context.pages()[0] ?? (await options.context.newPage())
  const guide: Guide = { page, reader: await createAssistive(page), options }

  for (const [at, { title, id, go }] of STEPS.entries()) {
    const start = performance.now()
    const picture = join(options.picturesDir, `${String(at + 1).padStart(2, '0')}-${id}.png`)
    try {
      await bounded(go(guide))
    } catch (reason) {
      await page.screenshot({ path: picture }).catch(() => undefined)
      const why = reason instanceof Error ? reason.message : String(reason)
      throw new TourFailed(`"${title}" did not hold. ${why} (picture: ${picture})`)
    }
    const ms = performance.now() - start
    await page.screenshot({ path: picture })
    options.onStep({ title, ms, picture })
  }
}

function inToggle(name: string) {
  return { role: 'link', name, within: { role: 'navigation', name: 'Software' } }
}

function expectThat(holds: boolean, what: string): void {
  if (!holds) throw new Error(`It does not hold that ${what}.`)
}

async function bounded(step: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`It took more than ${STEP_MS} ms.`)), STEP_MS)
  })
  try {
    await Promise.race([step, late])
  } finally {
    clearTimeout(timer)
  }
}
