import { describe, expect, it } from 'vitest'
import type { PageAddress } from '../../../../lib/domain/accounts/page-view.ts'
import {
  ANCHOR_KINDS,
  type AnchorKind,
  type DashboardDefinition,
} from '../../../../lib/domain/dashboards/dashboard.ts'
import { readDefinition } from '../../../../lib/domain/dashboards/definition-schema.ts'
import { type CheckLine, checkPage } from '../../../../lib/domain/dashboards/page-check.ts'
import otherVendor from '../../../e2e/fixtures/other-vendor/dashboard.json' with { type: 'json' }
import { DEMO, locationOf } from '../../../fixtures/demo-dashboard.ts'

const SAVED = import.meta.glob<string>('../../../fixtures/saved-pages/**/*.html', {
  query: '?raw',
  import: 'default',
  eager: true,
})

/** What must be on a page: where it is, which page that is, and the anchors that are there. */
interface Expected {
  path: string
  address: PageAddress
  anchors: AnchorKind[]
}

const person = (kind: 'client' | 'staff', path: string, anchors: AnchorKind[]): Expected => ({
  path: path.replace('ID', '7'),
  address: { page: 'profile', kind, profileId: '7' },
  anchors,
})
const other = (path: string, anchors: AnchorKind[] = []): Expected => ({
  path,
  address: { page: 'other' },
  anchors,
})
const clients = (path: string, anchors: AnchorKind[] = []): Expected => ({
  path,
  address: { page: 'list', kind: 'client' },
  anchors,
})

const DEMO_PAGES: Record<string, Expected> = {
  home: other('/', ['newHeading']),
  clients: clients('/clients', ['newHeading']),
  client: person('client', '/clients/ID', ['name', 'quickActions', 'conversation', 'newHeading']),
  staff: person('staff', '/staff/ID', ['name', 'quickActions', 'newHeading']),
  'new-client': clients('/clients/new', ['newHeading']),
  'sign-in': other('/sign-in', ['newHeading']),
}

const vendor = readDefinition(otherVendor, [])
if (!vendor.ok) throw new Error('the definition of the other vendor does not fit')

const LOOKS: Record<string, { definition: DashboardDefinition; pages: Record<string, Expected> }> =
  {
    'in-home': { definition: DEMO, pages: DEMO_PAGES },
    facility: { definition: DEMO, pages: DEMO_PAGES },
    'other-vendor': {
      definition: vendor.definition,
      pages: {
        home: other('/app', ['header']),
        clients: clients('/app/customers', ['header']),
        client: person('client', '/app/customers/view?cid=ID', ['name', 'quickActions', 'header']),
        'sign-in': other('/login', ['header']),
      },
    },
  }

const PAGES = Object.entries(SAVED).map(([file, content]) => {
  const [, look = '', day = '', name = ''] =
    /saved-pages\/([^/]+)\/(\d{4}-\d\d-\d\d)-(.+)\.html$/.exec(file) ?? []
  return { title: `${look}, ${day}, ${name}`, look, name, content }
})

/** What the check says of a saved page. */
function linesFor(definition: DashboardDefinition, path: string, content: string): CheckLine[] {
  const saved = new DOMParser().parseFromString(content, 'text/html')
  const anchors: { [kind in AnchorKind]?: number } = {}
  for (const kind of ANCHOR_KINDS) {
    const selector = definition.anchors[kind]
    if (selector) anchors[kind] = saved.querySelectorAll(selector).length
  }
  const texts = definition.texts.map((text) => saved.body.textContent.includes(text))
  return checkPage(definition, { location: locationOf(path), anchors, texts })
}

describe('a saved page holds what the definition assumes', () => {
  it.each(PAGES)('$title', ({ look, name, content }) => {
    const found = LOOKS[look]
    const expected = found?.pages[name]
    if (!found || !expected) throw new Error('nobody has said what must be on this page')
    const lines = linesFor(found.definition, expected.path, content)
    expect(lines).toContainEqual(
      expect.objectContaining({ check: 'page', state: 'found', address: expected.address }),
    )
    const anchors = lines.flatMap((line) =>
      line.check === 'anchor' && line.state === 'found' ? line.anchor : [],
    )
    expect(anchors.sort()).toEqual([...expected.anchors].sort())
    expect(lines.filter(({ state }) => state === 'missing')).toEqual([])
  })

  it('of every look that there is', () => {
    expect(Object.keys(LOOKS).sort()).toEqual([...new Set(PAGES.map(({ look }) => look))].sort())
  })
})
