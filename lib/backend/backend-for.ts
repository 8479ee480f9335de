import { type BackendClient, type BackendSite, createBackendClient } from './client.ts'

/**
 * Returns the backend to speak to: the seam for servers that offer the same under another contract. All speak ours so far, which
 * docs/backend.md describes.
 */
export function backendFor(site: BackendSite): BackendClient {
  return createBackendClient(site)
}
