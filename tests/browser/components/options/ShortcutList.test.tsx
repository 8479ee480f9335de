import { expect, it, vi } from 'vitest'
import { page } from 'vitest/browser'
import { ShortcutList } from '../../../../components/options/ShortcutList.tsx'
import { drawInOptions } from '../draw.tsx'

it('tells each shortcut, those that are not set too, and leads to where they are changed', async () => {
  const onChange = vi.fn()
  const shortcuts = [
    { name: '_execute_action', description: '', keys: 'Alt+Shift+F' },
    { name: 'toggle-software', description: '', keys: '' },
  ]
  drawInOptions()(<ShortcutList shortcuts={shortcuts} onChange={onChange} />)
  const item = (text: RegExp) => page.getByRole('listitem').filter({ hasText: text })
  await expect.element(item(/Open Tandem/)).toMatchTextContent('Alt+Shift+F')
  await expect.element(item(/in the other software/)).toMatchTextContent('Not set')
  await page.getByRole('button', { name: 'Change shortcuts' }).click()
  expect(onChange).toHaveBeenCalledOnce()
})
