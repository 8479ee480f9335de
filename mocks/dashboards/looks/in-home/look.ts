import type { Look } from '../../look.ts'
import { mainPart } from './main-part.ts'
import { navigation } from './navigation.ts'
import { profile } from './profile.ts'
import { roll } from './roll.ts'
import { shell } from './shell.ts'

/** In-Home: airy, with a wide side bar of words. */
export const inHomeLook: Look = {
  branch: 'in-home',
  name: 'In-Home',
  claim: 'Walks, visits and sitting',
  styles: ['in-home', 'in-home-controls', 'in-home-pages', 'in-home-profile'],
  navigation,
  shell,
  main: mainPart,
  profile,
  roll,
}
