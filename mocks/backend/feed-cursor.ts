import { type Actor, levelIn } from '../../lib/domain/actor.ts'
import { BRANCHES } from '../../lib/domain/branch.ts'

/** The position of a reader in the feed. */
export interface FeedPosition {
  /** The newest change that was read. */
  seq: number
  /** The newest change when the reader started: accounts invisible then were never shown, so they need no tombstone. */
  base: number
  /** When the cursor was issued, in epoch milliseconds. */
  at: number
  /** The scope of its owner at that time. */
  scope: string
}

/** Returns a key of the reader and what they may see. With another scope a feed must start again. */
export function scopeOf(actor: Actor): string {
  const levels = BRANCHES.map((branch) => {
    const level = levelIn(actor, branch)
    return level >= 3 ? 'all' : level > 0 ? 'clients' : 'none'
  })
  return `${actor.accountId}${levels.map((level) => level[0]).join('')}`
}

/** Encodes a position as an opaque cursor of at most 64 characters. */
export function writeCursor({ seq, base, at, scope }: FeedPosition): string {
  return btoa([seq.toString(36), base.toString(36), at.toString(36), scope].join('.'))
    .replaceAll('=', '')
    .replaceAll('/', '_')
    .replaceAll('+', '-')
}

/** Decodes a cursor; undefined if we never issued it. */
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
