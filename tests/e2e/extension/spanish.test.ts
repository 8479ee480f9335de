import type { Page } from '@playwright/test'
import { pictureInBothLooks } from '../fixtures/both-looks.ts'
import { extensionUrl } from '../fixtures/extension.ts'
import { expect, test } from '../fixtures/test.ts'

/** Chooses Spanish on the options page, as a person would. */
async function chooseSpanish(options: Page) {
  await options.goto(extensionUrl('options.html'))
  await options.getByRole('radio', { name: 'Español' }).check()
  await expect(options.getByRole('heading', { name: 'Opciones de Tandem' })).toBeVisible()
}

test('the language is chosen in the options, and spoken at once by every page that is open', async ({
  context,
  page,
  at,
  signIn,
  openClient,
  openPopup,
}) => {
  await signIn('ana')
  await openClient('Bob Walker')
  await at.find({ role: 'button', name: 'Add to Facility' })
  const { popup } = await openPopup()
  await expect(popup.getByRole('tab', { name: 'Accounts' })).toBeVisible()

  const options = await context.newPage()
  await chooseSpanish(options)
  await expect(options.locator('html')).toHaveAttribute('lang', 'es')
  await pictureInBothLooks(options, 'spanish-options')
  await expect(popup.getByRole('tab', { name: 'Cuentas' })).toBeVisible()
  await expect(popup.locator('html')).toHaveAttribute('lang', 'es')
  await page.bringToFront()
  await at.find({ role: 'button', name: 'Agregar a Facility' })

  await options.reload()
  await expect(options.getByRole('radio', { name: 'Español' })).toBeChecked()
  await options.getByRole('radio', { name: /^El del navegador \(English\)$/ }).check()
  await expect(options.getByRole('heading', { name: 'Tandem options' })).toBeVisible()
  await expect(popup.getByRole('tab', { name: 'Accounts' })).toBeVisible()
})

test('a dialog that is open goes on in the language that is chosen meanwhile', async ({
  context,
  page,
  at,
  signIn,
  openClient,
}) => {
  await signIn('ana')
  const { openDialog } = await openClient('Bob Walker')
  await openDialog()
  const options = await context.newPage()
  await chooseSpanish(options)
  await page.bringToFront()
  const dialog = { role: 'dialog', name: '¿Agregar a Bob Walker a Facility?' }
  await at.find({ role: 'button', name: 'Agregar cliente a Facility', within: dialog })
  expect(await at.text(dialog)).toContain('No se envía ningún correo de bienvenida.')
})

test('in Spanish Bob is added to Facility and taken back, from his page', async ({
  context,
  page,
  at,
  business,
  signIn,
  openClient,
}) => {
  const options = await context.newPage()
  await chooseSpanish(options)
  await options.close()
  await signIn('ana')
  await openClient('Bob Walker')
  await at.press({ role: 'button', name: 'Agregar a Facility' })
  const dialog = { role: 'dialog', name: '¿Agregar a Bob Walker a Facility?' }
  await at.find({ role: 'button', name: 'Agregar cliente a Facility', within: dialog })
  await pictureInBothLooks(page, 'spanish-sync-dialog')
  await at.press({ role: 'button', name: 'Agregar cliente a Facility', within: dialog })
  await at.find({
    role: 'StaticText',
    name: 'Bob Walker ahora también está en Facility. Misma cuenta de acceso, no se envió ningún correo.',
  })
  await pictureInBothLooks(page, 'spanish-profile')
  expect(await business.report('bob')).toMatchObject({ mails: 0, committedSyncs: 1 })
  await at.press({ role: 'button', name: 'Deshacer' })
  await at.find({
    role: 'StaticText',
    name: 'Deshecho: Bob Walker está de nuevo solo en In-Home.',
  })
  expect(await business.report('bob')).toMatchObject({ mails: 0, committedSyncs: 0 })
})

test('in Spanish everybody who is in In-Home only is synced from the popup', async ({
  business,
  signIn,
  openPopup,
}) => {
  await signIn('ana')
  const { popup } = await openPopup()
  await chooseSpanish(popup)
  await popup.goto(extensionUrl('popup.html'))
  await popup.getByRole('button', { name: /^Solo In-Home/ }).click()
  await popup.getByRole('button', { name: 'Seleccionar', exact: true }).click()
  await popup.getByRole('button', { name: /^Elegir todos \(\d+\)$/ }).click()
  await pictureInBothLooks(popup, 'spanish-popup')
  await popup.getByRole('button', { name: /^Sincronizar \d+ clientes con Facility$/ }).click()
  const dialog = popup.getByRole('dialog', { name: /^¿Sincronizar \d+ clientes con Facility\?$/ })
  await expect(dialog.getByRole('status')).toHaveText(/^Se sincronizarán \d+, .*\.$/)
  await pictureInBothLooks(popup, 'spanish-bulk-dialog')
  await dialog.getByRole('button', { name: /^Sincronizar \d+ clientes? con Facility$/ }).click()
  const outbox = popup.getByRole('tabpanel', { name: /^Bandeja de salida/ })
  await expect(outbox.getByText(/^Terminado\. \d+ sincronizados/)).toBeVisible({ timeout: 20_000 })
  await pictureInBothLooks(popup, 'spanish-outbox')
  const { mails, committedSyncs } = await business.report()
  expect(mails).toBe(0)
  expect(committedSyncs).toBeGreaterThan(10)
})
