import { beforeEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { LINES, PAWS } from '../../../../components/options/dashboard-samples.ts'
import { button, field, start, step } from './open-dashboards.tsx'

beforeEach(() => page.viewport(1280, 900))

async function fillIn() {
  await button('Connect a dashboard').click()
  await field('Name').fill('Paws & Co.')
  await field('In-Home address').fill('https://in-home.example/')
  await field('Facility address').fill('https://facility.example')
}

describe('connecting a dashboard', () => {
  it('takes three steps, each with its heading in focus', async () => {
    const worker = start()
    worker.lines = LINES.filter(({ state }) => state === 'found')
    await fillIn()
    await button('Next').click()
    await expect.element(step(2)).toHaveFocus()
    await expect.element(page.getByText('https://in-home.example')).toBeVisible()
    expect(worker.added).toEqual([])
    await button('Allow access').click()
    await expect.element(step(3)).toHaveFocus()
    expect(worker.browser.asked).toEqual([
      ['https://in-home.example/*', 'https://facility.example/*'],
    ])
    await expect.element(page.getByRole('status').last()).toHaveTextContent('All is well.')
    await button('Done').click()
    await expect.element(page.getByRole('heading', { name: 'Paws & Co.' })).toBeVisible()
    await expect.element(page.getByRole('heading', { name: 'Dashboards' })).toHaveFocus()
    expect(worker.dashboards).toMatchObject([
      { origins: PAWS.origins, apiPath: '/api/v1', pages: PAWS.pages, anchors: {} },
    ])
  })

  it('is used by keyboard, back too', async () => {
    start()
    await fillIn()
    await userEvent.keyboard('{Enter}')
    await expect.element(step(2)).toHaveFocus()
    await button('Back').click()
    await expect.element(step(1)).toHaveFocus()
    await expect.element(field('In-Home address')).toHaveValue('https://in-home.example/')
  })

  it('skips what is allowed already', async () => {
    const worker = start()
    worker.browser.allowed.add('https://in-home.example/*').add('https://facility.example/*')
    await fillIn()
    await button('Next').click()
    await expect.element(step(3)).toHaveFocus()
    expect(worker.browser.asked).toEqual([])
    expect(worker.dashboards).toHaveLength(1)
  })

  it('says that access was refused, keeps the dashboard, and adds no second one', async () => {
    const worker = start()
    worker.browser.answer = 'refuse'
    await fillIn()
    await button('Next').click()
    await button('Allow access').click()
    await expect.element(page.getByText(/^The browser did not allow it/)).toBeVisible()
    expect(worker.dashboards).toHaveLength(1)
    worker.browser.answer = 'allow'
    await button('Allow access').click()
    await expect.element(step(3)).toBeVisible()
    expect(worker.dashboards).toHaveLength(1)
    expect(new Set(worker.added).size).toBe(1)
  })

  it('says who decides where a policy forbids to ask', async () => {
    const worker = start()
    worker.browser.answer = 'forbidden'
    await fillIn()
    await button('Next').click()
    await button('Allow access').click()
    await expect
      .element(page.getByText(/administrator .* onto in-home.example and facility.example/))
      .toBeVisible()
  })

  it('gives access back where the dashboard could not be stored and nobody goes on', async () => {
    const worker = start()
    worker.refusal = { name: 'invalid' }
    await fillIn()
    await button('Next').click()
    await button('Allow access').click()
    await expect.element(page.getByText(/^That could not be saved/)).toBeVisible()
    await button('Cancel').click()
    await expect.element(button('Try the demo')).toBeVisible()
    await expect.poll(() => worker.browser.allowed.size).toBe(0)
  })

  it('gives access to former addresses back when somebody goes back and corrects them', async () => {
    const worker = start()
    await fillIn()
    await button('Next').click()
    await button('Allow access').click()
    await expect.element(step(3)).toBeVisible()
    await button('Back').click()
    await field('In-Home address').fill('https://home.example')
    await button('Next').click()
    await button('Allow access').click()
    await expect.element(step(3)).toBeVisible()
    await expect
      .poll(() => [...worker.browser.allowed].sort())
      .toEqual(['https://facility.example/*', 'https://home.example/*'])
    expect(worker.dashboards).toHaveLength(1)
  })

  it('begins at once with #connect, and again when that is followed again', async () => {
    start([], { hash: '#connect' })
    await expect.element(step(1)).toBeVisible()
    expect(location.hash).toBe('#dashboards')
    await button('Cancel').click()
    await expect.element(button('Connect a dashboard')).toBeVisible()
    location.hash = '#connect'
    await expect.element(step(1)).toBeVisible()
  })

  it('fills in the demo’s addresses, which can be changed, and says what has to run', async () => {
    const worker = start()
    await button('Try the demo').click()
    await expect.element(page.getByText('npm run demo:server')).toBeVisible()
    await expect.element(field('In-Home address')).toHaveValue('http://127.0.0.1:4310')
    await field('In-Home address').fill('http://127.0.0.1:5310')
    await button('Next').click()
    await button('Allow access').click()
    await expect.element(step(3)).toBeVisible()
    expect(worker.dashboards[0]?.origins['in-home']).toBe('http://127.0.0.1:5310')
    expect(worker.dashboards[0]?.excluded).toEqual(['/portal', '/portal/*'])
  })
})

describe('what is typed', () => {
  it.each([
    ['', /^This is missing/],
    ['in-home', /^This is no address/],
    ['ftp://in-home.example', /^This is no address/],
    ['https://in-home.example/clients', /^Leave out what follows/],
    ['https://in-home.example/?a', /^Leave out what follows/],
    ['https://ana:demo@in-home.example', /^Leave out the user name/],
    ['http://in-home.example', /^It has to begin with https/],
    ['http://127.0.0.2', /^Browsers give no access/],
    ['https://facility.example', /^Both addresses are the same/],
  ])('is refused with its own sentence as an address: %s', async (typed, sentence) => {
    start()
    await fillIn()
    await field('In-Home address').fill(typed)
    await button('Next').click()
    const isSame = typed === 'https://facility.example'
    const wrong = field(isSame ? 'Facility address' : 'In-Home address')
    await expect.element(wrong).toHaveFocus()
    await expect.element(wrong).toHaveAttribute('aria-invalid', 'true')
    await expect.element(wrong).toHaveAccessibleDescription(sentence)
    await wrong.fill('https://other.example')
    await expect.element(wrong).toHaveAttribute('aria-invalid', 'false')
  })

  it('is no address of another dashboard, which is named', async () => {
    start([PAWS])
    await fillIn()
    await button('Next').click()
    await expect
      .element(field('In-Home address'))
      .toHaveAccessibleDescription(/“Paws & Co.” has this address already/)
  })

  it('is all shown at once, with the closed part open where something is wrong in it', async () => {
    start()
    await fillIn()
    await page.getByText(/^More/).click()
    await field('Client profile').fill('/clients\nstaff/{id}')
    await field('Name on a profile').fill('h1[')
    await page.getByText(/^More/).click()
    await expect.element(field('Name on a profile')).not.toBeInTheDocument()
    await button('Next').click()
    await expect.element(field('Client profile')).toHaveFocus()
    await expect
      .element(field('Client profile'))
      .toHaveAccessibleDescription(/“\/clients”: Write {id}.* “staff\/{id}”: It has to begin/)
    await expect
      .element(field('Name on a profile'))
      .toHaveAccessibleDescription(/^No browser can read this/)
  })

  it('stays while another source is looked at', async () => {
    start()
    await fillIn()
    await page.getByRole('radio', { name: 'A file' }).click()
    await page.getByRole('radio', { name: 'The addresses, to type in' }).click()
    await expect.element(field('Name')).toHaveValue('Paws & Co.')
  })
})
