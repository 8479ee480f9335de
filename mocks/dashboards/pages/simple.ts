import { html } from '../html.ts'
import type { IconName } from '../parts/icons.ts'
import { emptyState } from '../parts/small.ts'
import type { NavPlace, PageContent } from '../theme.ts'

/** There is no such page, or not for this person: the answer is the same. */
export function notFoundPage(what = 'page'): PageContent {
  const sentence = `There is no ${what} at this address, or it is not yours to see. The lists have everybody you may look at.`
  return {
    title: 'Not found',
    heading: 'We looked everywhere',
    status: 404,
    body: html`<div class="panel">
      ${emptyState('search', `No such ${what}`, sentence)}
      <p class="center"><a class="button" href="/clients">Go to the client list</a></p>
    </div>`,
  }
}

/** For pages of a higher level. */
export function askAdminPage(): PageContent {
  return {
    title: 'Staff',
    heading: 'Staff',
    place: 'staff',
    status: 403,
    body: html`<div class="panel">
      ${emptyState('staff', 'The staff list is for the front desk', 'Your role does not include it. Ask an Admin if you need somebody’s contact.')}
    </div>`,
  }
}

/** A form that did not come from a page of this session. */
export function forgedPage(): PageContent {
  return {
    title: 'Please try again',
    heading: 'Please try again',
    status: 403,
    body: html`<div class="panel">
      ${emptyState('bolt', 'Nothing was changed', 'This form did not come from a page of your session. Open the page again and repeat what you did.')}
    </div>`,
  }
}

interface Shelf {
  place: NavPlace
  title: string
  picture: IconName
  empty: string
  sentence: string
}

const SHELVES: Record<string, Shelf> = {
  '/documents': {
    place: 'documents',
    title: 'Documents',
    picture: 'document',
    empty: 'No documents yet',
    sentence: 'Service agreements and vaccination records of your clients are collected here.',
  },
  '/keys': {
    place: 'keys',
    title: 'Keys',
    picture: 'key',
    empty: 'Every key is on its hook',
    sentence: 'Keys that are signed out to a sitter appear here until they are back.',
  },
  '/messages': {
    place: 'messages',
    title: 'Message Center',
    picture: 'message',
    empty: 'Messages are with the clients',
    sentence: 'Open a client from the list: the conversation is the first tab.',
  },
  '/invoicing': {
    place: 'invoicing',
    title: 'Invoicing',
    picture: 'invoice',
    empty: 'Invoices are with the clients',
    sentence: 'Open a client from the list and look under Services/Invoices.',
  },
  '/settings': {
    place: 'settings',
    title: 'Settings',
    picture: 'settings',
    empty: 'Everything is set',
    sentence: 'The settings of Paws & Co. are fixed, so that every demonstration starts the same.',
  },
}

/** A part of the vendor's product that has nothing in it here. */
export function shelfPage(path: string): PageContent | undefined {
  const shelf = SHELVES[path]
  if (!shelf) return undefined
  const { place, title, picture, empty, sentence } = shelf
  return {
    title,
    place,
    heading: title,
    body: html`<div class="panel">${emptyState(picture, empty, sentence)}</div>`,
  }
}
