import { expect, test } from 'vitest'
import { notSelectableLabel } from '../../../../components/accounts/selection-labels.ts'
import type { NotSelectable } from '../../../../lib/domain/accounts/selection.ts'

test.each<[NotSelectable, string]>([
  ['staff', 'Staff cannot be selected: only clients can be synced many at once.'],
  ['no-bulk', 'Your role does not let you change many accounts at once. Ask an Admin.'],
  ['not-offered', 'Your dashboards do not let Tandem change many accounts at once.'],
  ['nowhere', 'Bob Walker cannot be selected without a profile.'],
  ['both', 'Your role does not let you select clients who are in both In-Home and Facility.'],
  ['in-home', 'Your role in In-Home does not let you select its clients.'],
  ['facility', 'Your role in Facility does not let you select its clients.'],
])('says why somebody cannot be selected: %s', (why, words) => {
  expect(notSelectableLabel(why, 'Bob Walker')).toBe(words)
})
