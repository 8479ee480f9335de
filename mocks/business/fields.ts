import type { WireField } from '../backend/wire.ts'
import { define } from './definitions/define.ts'
import { FACILITY_CLIENT } from './definitions/facility-client.ts'
import { IN_HOME_CLIENT } from './definitions/in-home-client.ts'
import { FACILITY_PET, IN_HOME_PET } from './definitions/pets.ts'

/** The Client and Pet Fields of both branches, as Paws & Co. set them up. */
export const FIELDS: WireField[] = [
  ...define('in-home', 'client', IN_HOME_CLIENT),
  ...define('in-home', 'pet', IN_HOME_PET),
  ...define('facility', 'client', FACILITY_CLIENT),
  ...define('facility', 'pet', FACILITY_PET),
]

/** Fields the business mapped by hand, either way, because their labels differ. */
export const MAPPINGS: ReadonlyMap<string, string> = new Map([
  ['ih-vet', 'fa-veterinarian'],
  ['fa-veterinarian', 'ih-vet'],
])
