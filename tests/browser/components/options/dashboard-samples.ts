import type { Dashboard } from '../../../../lib/domain/dashboards/dashboard.ts'
import type { DashboardView } from '../../../../lib/domain/dashboards/dashboard-view.ts'
import type { CheckLine } from '../../../../lib/domain/dashboards/page-check.ts'
import { LONG_NAME } from '../samples.ts'

/** The dashboard of the demo business, at addresses that nobody has. */
export const PAWS: Dashboard = {
  version: 1,
  id: '7c1b7a4e-5a0f-4f55-9d0c-000000000001',
  name: 'Paws & Co.',
  origins: { 'in-home': 'https://in-home.example', facility: 'https://facility.example' },
  apiPath: '/api/v1',
  pages: {
    client: ['/clients/{id}'],
    staff: ['/staff/{id}'],
    clientList: ['/clients'],
    staffList: ['/staff'],
    newClient: ['/clients/new'],
    newStaff: ['/staff/new'],
    signIn: '/sign-in',
  },
  anchors: { name: 'h1', quickActions: '.actions' },
  excluded: ['/portal/*'],
  texts: ['Paws & Co.'],
}

/** A second one whose name and addresses have no end. */
export const LONG: Dashboard = {
  ...PAWS,
  id: '7c1b7a4e-5a0f-4f55-9d0c-000000000002',
  name: LONG_NAME.slice(0, 60),
  origins: {
    'in-home': `https://${'a'.repeat(60)}.example:8443`,
    facility: `https://${'b'.repeat(60)}.example:8443`,
  },
}

/** A dashboard as the worker lists it. `missing`: the branches that the browser keeps us off. */
export function viewOf(
  dashboard: Dashboard,
  ...missing: (keyof DashboardView['access'])[]
): DashboardView {
  return {
    dashboard,
    access: { 'in-home': !missing.includes('in-home'), facility: !missing.includes('facility') },
  }
}

/** A check with a line of every kind and in every state. */
export const LINES: CheckLine[] = [
  { check: 'access', branch: 'in-home', state: 'found' },
  { check: 'session', branch: 'in-home', state: 'found', actor: 'Ana Alvarez' },
  { check: 'access', branch: 'facility', state: 'missing' },
  { check: 'session', branch: 'facility', state: 'missing', problem: { name: 'signed-out' } },
  {
    check: 'page',
    state: 'found',
    path: '/clients/1006',
    address: { page: 'profile', kind: 'client', profileId: '1006' },
  },
  { check: 'anchor', anchor: 'name', state: 'found' },
  { check: 'anchor', anchor: 'quickActions', state: 'missing' },
  { check: 'anchor', anchor: 'conversation', state: 'not-set' },
  { check: 'anchor', anchor: 'newHeading', state: 'not-here' },
  { check: 'anchor', anchor: 'header', state: 'missing', invalid: true },
  { check: 'text', text: 'Paws & Co.', state: 'missing' },
]
