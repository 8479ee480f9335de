import type { Markup } from '../../html.ts'
import { notice } from '../../parts/small.ts'
import { type BoardRow, STATE_NAME } from '../../records/board.ts'

const MOST_NAMED = 5

function guests(count: number): string {
  return count === 1 ? '1 guest' : `${count} guests`
}

function howTheyStand(rows: BoardRow[]): string[] {
  const named = rows
    .slice(0, MOST_NAMED)
    .map(
      ({ stay, person, pet }) =>
        `${pet} of ${person.name} is ${STATE_NAME[stay.state].toLowerCase()} already.`,
    )
  const more = rows.length - MOST_NAMED
  return more > 0 ? [...named, `${guests(more)} more had been moved already.`] : named
}

/** Where the page goes on after a move: it carries counts and ids, and the page finds the words. */
export function afterMove(
  way: 'in' | 'out',
  { moved, stood, gone }: { moved: number; stood: string[]; gone: number },
): string {
  const query = new URLSearchParams({ [way]: String(moved) })
  if (stood.length > 0) query.set('stood', stood.join(','))
  if (gone > 0) query.set('gone', String(gone))
  return `/front-desk?${query}`
}

/** What happened last, for whom, and how those stand whom somebody else had moved before. */
export function frontDeskNotice({ searchParams }: URL, rows: BoardRow[]): Markup {
  const addOn = searchParams.get('add-on')
  if (addOn)
    return notice('good', addOn === 'done' ? 'Add-on ticked off.' : 'Add-on is to do again.')
  const way = (['in', 'out'] as const).find((known) => searchParams.has(known))
  if (!way) return null
  const count = (name: string) => Math.trunc(Number(searchParams.get(name))) || 0
  const moved = count(way)
  const gone = count('gone')
  const stoodIds = searchParams.get('stood')?.split(',') ?? []
  const stood = rows.filter(({ stay }) => stoodIds.includes(stay.id))
  const sentences = howTheyStand(stood)
  if (moved > 0) sentences.unshift(`${guests(moved)} checked ${way}.`)
  if (gone > 0) sentences.push(`${guests(gone)} not on today’s list.`)
  if (sentences.length === 0) return notice('bad', 'Select at least one guest first.')
  return notice(moved > 0 ? 'good' : 'bad', sentences.join(' '))
}
