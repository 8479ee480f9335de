import { describe, expect, test } from 'vitest'
import {
  type DefinitionFault,
  type FaultName,
  faultsOf,
} from '../../../../../lib/domain/dashboards/definition-faults.ts'
import { DEMO } from '../../../../fixtures/demo-dashboard.ts'

type Change = Partial<Omit<typeof DEMO, 'pages'>> & { pages?: Partial<typeof DEMO.pages> }

const faults = ({ pages, ...change }: Change, others: (typeof DEMO)[] = []): DefinitionFault[] =>
  faultsOf({ ...DEMO, ...change, pages: { ...DEMO.pages, ...pages } }, others)

describe('a definition', () => {
  test('has no fault where everything is right', () => {
    expect(faults({})).toEqual([])
  })

  test.each<[string, Change, string, FaultName]>([
    [
      'one origin for both branches',
      { origins: { 'in-home': 'https://a.example', facility: 'https://a.example' } },
      'origins.facility',
      'same-origins',
    ],
    [
      'a password in an origin',
      { origins: { 'in-home': 'https://u:p@a.example', facility: 'https://b.example' } },
      'origins.in-home',
      'has-password',
    ],
    [
      'a path after an origin',
      { origins: { 'in-home': 'https://a.example', facility: 'https://b.example/app' } },
      'origins.facility',
      'has-path',
    ],
    [
      'every site for an origin',
      { origins: { 'in-home': 'https://*', facility: 'https://b.example' } },
      'origins.in-home',
      'not-an-address',
    ],
    ['no page of a client', { pages: { client: [] } }, 'pages.client', 'no-client-page'],
    ['a client without an id', { pages: { client: ['/c'] } }, 'pages.client.0', 'id-missing'],
    [
      'a list with an id',
      { pages: { clientList: ['/c/{id}'] } },
      'pages.clientList.0',
      'id-unwanted',
    ],
    ['a list of every page', { pages: { staffList: ['/*'] } }, 'pages.staffList.0', 'too-wide'],
    [
      'a regular expression',
      { pages: { staff: ['/staff/{id}', '/s/(.+)'] } },
      'pages.staff.1',
      'bad-character',
    ],
    ['everything excluded', { excluded: ['/portal', '/*'] }, 'excluded.1', 'excludes-all'],
    [
      'the same pattern twice',
      { pages: { staffList: ['/clients'] } },
      'pages.staffList.0',
      'pattern-twice',
    ],
    [
      'the same pattern but for the slash at its end',
      { pages: { staffList: ['/clients/'] } },
      'pages.staffList.0',
      'pattern-twice',
    ],
    ...[
      'api',
      '/api/',
      '/api//v1',
      '/../v1',
      '/.',
      '/api?x',
      '/api#x',
      '/%2e%2e/x',
      '//b.example',
      '/a b',
      '/a\\b',
      '@b.example',
      ':99',
    ].map((apiPath): [string, Change, string, FaultName] => [
      `${apiPath} for the API`,
      { apiPath },
      'apiPath',
      'bad-api-path',
    ]),
    ...[
      'sign-in',
      '//b.example',
      '/sign in',
      '/\t/b.example',
      '/\\b.example',
      '/in#top',
      '@b.example',
      '.b.example',
    ].map((signIn): [string, Change, string, FaultName] => [
      `${JSON.stringify(signIn)} for the sign-in`,
      { pages: { signIn } },
      'pages.signIn',
      'bad-sign-in',
    ]),
  ])('with %s names the fault and its place', (_, change, place, fault) => {
    expect(faults(change)).toEqual([expect.objectContaining({ place, fault })])
  })

  test.each(['', '/api', '/api/v1', '/a.b/~c/_d', '/..a'])('may have its API at %j', (apiPath) => {
    expect(faults({ apiPath })).toEqual([])
  })

  test.each(['/', '/sign-in', '/login?from=tandem'])('may have its sign-in at %s', (signIn) => {
    expect(faults({ pages: { signIn } })).toEqual([])
  })

  test('shares no origin with another dashboard, in either branch', () => {
    const { 'in-home': inHome, facility } = DEMO.origins
    const other = { ...DEMO, origins: { 'in-home': facility, facility: 'https://b.example' } }
    expect(faults({}, [other])).toEqual([
      { place: 'origins.facility', fault: 'origin-taken', value: facility },
    ])
    expect(faults({}, [DEMO]).map(({ value }) => value)).toEqual([inHome, facility])
  })

  test('may have the host of another dashboard with another port', () => {
    const origins = { 'in-home': 'http://127.0.0.1:5310', facility: 'http://127.0.0.1:5311' }
    expect(faults({ origins }, [DEMO])).toEqual([])
  })

  test('has all its faults named at once', () => {
    const found = faults({
      apiPath: 'api',
      pages: { client: ['/c'], staff: ['s/{id}'] },
      excluded: ['/{id}'],
    })
    expect(found.map(({ place }) => place)).toEqual([
      'apiPath',
      'pages.client.0',
      'pages.staff.0',
      'excluded.0',
    ])
  })
})
