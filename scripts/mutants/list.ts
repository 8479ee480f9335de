import { ANSWER_MUTANTS } from './answers.ts'
import { AUDIT_MUTANTS } from './audit.ts'
import { BULK_RUN_MUTANTS } from './bulk-runs.ts'
import { COPYING_MUTANTS } from './copying.ts'
import { DASHBOARD_MUTANTS } from './dashboards.ts'
import { FILE_MUTANTS } from './files.ts'
import { FLAG_MUTANTS } from './flags.ts'
import { LOCK_MUTANTS } from './lock.ts'
import { MESSAGE_DRAFT_MUTANTS } from './message-drafts.ts'
import { MESSAGES_MUTANTS } from './messages.ts'
import { MIRROR_MUTANTS } from './mirror.ts'
import type { Mutant } from './mutant.ts'
import { PAGES_MUTANTS } from './pages.ts'
import { RECOVERY_MUTANTS } from './recovery.ts'
import { RIGHTS_MUTANTS } from './rights.ts'
import { SENDING_MUTANTS } from './sending.ts'
import { SERVERS_MUTANTS } from './servers.ts'
import { STATUS_MUTANTS } from './statuses.ts'
import { STORAGE_MUTANTS } from './storage.ts'
import { TEXT_MUTANTS } from './texts.ts'
import { PAYLOAD_MUTANTS } from './unsent-payloads.ts'
import { WAY_IN_MUTANTS } from './ways-in.ts'

/** Mistakes that somebody could make, in the worker, on a dashboard page and in the rules that the demo business stands for. */
export const MUTANTS: Mutant[] = [
  ...SENDING_MUTANTS,
  ...ANSWER_MUTANTS,
  ...RECOVERY_MUTANTS,
  ...BULK_RUN_MUTANTS,
  ...AUDIT_MUTANTS,
  ...PAYLOAD_MUTANTS,
  ...MESSAGE_DRAFT_MUTANTS,
  ...STATUS_MUTANTS,
  ...WAY_IN_MUTANTS,
  ...MIRROR_MUTANTS,
  ...RIGHTS_MUTANTS,
  ...COPYING_MUTANTS,
  ...FLAG_MUTANTS,
  ...FILE_MUTANTS,
  ...MESSAGES_MUTANTS,
  ...PAGES_MUTANTS,
  ...SERVERS_MUTANTS,
  ...DASHBOARD_MUTANTS,
  ...LOCK_MUTANTS,
  ...STORAGE_MUTANTS,
  ...TEXT_MUTANTS,
]
