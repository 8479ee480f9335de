import type { Feature } from '../feature.ts'
import { conversation } from './conversation.ts'
import { createInBoth } from './create-in-both.tsx'
import { profileSync } from './profile-sync.tsx'
import { quickActions } from './quick-actions.tsx'
import { softwareBar } from './software-bar.tsx'

/** All features of a dashboard page. Each is a file and a line here. */
export const FEATURES: readonly Feature[] = [
  softwareBar,
  profileSync,
  quickActions,
  conversation,
  createInBoth,
]
