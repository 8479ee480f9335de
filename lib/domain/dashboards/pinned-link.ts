import { BRANCHES, type Branch } from '../branch.ts'

/**
 * True if a link, or a template of one, leads to one of the two origins of a dashboard, port included, and carries neither a user nor a
 * password.
 */
export function isPinned(link: string, origins: Record<Branch, string>): boolean {
  const url = URL.parse(link)
  if (!url || url.username || url.password) return false
  return BRANCHES.some((branch) => origins[branch] === url.origin)
}
