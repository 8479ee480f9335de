import { type Actor, levelIn } from '../../lib/domain/actor.ts'
import { BRANCHES } from '../../lib/domain/branch.ts'

/** Where a reader of the feed stands. */
export interface FeedPosition {
  /** Everything up to here was read. */
  seq: number
  /** Newest change when the reader began: what was invisible then was never shown, so it needs no tombstone. */
  base: number
  /** When the cursor was given out, in ms. */
  at: number
  /** What its owner could see then. */
  scope: string
}

/** Who reads, and what he sees: with another scope a feed cannot go on, it must start again. */
export function scopeOf(actor: Actor): string {
  const levels = BRANCHES.map((branch) => {
    const level = levelIn(actor, branch)
    return level >= 3 ? 'all' : level > 0 ? 'clients' : 'none'
  })
  return `${actor.accountId}${levels.map((level) => level[0]).join('')}`
}

/** Opaque to the outside, at most 64 characters. */
export function writeCursor({ seq, base, at, scope }: FeedPosition): string {
  return btoa([seq.toString(36), base.toString(36), at.toString(36), scope].join('.'))
    .replaceAll('=', '')
    .replaceAll('/', '_')
    .replaceAll('+', '-')
}

/** The position behind a cursor, undefined if we never gave out such a one. */
export function readCursor(cursor: string): FeedPosition | undefined {
  const text = decode(cursor)
  const match = /^([0-9a-z]+)\.([0-9a-z]+)\.([0-9a-z]+)\.([A-Za-z0-9-]+)$/.exec(text)
  if (!match) return undefined
  const [, seq = '', base = '', at = '', scope = ''] = match
  return {
    seq: Number.parseInt(seq, 36),
    base: Number.parseInt(base, 36),
    at: Number.parseInt(at, 36),
    scope,
  }
}

function decode(cursor: string): string {
  try {
    return atob(cursor.replaceAll('_', '/').replaceAll('-', '+'))
  } catch {
    return ''
  }
}
