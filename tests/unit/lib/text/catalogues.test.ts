import { globSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { en } from '../../../../lib/text/en/index.ts'
import { es } from '../../../../lib/text/es/index.ts'
import { type Message, translate } from '../../../../lib/text/message.ts'

const formsOf = (message: Message) =>
  typeof message === 'string' ? [message] : Object.values<string>({ ...message })

const ENGLISH = Object.entries<Record<string, Message>>(en)
const SPANISH: Record<string, Record<string, Message>> = es

test('every message is asked for somewhere', () => {
  const source = globSync('{components,entrypoints,lib}/**/*.{ts,tsx}')
    .filter((path) => !/lib.text.(?:en|es)/.test(path))
    .map((path) => readFileSync(path, 'utf8'))
    .join('\n')
  const keys = ENGLISH.flatMap(([part, messages]) =>
    Object.keys(messages).map((name) => `${part}.${name}`),
  )
  // Those that are put together, of a state or a problem: the types say that each of them exists.
  const composed = [...source.matchAll(/`(?<start>\w+\.[\w-]*)\$\{/g)].flatMap(
    ({ groups }) => groups?.start ?? [],
  )
  const unused = keys.filter(
    (key) => !source.includes(`'${key}'`) && !composed.some((start) => key.startsWith(start)),
  )
  expect(unused).toEqual([])
})

describe.each(ENGLISH)('%s', (part, messages) => {
  const all = Object.entries(messages).flatMap(([name, message]) => [
    ...formsOf(message),
    ...formsOf(SPANISH[part]?.[name] ?? ''),
  ])

  test('has no blank message, no blanks at its ends, and no straight quotes', () => {
    expect(all.filter((message) => message !== message.trim() || message === '')).toEqual([])
    expect(all.filter((message) => /["']/.test(message))).toEqual([])
  })

  test('closes every parameter', () => {
    expect(all.filter((message) => /[{}]/.test(message.replace(/\{\w+\}/g, '')))).toEqual([])
  })
})

// Held by the compiler.
test('a message or a parameter that a translation lacks is a type error', () => {
  const english = { hello: 'Hello {name}', bye: 'Bye' } as const
  expect(translate<typeof english>()({ hello: 'Hola {name}', bye: 'Adiós' }).bye).toBe('Adiós')
  // @ts-expect-error A message is missing.
  translate<typeof english>()({ hello: 'Hola {name}' })
  // @ts-expect-error A parameter is missing.
  translate<typeof english>()({ hello: 'Hola', bye: 'Adiós' })
  // @ts-expect-error There is a parameter that English has not.
  translate<typeof english>()({ hello: 'Hola {name}', bye: 'Adiós {name}' })
})
