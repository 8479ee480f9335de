import { expect, type Page } from '@playwright/test'

/**
 * Follows somebody's link in a list to their profile. By key: the bar that comes in at the top pushes the link away from under a
 * pointer. A list that was about to go takes the key with it: then it is pressed once more.
 */
export async function openFromList(page: Page, name: string): Promise<void> {
  const profile = /\/(clients|staff)\/\d+$/
  await expect(async () => {
    if (!profile.test(page.url())) {
      const link = page.getByRole('link', { name, exact: true }).first()
      await link.press('Enter', { timeout: 5_000 })
    }
    await expect(page).toHaveURL(profile, { timeout: 5_000 })
  }).toPass({ timeout: 30_000 })
}
