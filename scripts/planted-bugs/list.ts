import { ANSWER_BUGS } from './answers.ts'
import { AUDIT_BUGS } from './audit.ts'
import { BEGUN_MESSAGE_BUGS } from './begun-messages.ts'
import { COPYING_BUGS } from './copying.ts'
import { LETTER_BUGS } from './letters.ts'
import { MIRROR_BUGS } from './mirror.ts'
import { PAGES_BUGS } from './pages.ts'
import type { PlantedBug } from './planted-bug.ts'
import { RECOVERY_BUGS } from './recovery.ts'
import { RIGHTS_BUGS } from './rights.ts'
import { RUN_BUGS } from './runs.ts'
import { SENDING_BUGS } from './sending.ts'
import { STATUS_BUGS } from './statuses.ts'
import { WAY_IN_BUGS } from './ways-in.ts'

/** Mistakes that somebody could make, in the worker, on a dashboard page and in the rules that the demo business stands for. */
export const PLANTED_BUGS: PlantedBug[] = [
  ...SENDING_BUGS,
  ...ANSWER_BUGS,
  ...RECOVERY_BUGS,
  ...RUN_BUGS,
  ...AUDIT_BUGS,
  ...LETTER_BUGS,
  ...BEGUN_MESSAGE_BUGS,
  ...STATUS_BUGS,
  ...WAY_IN_BUGS,
  ...MIRROR_BUGS,
  ...RIGHTS_BUGS,
  ...COPYING_BUGS,
  ...PAGES_BUGS,
]
