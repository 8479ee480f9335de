import { formatList } from '../../lib/text/formats.ts'
import { text } from '../../lib/text/text.ts'

/** `refused`: the person or the browser said no. `forbidden`: a policy keeps Tandem off, or the browser may not even ask. */
export type AccessOutcome = 'refused' | 'forbidden'

/** The sites that the browser keeps Tandem off, as hosts, and what became of the last request. */
export interface AccessRequestProps {
  sites: readonly string[]
  outcome?: AccessOutcome | undefined
  /** The browser whose menus are named. */
  browser: 'chromium' | 'firefox'
  /** Called in the click itself: a browser grants nothing later. Undefined where nothing is left to ask for. */
  onAllow?: (() => void) | undefined
}

/** Shows the button that asks for access, and what to do where that did not help. */
export function AccessRequest({ sites, outcome, browser, onAllow }: AccessRequestProps) {
  const params = { sites: formatList(sites) }
  return (
    <div class="access">
      {onAllow && (
        <button type="button" class="btn main" onClick={onAllow}>
          {text('access.allow')}
        </button>
      )}
      <div role="status">
        {outcome && <p>{text(`access.${outcome}`, params)}</p>}
        {outcome === 'refused' && (
          <p>
            <small>
              {text(browser === 'firefox' ? 'access.menuFirefox' : 'access.menuChromium', params)}
            </small>
          </p>
        )}
      </div>
    </div>
  )
}
