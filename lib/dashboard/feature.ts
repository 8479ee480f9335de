import type { PageModel, PageState } from './page-model.ts'
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
  /**
   * Whether the page has a use for it. Asked at the start and after every change of the state until the first yes, which starts it:
   * most pages are about nobody, and need nothing but the bar.
   */
  isFor(state: PageState, site: Site): boolean
  start(context: FeatureContext): void
}
