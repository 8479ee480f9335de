import type { Outbox } from '../../db/outbox/outbox.ts'
import { browser } from '../../platform/browser.ts'
import { formatFacts } from '../../text/formats.ts'
import { text } from '../../text/text.ts'
import { closedOrigins } from '../dashboards/page-access.ts'

const WAITING = '#7d4a00'
const ATTENTION = '#a81f26'

/**
 * Shows on the toolbar button, in red, how many operations need attention; else a mark if the browser keeps us off a dashboard, for then
 * nothing moves; else the count of open operations. The title says all three.
 */
export async function showCount(outbox: Outbox): Promise<void> {
  const { open, attention } = await outbox.readCounts()
  const closed = (await closedOrigins.read()) ?? []
  const badge = attention ? textOf(attention) : closed.length ? '!' : open ? textOf(open) : ''
  await Promise.all([
    browser.action.setBadgeText({ text: badge }),
    browser.action.setBadgeBackgroundColor({ color: attention ? ATTENTION : WAITING }),
    browser.action.setTitle({ title: titleOf(open, attention, closed) }),
  ])
}

/** The badge has room for four characters. */
function textOf(count: number): string {
  return count > 999 ? '999+' : String(count)
}

function titleOf(open: number, attention: number, closed: readonly string[]): string {
  const [origin] = closed
  const facts = [
    ...(origin ? [text('toolbar.closed', { site: new URL(origin).host })] : []),
    ...(open ? [text('toolbar.underWay', { count: open })] : []),
    ...(attention ? [text('toolbar.toLookAt', { count: attention })] : []),
  ]
  return facts.length ? text('toolbar.title', { facts: formatFacts(facts) }) : 'Tandem'
}
