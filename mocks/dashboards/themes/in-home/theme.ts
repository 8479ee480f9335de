import type { Theme } from '../../theme.ts'
import { accountList } from './account-list.ts'
import { mainPart } from './main-part.ts'
import { navigation } from './navigation.ts'
import { profile } from './profile.ts'
import { shell } from './shell.ts'

/** In-Home: airy, with a wide side bar of words. */
export const inHomeTheme: Theme = {
  branch: 'in-home',
  name: 'In-Home',
  claim: 'Walks, visits and sitting',
  styles: ['in-home', 'in-home-controls', 'in-home-pages', 'in-home-profile'],
  navigation,
  shell,
  main: mainPart,
  profile,
  accountList,
}
