import type { PageModel } from './page-model.ts'
import type { Site } from './sites.ts'

/** What a feature gets to work with. */
export interface FeatureContext {
  site: Site
  model: PageModel
  /** The end of this page, or of the extension on it. Whatever a feature starts ends with it. */
  signal: AbortSignal
}

/** One thing that is visible on a dashboard page. */
export interface Feature {
  /** Name of the file, and of the host element. */
  id: string
  start(context: FeatureContext): void
}
