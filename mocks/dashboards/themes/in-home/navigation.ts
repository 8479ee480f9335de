import type { NavEntry } from '../../theme.ts'

/** The side bar of In-Home, in the vendor's order. */
export const navigation: NavEntry[] = [
  { place: 'home', label: 'Home', href: '/', icon: 'home' },
  { place: 'clients-menu', label: 'Clients', href: '/clients', icon: 'clients' },
  {
    place: 'add-client',
    label: 'Add New Client',
    href: '/clients/new',
    icon: 'plus',
    under: 'clients-menu',
  },
  { place: 'clients', label: 'Client List', href: '/clients', icon: 'list', under: 'clients-menu' },
  {
    place: 'documents',
    label: 'Documents',
    href: '/documents',
    icon: 'document',
    under: 'clients-menu',
  },
  { place: 'keys', label: 'Keys', href: '/keys', icon: 'key', under: 'clients-menu' },
  { place: 'staff', label: 'Staff', href: '/staff', icon: 'staff' },
  { place: 'shifts', label: 'Scheduler', href: '/shifts', icon: 'calendar' },
  { place: 'approvals', label: 'Approvals', href: '/clients?status=pending', icon: 'check' },
  { place: 'messages', label: 'Message Center', href: '/messages', icon: 'message' },
  { place: 'invoicing', label: 'Invoicing', href: '/invoicing', icon: 'invoice' },
  { place: 'settings', label: 'Settings', href: '/settings', icon: 'settings' },
]
