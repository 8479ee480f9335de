import { test } from 'vitest'
import { BRANCHES, otherBranch } from '../../../../../../lib/domain/branch.ts'
import { may } from '../../../../../../lib/domain/rights/rights.ts'
import { refusalOf } from '../../../open-desk.ts'
import { type Comparison, syncOutcome } from './compared.ts'
import { levelIn, openWith, STANDINGS } from './role-pairs.ts'

/** What one may do with a client who is in both branches. */
export function testClients(compare: Comparison['compare']) {
  test('copying a field takes level 3 in the branch it is copied out of', () => {
    for (const standing of STANDINGS) {
      const { backend, caller, actor } = openWith(standing, 'oneself', { client: true })
      const accountId = [...backend.business.accounts.keys()].at(-1) ?? ''
      for (const to of BRANCHES) {
        const only = to === 'facility' ? ['ih-note'] : ['fa-first-name']
        const request = { accountId, to, only, overwrite: only, dryRun: true }
        const expected = levelIn(standing, otherBranch(to)) >= 3 ? 'preview' : 'forbidden'
        const say = () => JSON.stringify({ actor: standing, to })
        compare(
          'copy',
          expected,
          syncOutcome(backend.syncAccount(caller, request, undefined, '')),
          say,
        )
        const hinted = may({ action: 'sync-client', branch: otherBranch(to) }, actor)
        compare('copy hinted', String(expected === 'preview'), String(hinted), say)
      }
      const levels = BRANCHES.map((branch) => levelIn(standing, branch))
      const [own, say] = [Math.max(...levels), () => JSON.stringify(standing)]
      const expected = own >= 3 ? 'not refused' : own >= 1 ? 'forbidden' : 'not-found'
      compare('comparison', expected, refusalOf(backend.compareProfiles(caller, accountId)), say)
    }
  })

  test('changing the primary branch takes level 3 in one of the branches of the client', () => {
    for (const standing of STANDINGS) {
      const { backend, caller, actor } = openWith(standing, 'oneself', { client: true })
      const accountId = [...backend.business.accounts.keys()].at(-1) ?? ''
      const own = Math.max(...BRANCHES.map((branch) => levelIn(standing, branch)))
      const expected = own >= 3 ? 'not refused' : own >= 1 ? 'forbidden' : 'not-found'
      const say = () => JSON.stringify(standing)
      const answer = backend.changePrimaryBranch(caller, accountId, 'facility', undefined)
      compare('primary', expected, refusalOf(answer), say)
      const hinted = BRANCHES.some((branch) => may({ action: 'change-primary', branch }, actor))
      compare('primary hinted', String(expected === 'not refused'), String(hinted), say)
    }
  })

  test('changing a flag takes a role in that branch', () => {
    for (const standing of STANDINGS) {
      const { backend, caller, actor } = openWith(standing, 'oneself', { client: true })
      const accountId = [...backend.business.accounts.keys()].at(-1) ?? ''
      const isKnown = BRANCHES.some((branch) => levelIn(standing, branch) > 0)
      const say = () => JSON.stringify(standing)
      for (const branch of BRANCHES) {
        const own = levelIn(standing, branch)
        const expected = own > 0 ? 'not refused' : isKnown ? 'forbidden' : 'not-found'
        const [flag] = backend.business.flags[branch]
        for (const wanted of ['on', 'off'] as const) {
          const change = { branch, flagId: flag?.id ?? '', wanted }
          const answer = backend.changeFlag(caller, accountId, change, undefined)
          compare('flag', expected, refusalOf(answer), say)
        }
        const hinted = String(may({ action: 'change-flags', branch }, actor))
        compare('flag hinted', String(own > 0), hinted, say)
        const listed = own > 0 ? 'not refused' : 'forbidden'
        compare('flags listed', listed, refusalOf(backend.listFlags(caller, branch)), say)
      }
    }
  })

  test('talking and requesting take a role in that branch, invoices and Approvals level 3 there', () => {
    for (const standing of STANDINGS) {
      const { backend, caller, actor } = openWith(standing, 'oneself', { client: true })
      const accountId = [...backend.business.accounts.keys()].at(-1) ?? ''
      const isKnown = BRANCHES.some((branch) => levelIn(standing, branch) > 0)
      const say = () => JSON.stringify(standing)
      for (const branch of BRANCHES) {
        const own = levelIn(standing, branch)
        const expected = own > 0 ? 'not refused' : isKnown ? 'forbidden' : 'not-found'
        const message = { branch, text: 'Hello' }
        compare('talk', expected, refusalOf(backend.writeMessage(caller, accountId, message)), say)
        const reading = backend.listMessages(caller, accountId, branch)
        compare('talk read', expected, refusalOf(reading), say)
        const hinted = String(may({ action: 'talk', branch }, actor))
        compare('talk hinted', String(own > 0), hinted, say)
        // Nothing is offered in this business: who has the right hears that, and nobody else.
        const wanted = { branch, serviceId: 'none', petIds: ['none'], from: '', to: '' }
        const asking = backend.requestServices(caller, accountId, wanted)
        const invalid = expected === 'not refused' ? 'invalid' : expected
        compare('request', invalid, refusalOf(asking), say)
        const approving = own >= 3 ? 'not refused' : 'forbidden'
        compare('approvals', approving, refusalOf(backend.listRequests(caller, branch)), say)
      }
      const top = Math.max(...BRANCHES.map((branch) => levelIn(standing, branch)))
      const billed = top >= 3 ? 'not refused' : top > 0 ? 'forbidden' : 'not-found'
      compare('invoices', billed, refusalOf(backend.listInvoices(caller, accountId)), say)
      const booked = top > 0 ? 'not refused' : 'not-found'
      compare('schedule', booked, refusalOf(backend.listSchedule(caller, accountId)), say)
    }
  })
}
