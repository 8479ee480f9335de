import { describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { failed } from '../../../../../lib/domain/result.ts'
import { WelcomeScreen } from '../../../../../lib/screens/welcome/WelcomeScreen.tsx'
import { DEMO } from '../../../../fixtures/demo-dashboard.ts'
import { drawInWelcome } from '../../../components/draw.tsx'
import { startParts, viewOf } from '../fake-browser-parts.ts'
import { workerBehind } from '../popup/fake-worker.ts'

function start(dashboards: ReturnType<typeof viewOf>[] = []) {
  const worker = workerBehind(failed({ name: 'no-dashboard' }))
  worker.dashboards = dashboards
  startParts()
  drawInWelcome()(<WelcomeScreen />)
  return worker
}

const link = (name: string) => page.getByRole('link', { name })

describe('the welcome page', () => {
  it('leads to the options, to connect a dashboard or the demo', async () => {
    start()
    await expect.element(page.getByRole('heading', { name: 'Welcome to Tandem' })).toBeVisible()
    await expect
      .element(link('Connect a dashboard'))
      .toHaveAttribute('href', 'options.html#connect')
    await expect.element(link('Try the demo')).toHaveAttribute('href', 'options.html#connect-demo')
    await expect.element(page.getByText('npm run demo:server')).toBeVisible()
    await expect.poll(() => document.title).toBe('Welcome to Tandem')
  })

  it('says what each picture shows', async () => {
    start()
    const figures = page.getByRole('figure')
    await expect.element(figures.first()).toMatchTextContent(/Switch between In-Home and Facility/)
    expect(figures.elements()).toHaveLength(3)
  })

  it('has the shortcuts as they are set in this browser', async () => {
    start()
    const shortcuts = page.getByRole('list', { name: 'Shortcuts' })
    await expect.element(shortcuts).toMatchTextContent(/Open TandemAlt\+Shift\+F/)
  })

  it('leads to the sign-in pages of a dashboard as soon as it is connected', async () => {
    const worker = start()
    await expect.element(link('Connect a dashboard')).toBeVisible()
    worker.dashboards = [viewOf(true, true)]
    worker.lookAgain()
    await expect.element(page.getByText(`${DEMO.name} is connected`)).toBeVisible()
    await expect
      .element(link('Sign in to In-Home'))
      .toHaveAttribute('href', `${DEMO.origins['in-home']}${DEMO.pages.signIn}`)
    await expect.element(link('Connect another dashboard')).toBeVisible()
  })
})
