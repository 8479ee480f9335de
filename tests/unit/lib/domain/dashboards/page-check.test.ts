import { describe, expect, test } from 'vitest'
import type { Dashboard } from '../../../../../lib/domain/dashboards/dashboard.ts'
import {
  type CheckLine,
  checkPage,
  type PageProbe,
} from '../../../../../lib/domain/dashboards/page-check.ts'
import { DEMO, locationOf } from '../../../../fixtures/demo-dashboard.ts'

const ALL: Dashboard = { ...DEMO, anchors: { ...DEMO.anchors, header: 'header' } }

const at = (path: string, more: Partial<PageProbe> = {}): PageProbe => ({
  location: locationOf(path),
  anchors: {},
  texts: [],
  ...more,
})

/** The state of each anchor, in the order of the check. */
const anchorsOn = (probe: PageProbe, definition = ALL) =>
  Object.fromEntries(
    checkPage(definition, probe).flatMap((line) =>
      line.check === 'anchor' ? [[line.anchor, line.invalid ? 'invalid' : line.state]] : [],
    ),
  )

const pageLine = (lines: CheckLine[]) => lines.find(({ check }) => check === 'page')

describe('the check of a page', () => {
  test('without an open page says only that', () => {
    expect(checkPage(ALL, undefined)).toEqual([{ check: 'page', state: 'missing' }])
  })

  test('says what the open page is', () => {
    expect(pageLine(checkPage(ALL, at('/clients/7?tab=pets#top')))).toEqual({
      check: 'page',
      state: 'found',
      path: '/clients/7?tab=pets#top',
      address: { page: 'profile', kind: 'client', profileId: '7' },
    })
  })

  test('says no more of a page that is excluded', () => {
    const lines = checkPage(ALL, at('/portal/messages', { anchors: { name: 1 } }))
    expect(lines).toEqual([{ check: 'page', state: 'missing', path: '/portal/messages' }])
  })

  test('misses on the profile of a client what belongs there', () => {
    expect(anchorsOn(at('/clients/7'))).toEqual({
      name: 'missing',
      quickActions: 'missing',
      conversation: 'missing',
      newHeading: 'not-here',
      header: 'missing',
    })
  })

  test('misses no conversation on the profile of a staff member', () => {
    expect(anchorsOn(at('/staff/7'))).toMatchObject({ name: 'missing', conversation: 'not-here' })
  })

  test('misses on a form its heading, and on a list or another page nothing but the header', () => {
    const onlyHeader = {
      name: 'not-here',
      quickActions: 'not-here',
      conversation: 'not-here',
      newHeading: 'not-here',
      header: 'missing',
    }
    expect(anchorsOn(at('/clients/new'))).toEqual({ ...onlyHeader, newHeading: 'missing' })
    expect(anchorsOn(at('/clients'))).toEqual(onlyHeader)
    expect(anchorsOn(at('/'))).toEqual(onlyHeader)
  })

  test('tells apart what is found, what no browser can read, and what is not set', () => {
    const probe = at('/clients/7', { anchors: { name: 2, quickActions: -1, conversation: 0 } })
    expect(anchorsOn(probe, DEMO)).toEqual({
      name: 'found',
      quickActions: 'invalid',
      conversation: 'missing',
      newHeading: 'not-here',
      header: 'not-set',
    })
  })

  test('says of each text whether it stands there', () => {
    const texts = ['Paws & Co.', 'Sign out']
    const lines = checkPage({ ...ALL, texts }, at('/', { texts: [true, false] }))
    expect(lines.filter(({ check }) => check === 'text')).toEqual([
      { check: 'text', text: 'Paws & Co.', state: 'found' },
      { check: 'text', text: 'Sign out', state: 'missing' },
    ])
  })
})
