import type { Theme } from '../../theme.ts'
import { accountList } from './account-list.ts'
import { mainPart } from './main-part.ts'
import { navigation } from './navigation.ts'
import { profile } from './profile.ts'
import { shell } from './shell.ts'

/** Facility: dense and dark at the edge, made for a busy desk. */
export const facilityTheme: Theme = {
  branch: 'facility',
  name: 'Facility',
  claim: 'Boarding and daycare',
  styles: ['facility', 'facility-controls', 'facility-pages', 'facility-profile'],
  navigation,
  shell,
  main: mainPart,
  profile,
  accountList,
}
