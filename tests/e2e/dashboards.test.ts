import { complaintsInBothLooks } from './complaints.ts'
import { expect, test } from './test.ts'

const PAGES = {
  inHome: [
    '/',
    '/clients',
    '/clients/1006?tab=details',
    '/clients/1006?tab=pets',
    '/staff',
    '/staff/1001',
    '/shifts',
  ],
  facility: [
    '/',
    '/clients',
    '/clients/5006?tab=details',
    '/clients/5006?tab=pets',
    '/staff',
    '/staff/5001',
    '/shifts',
    '/front-desk',
  ],
} as const

for (const branch of ['inHome', 'facility'] as const) {
  test(`axe finds nothing on any page of ${branch}, light and dark`, async ({
    page,
    business,
    signIn,
  }) => {
    await page.goto(`${business[branch]}/sign-in`)
    const found: string[] = []
    const look = async () => {
      const ids = await complaintsInBothLooks(page)
      found.push(...ids.map((id) => `${new URL(page.url()).pathname}: ${id}`))
    }
    await look()
    await signIn('ana', branch)
    for (const path of PAGES[branch]) {
      const response = await page.goto(`${business[branch]}${path}`)
      expect(response?.status(), path).toBe(200)
      await look()
    }
    expect(found).toEqual([])
  })
}

test('the two softwares look like two products', async ({ page, business, signIn }) => {
  await signIn('ana')
  const coloursAt = async (url: string) => {
    await page.goto(url)
    return page.evaluate(
      () =>
        getComputedStyle(document.body).fontFamily +
        getComputedStyle(document.body).backgroundColor,
    )
  }
  expect(await coloursAt(`${business.inHome}/`)).not.toBe(await coloursAt(`${business.facility}/`))
})
