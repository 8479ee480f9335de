import type { PageModel, PageState } from './page-model.ts'

/** What a feature is started with. */
export interface FeatureContext {
  model: PageModel
  /** Aborts at the end of this page, or of the extension on it. Everything that a feature starts ends with it. */
  signal: AbortSignal
}

/** One visible part of Tandem on a dashboard page. */
export interface Feature {
  /** The name of the file and of the host element. */
  id: string
  /**
   * True if the page needs the feature. Checked at the start and after every change of the state until the first true, which starts it:
   * most pages are about nobody and need only the bar.
   */
  isFor(state: PageState): boolean
  start(context: FeatureContext): void
}
