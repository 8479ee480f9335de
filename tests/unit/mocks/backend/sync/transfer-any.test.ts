import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Value } from '../../../../../mocks/backend/model.ts'
import { convert } from '../../../../../mocks/backend/sync/convert.ts'
import { isBlank } from '../../../../../mocks/backend/sync/same-value.ts'
import { type TransferInput, transfer } from '../../../../../mocks/backend/sync/transfer.ts'
import type { WireField } from '../../../../../mocks/backend/wire.ts'
import { anyDetails, anyForm, anyValue } from '../../any-form.ts'
import { aField } from './a-field.ts'

const anyInput = fc
  .record({
    from: anyForm('s'),
    to: anyForm('t'),
    ticks: fc.subarray(['s0', 's1', 's2', 't0', 't1', 't2', 't3']),
    petType: fc.constantFrom(undefined, 'Dog', 'cat', ''),
    mapped: fc.boolean(),
  })
  .map(
    ({ from, to, ticks, petType, mapped }): TransferInput => ({
      source: from.fields,
      target: to.fields,
      mappings: new Map(mapped ? [['s0', 't1']] : []),
      from: from.values,
      into: to.values,
      overwrite: new Set(ticks),
      showValues: true,
      ...(petType !== undefined && { petType }),
    }),
  )

/** Whether a value may stand in a field, by the definition of the field alone. */
function holds(value: Value, { type, options = [], maxLength = 0 }: WireField): boolean {
  if (type === 'number') return typeof value === 'number' && Number.isFinite(value)
  if (type === 'yes-no') return typeof value === 'boolean'
  if (type === 'choice') return typeof value === 'string' && options.includes(value)
  if (type === 'choices')
    return Array.isArray(value) && value.every((each) => options.includes(each))
  return typeof value === 'string' && value.length <= maxLength
}

function frozen({ from, into }: TransferInput): string {
  return JSON.stringify([[...from], [...into]])
}

test('any two forms: each field ends once, nothing is lost, nothing is guessed, nothing is shown', () => {
  fc.assert(
    fc.property(anyInput, (input) => {
      const before = frozen(input)
      const { values, outcomes } = transfer(input)
      expect(frozen(input)).toBe(before)
      const carried = outcomes.filter(({ result }) => result !== 'required-empty')
      const sources = carried.map(({ from }) => from)
      const targets = carried.flatMap(({ to }) => to ?? [])
      const required = outcomes.filter(({ result }) => result === 'required-empty')
      expect(new Set(sources).size).toBe(sources.length)
      expect(new Set(targets).size).toBe(targets.length)
      expect(new Set(required.map(({ to }) => to)).size).toBe(required.length)
      const ticked = (id?: string) => id !== undefined && input.overwrite.has(id)
      const fieldOf = (id?: string) =>
        [...input.source, ...input.target].find((each) => each.id === id)
      for (const { result, from, to, values: shown, sensitive } of outcomes) {
        const wrote = result === 'copied' || result === 'converted'
        const [source, target] = [fieldOf(from), fieldOf(to)]
        const now = values.get(to ?? '')
        const then = input.into.get(to ?? '')
        if (to && !wrote) expect(now).toBe(then)
        if (wrote && target && now !== undefined) {
          expect(isBlank(now)).toBe(false)
          expect(target.type === 'phone' || holds(now, target)).toBe(true)
          expect(isBlank(then) || ticked(from) || ticked(to)).toBe(true)
          expect(target.clientVisible && !source?.clientVisible).toBe(false)
          expect(target.staffVisible && !source?.staffVisible).toBe(false)
          expect(source?.sensitive && !target.sensitive).toBe(false)
        }
        const isCode = source?.sensitive || target?.sensitive || false
        expect(sensitive ?? false).toBe(isCode)
        if (isCode) expect(shown).toBeUndefined()
        if (isCode && wrote) expect(ticked(from) || ticked(to)).toBe(true)
        for (const text of Object.values(shown ?? {})) expect([...text].length).toBeLessThan(302)
      }
      for (const [id, value] of values) {
        if (!targets.includes(id)) expect(value).toBe(input.into.get(id))
      }
    }),
    { numRuns: 12_000 },
  )
})

test('done again, with the same ticks or with none, a transfer changes nothing', () => {
  fc.assert(
    fc.property(anyInput, (input) => {
      const { values } = transfer(input)
      const again = transfer({ ...input, into: values })
      expect(JSON.stringify([...again.values])).toBe(JSON.stringify([...values]))
      const unticked = transfer({ ...input, into: values, overwrite: new Set() })
      expect(unticked.values).toEqual(values)
      const written = again.outcomes.some(
        ({ result }) => result === 'copied' || result === 'converted',
      )
      expect(written).toBe(false)
    }),
    { numRuns: 4000 },
  )
})

test('with a few fields asked for, those end as they would among all, and the others stay', () => {
  fc.assert(
    fc.property(anyInput, fc.subarray(['s0', 's1', 't2', 't3']), (input, ids) => {
      const only = new Set(ids)
      const all = transfer(input).outcomes
      const few = transfer({ ...input, only })
      const asked = all.filter(
        ({ result, from, to }) =>
          result !== 'required-empty' && (only.has(from ?? '') || only.has(to ?? '')),
      )
      expect(few.outcomes).toEqual(asked)
      const touched = new Set(few.outcomes.map(({ to }) => to))
      for (const [id, value] of few.values) {
        if (!touched.has(id)) expect(value).toBe(input.into.get(id))
      }
    }),
    { numRuns: 2000 },
  )
})

test('any value of any type in any other: a result that holds there, or a reason', () => {
  fc.assert(
    fc.property(anyValue, anyDetails, anyDetails, (value, from, to) => {
      const target = aField('to', to)
      const converted = convert(value, aField('from', from), target)
      if (converted.ok) expect(target.type === 'phone' || holds(converted.value, target)).toBe(true)
      else expect(converted.why).toMatch(/^skipped:(type|option|too-long)$/)
      if (!converted.ok)
        expect(converted.fit !== undefined).toBe(converted.why === 'skipped:too-long')
    }),
    { numRuns: 8000 },
  )
})
