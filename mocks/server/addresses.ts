import type { Branch } from '../../lib/domain/branch.ts'
import type { WireBranchUrls } from '../backend/wire.ts'

/** Returns the addresses in both dashboards that the API gives to the extension. */
export function addressesOf(origins: Record<Branch, string>): Record<Branch, WireBranchUrls> {
  // The portal is one place for clients of both branches, at In-Home.
  const portal = `${origins['in-home']}/portal`
  const addressesAt = (origin: string): WireBranchUrls => ({
    home: `${origin}/`,
    clientList: `${origin}/clients`,
    clientProfile: `${origin}/clients/{id}`,
    staffList: `${origin}/staff`,
    staffProfile: `${origin}/staff/{id}`,
    shifts: `${origin}/shifts`,
    portal,
  })
  return {
    'in-home': addressesAt(origins['in-home']),
    facility: { ...addressesAt(origins.facility), frontDesk: `${origins.facility}/front-desk` },
  }
}
