import type { NavEntry } from '../../theme.ts'

/** The side bar of Facility: short words under pictures. */
export const navigation: NavEntry[] = [
  { place: 'home', label: 'Home', href: '/', icon: 'home' },
  { place: 'front-desk', label: 'Front Desk', href: '/front-desk', icon: 'desk' },
  { place: 'clients', label: 'Clients', href: '/clients', icon: 'clients' },
  { place: 'staff', label: 'Staff', href: '/staff', icon: 'staff' },
  { place: 'shifts', label: 'Shifts', href: '/shifts', icon: 'calendar' },
  { place: 'approvals', label: 'Approvals', href: '/clients?status=pending', icon: 'check' },
  { place: 'messages', label: 'Messages', href: '/messages', icon: 'message' },
  { place: 'invoicing', label: 'Invoicing', href: '/invoicing', icon: 'invoice' },
  { place: 'settings', label: 'Settings', href: '/settings', icon: 'settings' },
]
