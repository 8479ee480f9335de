import type { HttpHandler } from 'msw'
import type { paths } from '../../lib/backend/schema.ts'
import type { Capability } from '../../lib/domain/capability.ts'
import { type Desk, http } from './api.ts'
import { problemResponse } from './problems.ts'

/** The capability that each path belongs to; undefined for what every server has. Creating somebody shares its path with looking up. */
const CAPABILITY_OF: Readonly<Record<keyof paths, Capability | undefined>> = {
  '/session': undefined,
  '/accounts': undefined,
  '/accounts/{id}': undefined,
  '/changes': 'changes',
  '/accounts/{id}/comparison': 'comparison',
  '/accounts/{id}/profiles/{branch}': 'status',
  '/accounts/{id}/profiles/{branch}/role': 'role',
  '/accounts/{id}/primary-branch': 'primary-branch',
  '/accounts/{id}/flags': 'flags',
  '/accounts/{id}/flags/{branch}/{flagId}': 'flags',
  '/accounts/{id}/messages': 'conversation',
  '/accounts/{id}/messages/seen': 'conversation',
  '/accounts/{id}/requests': 'services',
  '/accounts/{id}/schedule': 'schedule',
  '/accounts/{id}/invoices': 'invoices',
  '/flags': 'flags',
  '/services': 'services',
  '/fields': 'fields',
  '/mappings': 'mappings',
  '/syncs': 'sync',
  '/syncs/batch': 'sync-batch',
  '/syncs/{id}/undo': 'undo',
  '/audit': 'audit',
}

const PATTERNS = Object.entries(CAPABILITY_OF).map(
  ([path, capability]) =>
    [new RegExp(`/api/v1${path.replaceAll(/\{\w+\}/g, '[^/]+')}$`), capability] as const,
)

function capabilityOf({ method, url }: Request): Capability | undefined {
  const { pathname } = new URL(url)
  if (method === 'POST' && pathname.endsWith('/api/v1/accounts')) return 'create'
  return PATTERNS.find(([pattern]) => pattern.test(pathname))?.[1]
}

/** Refuses what this business does not offer. Stands before all other handlers, and lets everything else through. */
export function offeredHandlers({ backend }: Desk): HttpHandler[] {
  return [
    http.untyped.all('*/api/v1/*', ({ request }) => {
      const needed = capabilityOf(request)
      const isOffered = needed === undefined || backend.business.capabilities.includes(needed)
      return isOffered ? undefined : problemResponse({ name: 'not-found' })
    }),
  ]
}
