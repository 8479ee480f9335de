import { expect, type Page } from '@playwright/test'

/** Signs a client of the demo business in to the portal, as a pet parent does, and waits for its home page. */
export async function enterPortal(page: Page, origin: string, name: string): Promise<void> {
  await page.goto(`${origin}/portal/sign-in`)
  await page.getByLabel('E-mail').fill(`${name}@paws.example`)
  await page.getByLabel('Password').fill('demo')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page).toHaveURL(`${origin}/portal`)
}
