import { expect, type Page } from '@playwright/test'

/** The button that creates a client in both softwares. */
export const toBoth = { name: 'Add Client to In-Home and Facility' }

/** Opens the form for a client in the popup. */
export async function openForm(popup: Page) {
  await popup.getByRole('button', { name: 'Add New', exact: true }).click()
  await popup.getByRole('button', { name: 'New client…' }).click()
  await expect(popup.getByRole('checkbox', { name: 'In-Home' })).toBeChecked()
}

/** Types the contact details of Nora Newman, who is nobody yet. */
export async function fillContact(popup: Page, email = 'nora@paws.example') {
  await popup.getByLabel('First name').fill('Nora')
  await popup.getByLabel('Last name').fill('Newman')
  await popup.getByLabel('E-mail', { exact: true }).fill(email)
  await popup.getByLabel('Phone', { exact: true }).fill('(206) 555-0177')
}
