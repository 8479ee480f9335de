import { expect, type Page } from '@playwright/test'

/** Signs somebody of the demo business in, as a person does, and waits for the home page. */
export async function signInOn(page: Page, origin: string, name: string): Promise<void> {
  await page.goto(`${origin}/sign-in`)
  await page.getByLabel('E-mail').fill(`${name}@paws.example`)
  await page.getByLabel('Password').fill('demo')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page).toHaveURL(`${origin}/`)
}
