import { html, type Markup } from '../html.ts'

/** A part of a longer list. */
export interface Slice<T> {
  items: T[]
  page: number
  pages: number
  total: number
}

/** The wanted page of a list; the nearest one there is when there are not so many. */
export function sliceOf<T>(all: T[], wanted: number, size: number): Slice<T> {
  const pages = Math.max(1, Math.ceil(all.length / size))
  const page = Math.min(Math.max(1, Number.isInteger(wanted) ? wanted : 1), pages)
  return { items: all.slice((page - 1) * size, page * size), page, pages, total: all.length }
}

/** Links to the neighbouring pages, keeping search and filter. Nothing when one page is enough. */
export function pager({ page, pages }: Slice<unknown>, url: URL): Markup {
  if (pages === 1) return null
  const hrefOf = (to: number) => {
    const next = new URL(url)
    next.searchParams.set('page', String(to))
    return `${next.pathname}${next.search}`
  }
  const step = (label: string, to: number) =>
    to < 1 || to > pages
      ? html`<span class="button quiet" aria-disabled="true">${label}</span>`
      : html`<a class="button quiet" href=${hrefOf(to)}>${label}</a>`
  return html`<nav class="pager" aria-label="Pages">
    ${step('Previous', page - 1)}
    <span>Page ${page} of ${pages}</span>
    ${step('Next', page + 1)}
  </nav>`
}
