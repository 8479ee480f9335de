import type { NamedBench } from './bench.ts'
import { bundle } from './bundle.ts'
import { contentScript } from './content-script.ts'
import { mirror } from './mirror.ts'
import { popup } from './popup.ts'
import { search } from './search.ts'
import { sending } from './sending.ts'

/** Everything that is measured, in this order. */
export const BENCHES: readonly NamedBench[] = [
  bundle,
  contentScript,
  popup,
  search,
  sending,
  mirror,
]
