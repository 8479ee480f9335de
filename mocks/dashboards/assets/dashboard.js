// The tabs of a profile change without a page load: the next page is fetched and what stands in its main part takes
// the place of what stands here. Whatever somebody else put there goes with it. On any trouble the page loads whole.

let running = new AbortController()

const tabLinks = 'a[data-partial]'

async function show(url) {
  running.abort()
  running = new AbortController()
  const response = await fetch(url, { headers: { 'X-Partial': 'main' }, signal: running.signal })
  const next = new DOMParser().parseFromString(await response.text(), 'text/html')
  const part = next.querySelector('main')
  if (response.redirected || !part) throw new Error('This is not a part of the page')
  document.title = next.title
  document.querySelector('main').replaceChildren(...part.childNodes)
}

async function go(url, isNew) {
  try {
    await show(url)
  } catch (problem) {
    if (problem.name !== 'AbortError') location.assign(url)
    return
  }
  if (isNew) history.pushState({ partial: true }, '', url)
  const current = document.querySelector(`${tabLinks}[aria-current]`)
  const focused = current ?? document.querySelector('main')
  focused.focus({ preventScroll: true })
}

function isPlainClick(event) {
  return event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
}

document.addEventListener('click', async (event) => {
  closeMenus(event.target)
  const link = event.target.closest(tabLinks)
  if (!link || event.defaultPrevented || !isPlainClick(event)) return
  event.preventDefault()
  await go(link.href, true)
})

if (document.querySelector(tabLinks)) history.replaceState({ partial: true }, '')

window.addEventListener('popstate', async (event) => {
  if (event.state?.partial) await go(location.href, false)
})

function closeMenus(except) {
  for (const menu of document.querySelectorAll('details.quick-actions[open]')) {
    if (!menu.contains(except) || except.closest('button')) menu.open = false
  }
}

document.addEventListener('keydown', (event) => {
  const menu = document.querySelector('details.quick-actions[open]')
  if (event.key !== 'Escape' || !menu) return
  menu.open = false
  menu.querySelector('summary').focus()
})

// Without a script a refused dialog stands open in the page, and "Select all" is a link.
for (const dialog of document.querySelectorAll('dialog[open]')) {
  dialog.close()
  dialog.showModal()
}

const selectAll = 'input[data-select-all]'
const boxesOf = (all) => [...all.form.querySelectorAll('input[name="stay"]')]

for (const all of document.querySelectorAll(selectAll)) all.hidden = false

document.addEventListener('change', ({ target }) => {
  const all = target.form?.querySelector(selectAll)
  if (!all) return
  const boxes = boxesOf(all)
  if (target === all) for (const box of boxes) box.checked = all.checked
  const count = boxes.filter(({ checked }) => checked).length
  all.checked = count === boxes.length
  all.indeterminate = count > 0 && count < boxes.length
})
