import { beforeEach, describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { LONG, PAWS } from '../../../../components/options/dashboard-samples.ts'
import { button, field, start, step } from './open-dashboards.tsx'

beforeEach(() => page.viewport(1280, 900))

const { id: _, ...DEFINITION } = PAWS

/** Opens the flow, and chooses a file with this content. */
async function choose(content: unknown, name = 'paws.dashboard.json') {
  await button('Connect a dashboard').click()
  await page.getByRole('radio', { name: 'A file' }).click()
  const text = typeof content === 'string' ? content : JSON.stringify(content)
  await userEvent.upload(page.getByLabelText('Choose a file…'), new File([text], name))
}

describe('the file of a dashboard', () => {
  it('fills in the form, to be looked over', async () => {
    const worker = start()
    await choose(DEFINITION)
    await expect.element(page.getByText(/^Read from paws.dashboard.json/)).toBeVisible()
    await expect.element(field('Facility address')).toHaveValue('https://facility.example')
    await button('Next').click()
    await button('Allow access').click()
    await expect.element(step(3)).toBeVisible()
    expect(worker.dashboards).toEqual([{ ...DEFINITION, id: expect.any(String) }])
  })

  it('can be dropped anywhere on the page', async () => {
    start()
    await button('Connect a dashboard').click()
    await page.getByRole('radio', { name: 'A file' }).click()
    await expect.element(page.getByText(/^Whoever uses Tandem/)).toBeVisible()
    const dataTransfer = new DataTransfer()
    dataTransfer.items.add(new File([JSON.stringify(DEFINITION)], 'dropped.json'))
    const drop = new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true })
    document.body.dispatchEvent(drop)
    expect(drop.defaultPrevented).toBe(true)
    await expect.element(page.getByText(/^Read from dropped.json/)).toBeVisible()
  })

  it('is not even read when it is larger than 64 kB', async () => {
    start()
    const read = vi.spyOn(File.prototype, 'text')
    await choose(' '.repeat(64 * 1024 + 1))
    await expect.element(page.getByText(/is larger than 64 kB/)).toBeVisible()
    expect(read).not.toHaveBeenCalled()
    await expect.element(button('Next')).not.toBeInTheDocument()
  })

  it.each([
    ['Paws', /is no file of a dashboard/],
    ['', /is no file of a dashboard/],
    [{ ...DEFINITION, version: 2 }, 'This file is for a newer Tandem. Update Tandem first.'],
  ])('is refused with a sentence: %j', async (content, sentence) => {
    start()
    await choose(content)
    await expect.element(page.getByText(sentence)).toBeVisible()
  })

  it('that the browser cannot read is refused with a sentence', async () => {
    start()
    vi.spyOn(File.prototype, 'text').mockRejectedValue(new DOMException('gone', 'NotFoundError'))
    await choose(DEFINITION)
    await expect.element(page.getByText(/could not be read/)).toBeVisible()
  })

  it('shows everything that is wrong, where it is and what stands there', async () => {
    start()
    await choose({
      ...DEFINITION,
      origins: { 'in-home': 'https://in-home.example/a', facility: 'https://facility.example' },
      pages: { ...DEFINITION.pages, client: ['/clients'], staff: ['/staff/{id}', 'x'] },
      anchors: { name: 'h1[' },
    })
    const list = page.getByRole('status').getByRole('list')
    await expect.element(list).toMatchTextContent('In-Home addresshttps://in-home.example/aLeave')
    await expect.element(list).toMatchTextContent('Pages, Client profile 1/clientsWrite {id}')
    await expect.element(list).toMatchTextContent('Pages, Staff profile 2x')
    await expect
      .element(list)
      .toMatchTextContent('Places on the page, Name on a profileh1[No browser can read this')
  })

  it('names what it does not know', async () => {
    start()
    await choose({ ...DEFINITION, adress: 'x' })
    const list = page.getByRole('status').getByRole('list')
    await expect.element(list).toMatchTextContent('adressTandem does not know this')
  })

  it('shows twenty faults at most', async () => {
    start()
    await choose({ ...DEFINITION, excluded: Array.from({ length: 30 }, (_, at) => at) })
    await expect.element(page.getByText('Pages without Tandem 20', { exact: true })).toBeVisible()
    await expect
      .element(page.getByText('Pages without Tandem 21', { exact: true }))
      .not.toBeInTheDocument()
    await expect.element(page.getByText('and 10 more')).toBeVisible()
  })

  it('says which dashboard has its addresses already', async () => {
    start([PAWS])
    await choose({ ...DEFINITION, name: 'Copy' })
    await expect.element(page.getByText(/^“Paws & Co.” has this address/).first()).toBeVisible()
  })

  it('that is exported can be imported again, and is the same', async () => {
    const blobs: Blob[] = []
    const makeUrl = URL.createObjectURL.bind(URL)
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
      if (blob instanceof Blob) blobs.push(blob)
      return makeUrl(blob)
    })
    const names: string[] = []
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
      this: HTMLAnchorElement,
    ) {
      names.push(this.download)
    })
    const worker = start([{ ...PAWS, name: 'Paws: A/B' }])
    await button('Export').click()
    expect(names).toEqual(['Paws- A-B.dashboard.json'])
    const content = (await blobs[0]?.text()) ?? ''
    expect(content).toContain('\n  "origins": {\n')
    worker.dashboards = [LONG]
    worker.lookAgain()
    await expect.element(page.getByText('Paws: A/B')).not.toBeInTheDocument()
    await choose(content)
    await button('Next').click()
    await expect.element(step(3)).toBeVisible()
    expect(worker.dashboards[1]).toEqual({ ...PAWS, id: expect.any(String), name: 'Paws: A/B' })
  })
})
