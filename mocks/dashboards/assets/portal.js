// The tabs of the conversation are links, so that they lead somewhere without this script. With it the arrow keys go from
// one to the other, as they do in every list of tabs.

const tabs = [...document.querySelectorAll('[role="tab"]')]

for (const tab of tabs) tab.tabIndex = tab.ariaSelected === 'true' ? 0 : -1

const PLACES = {
  ArrowRight: (at) => at + 1,
  ArrowLeft: (at) => at - 1,
  Home: () => 0,
  End: () => -1,
}

document.querySelector('[role="tablist"]')?.addEventListener('keydown', (event) => {
  if (event.key === ' ') {
    event.preventDefault()
    event.target.closest('[role="tab"]')?.click()
  }
  const next = PLACES[event.key]?.(tabs.indexOf(document.activeElement))
  if (next === undefined) return
  event.preventDefault()
  tabs.at(next % tabs.length)?.focus()
})
