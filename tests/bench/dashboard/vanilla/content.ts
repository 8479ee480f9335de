/** The part of the browser's extension API that this script uses. */
declare const chrome: {
  runtime: { sendMessage(message: unknown): Promise<unknown> }
}

type Branch = 'in-home' | 'facility'

/** The part of the worker's answer that the bar of a page with a toggle is drawn from. */
interface Answer {
  ok: boolean
  value: {
    shortcut?: string
    toggle: {
      kind: string
      here: Branch
      hrefs: Record<Branch, string>
      roleThere: string
      comesBack: boolean
    }
  }
}

const NO_WAY_BACK = ', which has no toggle back'
const NAMES: Record<Branch, string> = { 'in-home': 'In-Home', facility: 'Facility' }
const MARK =
  '<svg viewBox="0 0 32 32" width="24" height="24" aria-hidden="true"><path d="M16 0H8a8 8 0 0 0-8 8v16a8 8 0 0 0 8 8h8z" fill="#0f9686"/><path d="M16 0h8a8 8 0 0 1 8 8v16a8 8 0 0 1-8 8h-8z" fill="#7a4fe0"/><path d="M16 19.5c2 0 4 1.2 4 2.6s-2 2-4 2-4-.6-4-2 2-2.6 4-2.6zM7.2 15v1M24.8 15v1M12.4 8.6v1.6M19.6 8.6v1.6" fill="#fff" stroke="#fff" stroke-width="5.2" stroke-linecap="round" stroke-linejoin="round"/></svg>'
const STYLES = `
:host{all:initial!important;--paper:#fff;--well:#eff1f6;--ink:#18202d;--soft:#525d6e;--home:#0b7063;--stay:#6539be;--shade:rgb(10 18 35/28%)}
@media (prefers-color-scheme:dark){:host{--paper:#171a21;--well:#262b35;--ink:#edf0f5;--soft:#a9b3c2;--home:#62d6c2;--stay:#c0a8ff}}
:host{display:contents!important}
:host{color-scheme:light dark!important;font:clamp(14px,.875rem,18px)/1.45 system-ui,sans-serif!important;color:var(--ink)!important}
[data-branch=in-home]{--tint:var(--home)}[data-branch=facility]{--tint:var(--stay)}
.bar{position:sticky;top:0;z-index:1029;display:flex;flex-wrap:wrap;align-items:center;gap:4px 12px;min-height:42px;padding:4px 14px;box-sizing:border-box;background:var(--paper);border-bottom:2px solid var(--tint)}
nav{display:flex;padding:2px;gap:2px;border-radius:8px;background:var(--well)}
nav a{padding:3px 14px;border-radius:6px;font-weight:600;color:var(--soft);text-decoration:none;white-space:nowrap}
nav a[href]:hover{color:var(--tint)}
nav a[aria-current]{color:var(--tint);background:var(--paper);box-shadow:0 1px 3px var(--shade)}`

/** The peer: the same bar of the same answer, drawn by hand, and nothing else that the product does on a page. */
async function drawBar(): Promise<void> {
  const message = { tandem: 'page.load', ask: { page: 'other' } }
  // Safe: the worker behind is the product's, and answers what the interface above is a part of.
  const { ok, value } = (await chrome.runtime.sendMessage(message)) as Answer
  if (!ok || value.toggle.kind !== 'open') return
  const { here, hrefs, roleThere, comesBack } = value.toggle
  const element = document.createElement('span')
  element.dataset.feature = 'software-bar'
  const root = element.attachShadow({ mode: 'closed' })
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(STYLES)
  root.adoptedStyleSheets = [sheet]
  const bar = document.createElement('div')
  bar.className = 'bar'
  bar.dataset.branch = here
  bar.innerHTML = MARK
  const nav = document.createElement('nav')
  nav.setAttribute('aria-label', 'Software')
  for (const branch of ['in-home', 'facility'] as const) {
    const link = document.createElement('a')
    link.dataset.branch = branch
    link.href = hrefs[branch]
    link.textContent = NAMES[branch]
    if (branch === here) link.setAttribute('aria-current', 'page')
    else {
      const label = `Open ${NAMES[branch]}. Your role there: ${roleThere}${comesBack ? '' : NO_WAY_BACK}`
      const { shortcut } = value
      link.title = shortcut ? `${label}. Shortcut: ${shortcut}` : label
    }
    nav.append(link)
  }
  bar.append(nav)
  root.append(bar)
  document.body.prepend(element)
}

void drawBar()
