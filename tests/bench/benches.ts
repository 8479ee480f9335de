import type { NamedBench } from './bench.ts'
import { bundle } from './bundle.ts'
import { contentScript } from './dashboard/content-script.ts'
import { mirror } from './outbox/mirror.ts'
import { sending } from './outbox/sending.ts'
import { popup } from './popup/popup.ts'
import { search } from './search.ts'

/** Everything that is measured, in this order. */
export const BENCHES: readonly NamedBench[] = [
  bundle,
  contentScript,
  popup,
  search,
  sending,
  mirror,
]
