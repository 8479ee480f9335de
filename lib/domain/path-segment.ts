/** What browsers take away from a path, also in their encodings; a server may do the same with what it has decoded. */
const DOTS = /^(\.|%2e){1,2}$/i

/** What ends a segment in some server, although it was encoded. */
const ENDS = /[/\\\p{Cc}]/u

/**
 * True if a text can stand for itself as one segment of a path, once it is encoded. `encodeURIComponent` leaves `.` and `..` as they are,
 * and a path with one of them is another path; it throws at half of a character.
 */
export function isPathSegment(text: string): boolean {
  return text !== '' && text.isWellFormed() && !DOTS.test(text) && !ENDS.test(text)
}
