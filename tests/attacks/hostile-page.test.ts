import { expect, test } from '../e2e/fixtures/test.ts'

test('a page that defines elements of every name we had or have gets into no root of ours', async ({
  page,
  at,
  business,
  signIn,
  openClient,
}) => {
  // From before our script runs: whatever root is found is emptied onto the page, and every button pressed.
  await page.addInitScript(() => {
    const hosts: HTMLElement[] = []
    const found = { hosts: 0, roots: 0, pressed: 0 }
    Object.assign(window, { found })
    const opening = (Parent: typeof HTMLElement) =>
      class extends Parent {
        constructor() {
          super()
          found.hosts++
          hosts.push(this)
        }
      }
    customElements.define(
      'tandem-host',
      class extends opening(HTMLElement) {
        inside = this.attachInternals()
      },
    )
    customElements.define('own-div', opening(HTMLDivElement), { extends: 'div' })
    customElements.define('own-span', opening(HTMLSpanElement), { extends: 'span' })
    const { attachShadow } = Element.prototype
    Element.prototype.attachShadow = function (init) {
      hosts.push(this as HTMLElement)
      return attachShadow.call(this, { ...init, mode: 'open' })
    }
    const { createElement } = document
    document.createElement = (name: string) => createElement.call(document, name, { is: 'own-div' })
    const rootOf = (host: HTMLElement & { inside?: ElementInternals }) =>
      host.inside?.shadowRoot ?? host.shadowRoot
    new MutationObserver(() => {
      for (const host of new Set([...hosts, ...document.querySelectorAll<HTMLElement>('body *')])) {
        const root = rootOf(host)
        if (!root) continue
        found.roots++
        for (const button of root.querySelectorAll('button')) {
          document.body.append(button)
          button.click()
          found.pressed++
        }
      }
    }).observe(document, { childList: true, subtree: true })
  })
  await signIn('ana')
  const bob = await openClient('Bob Walker')
  await at.find(bob.add)
  expect(await page.evaluate('found')).toEqual({ hosts: 0, roots: 0, pressed: 0 })
  expect(await at.findAll({ role: 'dialog' })).toEqual([])
  expect(await business.report()).toMatchObject({ committedSyncs: 0 })

  // And it works for people all the same.
  await bob.addToOther()
  expect(await page.evaluate('found')).toEqual({ hosts: 0, roots: 0, pressed: 0 })
  expect(await business.report()).toMatchObject({ committedSyncs: 1 })
})

test('a page does not learn which element of ours a link is that somebody follows', async ({
  page,
  at,
  business,
  signIn,
  openClient,
}) => {
  await signIn('ana')
  await openClient('Bob Walker')
  await at.find({ role: 'link', name: 'In-Home' })
  await page.evaluate(() =>
    window.navigation.addEventListener('navigate', (event) => {
      const seen = 'sourceElement' in event ? event.sourceElement : 'no such property'
      sessionStorage.setItem('seen', String(seen))
    }),
  )
  await at.press({ role: 'link', name: 'In-Home' })
  await expect.poll(() => page.evaluate(() => sessionStorage.getItem('seen'))).toBe('null')
  await at.press({ role: 'link', name: 'Facility' })
  await expect(page).toHaveURL(new RegExp(`^${business.facility}`))
})
