import { page } from 'vitest/browser'
import type { FieldSettings } from '../../../../../lib/domain/mappings/mapping.ts'
import { ok, type Result } from '../../../../../lib/domain/result.ts'
import {
  OptionsScreen,
  type OptionsScreenProps,
} from '../../../../../lib/screens/options/OptionsScreen.tsx'
import { settings } from '../../../../fixtures/fields.ts'
import { drawInOptions } from '../../../components/draw.tsx'
import { workerBehind } from '../popup/fake-worker.ts'

export const button = (name: string | RegExp) => page.getByRole('button', { name })
export const counterpart = (name: string) => page.getByRole('combobox', { name })
export const save = button('Save')

/** The options page, over a worker whose answers the test may change. `above`: the section before the fields. */
export function start(
  first: Result<FieldSettings> = ok(settings()),
  above?: OptionsScreenProps['first'],
) {
  const worker = workerBehind(first)
  // Whatever is saved is how it is from then on.
  worker.save = ({ pairs }) => {
    const saved = pairs.map((pair) => ({ ...pair, by: 'saved' as const }))
    const byItself = settings().mappings.applied.filter(({ by }) => by !== 'saved')
    return ok(settings({ version: 2, pairs, applied: [...byItself, ...saved] }))
  }
  drawInOptions()(<OptionsScreen {...(above && { first: above })} />)
  return worker
}
