import type { Look } from '../../look.ts'
import { mainPart } from './main-part.ts'
import { navigation } from './navigation.ts'
import { profile } from './profile.ts'
import { roll } from './roll.ts'
import { shell } from './shell.ts'

/** Facility: dense and dark at the edge, made for a busy desk. */
export const facilityLook: Look = {
  branch: 'facility',
  name: 'Facility',
  claim: 'Boarding and daycare',
  styles: ['facility', 'facility-controls', 'facility-pages', 'facility-profile'],
  navigation,
  shell,
  main: mainPart,
  profile,
  roll,
}
