import { type ComponentChild, render } from 'preact'
import { afterEach } from 'vitest'
import { cdp } from 'vitest/browser'
import access from '../../../components/access/access.css?inline'
import agenda from '../../../components/account-detail/agenda.css?inline'
import detail from '../../../components/account-detail/detail.css?inline'
import flagList from '../../../components/account-detail/flag-list.css?inline'
import filters from '../../../components/accounts/filters.css?inline'
import list from '../../../components/accounts/lists/list.css?inline'
import rows from '../../../components/accounts/rows.css?inline'
import finding from '../../../components/accounts/search-panel.css?inline'
import compare from '../../../components/compare/compare.css?inline'
import conversation from '../../../components/conversation/conversation.css?inline'
import request from '../../../components/conversation/request.css?inline'
import create from '../../../components/create/create.css?inline'
import dashboard from '../../../components/dashboard/dashboard.css?inline'
import help from '../../../components/help/help.css?inline'
import history from '../../../components/history/history.css?inline'
import connect from '../../../components/options/dashboards/connect.css?inline'
import dashboards from '../../../components/options/dashboards/dashboards.css?inline'
import mappings from '../../../components/options/mappings.css?inline'
import options from '../../../components/options/options.css?inline'
import outbox from '../../../components/outbox/outbox.css?inline'
import fields from '../../../components/sync/fields.css?inline'
import dialog from '../../../components/ui/dialog/dialog.css?inline'
import emptyState from '../../../components/ui/empty-state.css?inline'
import form from '../../../components/ui/form.css?inline'
import lock from '../../../components/ui/lock.css?inline'
import popup from '../../../components/ui/popup.css?inline'
import tabs from '../../../components/ui/tabs.css?inline'
import theme from '../../../components/ui/theme.css?inline'
import wide from '../../../components/ui/wide.css?inline'
import pictures from '../../../components/welcome/pictures.css?inline'
import welcome from '../../../components/welcome/welcome.css?inline'

let leave: (() => void) | undefined

afterEach(() => {
  leave?.()
  leave = undefined
})

/** The styles of what our scripts draw on a dashboard page. */
const STYLES = {
  dashboard,
  dialog: dialog + fields + compare + form + request,
  conversation: tabs + form + conversation,
}

/**
 * Draws as on a dashboard: in a shadow root with the look and the styles of one part of ours there, open so that tests
 * see in. Call again to draw anew.
 */
export function drawOnPage(script: keyof typeof STYLES = 'dashboard') {
  const host = document.createElement('span')
  const root = host.attachShadow({ mode: 'open' })
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(theme + STYLES[script])
  root.adoptedStyleSheets = [sheet]
  const container = document.createElement('div')
  root.append(container)
  document.body.append(host)
  leave = () => {
    render(null, container)
    host.remove()
  }
  return { host, root, draw: (child: ComponentChild) => render(child, container) }
}

/** Draws as in the popup: right in the document, with the popup's styles. */
export function drawInPopup() {
  const inTabs =
    popup +
    lock +
    emptyState +
    access +
    tabs +
    finding +
    outbox +
    history +
    filters +
    list +
    detail +
    flagList +
    rows
  const inDetail = help + form + request + agenda + conversation + create
  return drawWith(theme + dashboard + dialog + fields + compare + inTabs + inDetail + wide)
}

/** Draws as on the options page. */
export function drawInOptions() {
  return drawWith(theme + emptyState + form + access + options + mappings + dashboards + connect)
}

/** Draws as on the welcome page. */
export function drawInWelcome() {
  return drawWith(theme + options + access + pictures + welcome)
}

function drawWith(styles: string) {
  const style = document.createElement('style')
  style.textContent = styles
  document.head.append(style)
  const container = document.createElement('div')
  document.body.append(container)
  leave = () => {
    render(null, container)
    container.remove()
    style.remove()
  }
  return (child: ComponentChild) => render(child, container)
}

/** What the focused control says. */
export function focused(root: ShadowRoot): string | null | undefined {
  return root.activeElement?.textContent
}

/** Makes the browser prefer light or dark. */
export async function prefer(scheme: 'light' | 'dark') {
  const features = [{ name: 'prefers-color-scheme', value: scheme }]
  await cdp().send('Emulation.setEmulatedMedia', { features })
}
