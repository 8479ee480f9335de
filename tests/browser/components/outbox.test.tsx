import { describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { AttentionList } from '../../../components/AttentionList.tsx'
import { HistoryFilters } from '../../../components/HistoryFilters.tsx'
import { HistoryList } from '../../../components/HistoryList.tsx'
import { RunCard } from '../../../components/RunCard.tsx'
import { SelectionBar } from '../../../components/SelectionBar.tsx'
import { Tabs } from '../../../components/Tabs.tsx'
import { UnderWayList } from '../../../components/UnderWayList.tsx'
import type { Operation } from '../../../lib/domain/operation.ts'
import type { Run } from '../../../lib/domain/run.ts'
import { accountList } from './account-list.tsx'
import { drawInPopup } from './draw.tsx'
import {
  ATTENTION,
  bulkDialog,
  LINES,
  nameOf,
  OUTBOX_STATES,
  RUN,
  TOTALS,
} from './outbox-states.tsx'
import { rows } from './row-samples.ts'
import { NOW, operation } from './samples.ts'

describe('Tabs', () => {
  it('go from one to the next by arrow, round the ends, with one stop for the Tab key', async () => {
    const onChoose = vi.fn()
    const tabs = [
      { id: 'accounts', label: 'Accounts' },
      { id: 'outbox', label: 'Outbox (3)' },
    ] as const
    drawInPopup()(<Tabs label="Tandem" tabs={tabs} current="accounts" onChoose={onChoose} />)
    await userEvent.tab()
    await expect.element(page.getByRole('tab', { name: 'Accounts' })).toHaveFocus()
    await userEvent.keyboard('{ArrowLeft}')
    expect(onChoose).toHaveBeenLastCalledWith('outbox')
    await expect.element(page.getByRole('tab', { name: 'Outbox (3)' })).toHaveFocus()
    await page.getByRole('tab', { name: 'Accounts' }).click()
    expect(onChoose).toHaveBeenLastCalledWith('accounts')
  })
})

describe('selecting', () => {
  function startBar(selected: number) {
    const on = { onAll: vi.fn(), onNone: vi.fn(), onStart: vi.fn(), onLeave: vi.fn() }
    drawInPopup()(<SelectionBar from="in-home" selected={selected} shown={214} {...on} />)
    return on
  }

  it('ticks one, or all that the search shows', async () => {
    const onSelect = vi.fn()
    const shown = rows()
    drawInPopup()(accountList(shown, { selected: new Set(['bob']), onSelect }))
    await expect.element(page.getByRole('checkbox', { name: 'Select Bob Walker' })).toBeChecked()
    await expect
      .element(page.getByRole('button', { name: 'Add Bob Walker to Facility' }))
      .not.toBeInTheDocument()
    await page.getByRole('checkbox', { name: 'Select Dana Dual' }).click()
    expect(onSelect).toHaveBeenCalledExactlyOnceWith(shown[1])
  })

  it('names how many go where', async () => {
    const { onAll, onStart } = startBar(214)
    await page.getByRole('button', { name: 'Select all 214' }).click()
    await page.getByRole('button', { name: 'Sync 214 clients to Facility' }).click()
    expect(onAll).toHaveBeenCalledOnce()
    expect(onStart).toHaveBeenCalledExactlyOnceWith('sync', 'facility')
  })

  it('has either software come first for those who are in both', async () => {
    const on = { onAll: vi.fn(), onNone: vi.fn(), onStart: vi.fn(), onLeave: vi.fn() }
    drawInPopup()(<SelectionBar from="both" selected={2} shown={214} {...on} />)
    await page.getByRole('button', { name: 'Make In-Home Primary for 2 clients' }).click()
    await page.getByRole('button', { name: 'Make Facility Primary for 2 clients' }).click()
    expect(on.onStart.mock.calls).toEqual([
      ['primary', 'in-home'],
      ['primary', 'facility'],
    ])
  })

  it.each([
    [0, 'Sync 0 clients to Facility', '0 selected'],
    [20_001, 'Sync 20,001 clients to Facility', 'At most 20,000 can be done at once'],
  ])('syncs nobody with %i of them, and says why', async (count, name, words) => {
    const { onStart } = startBar(count)
    await page.getByRole('button', { name }).click({ force: true })
    expect(onStart).not.toHaveBeenCalled()
    await expect.element(page.getByRole('status')).toMatchTextContent(words)
  })
})

describe('BulkDialog', () => {
  it('says how far the looking is, and can be left', async () => {
    const cancel = vi.fn()
    drawInPopup()(bulkDialog({ kind: 'loading', done: 100, total: 216 }, { cancel }))
    const bar = page.getByRole('progressbar')
    await expect.element(bar).toHaveAttribute('aria-valuenow', '100')
    await expect.element(bar).toHaveAttribute('aria-valuetext', '100 of 216')
    await page.getByRole('button', { name: 'Cancel' }).click()
    expect(cancel).toHaveBeenCalledOnce()
  })

  it('says the totals in words and names who is left out and why', async () => {
    const confirm = vi.fn()
    drawInPopup()(bulkDialog({ kind: 'preview', shown: TOTALS, choices: {} }, { confirm }))
    const dialog = page.getByRole('dialog', { name: 'Sync 216 clients to Facility?' })
    await expect
      .element(dialog.getByRole('status'))
      .toHaveTextContent(
        '198 will be synced, 9 already are, 2 need a decision, 2 cannot be synced.',
      )
    await expect.element(dialog).toMatchTextContent('Same login. No Welcome Email is sent.')
    await expect
      .element(dialog.getByRole('region', { name: 'Cannot be synced' }))
      .toMatchTextContent('This person has no e-mail address')
    await expect.element(dialog.getByText('Noel Nomail')).toBeVisible()
    await dialog.getByRole('button', { name: 'Sync 198 clients to Facility' }).click()
    expect(confirm).toHaveBeenCalledOnce()
  })

  it('offers nothing to confirm when nobody can be synced', async () => {
    drawInPopup()(bulkDialog({ kind: 'preview', shown: { ...TOTALS, ready: [] }, choices: {} }))
    await expect.element(page.getByRole('status')).toMatchTextContent('Nobody will be synced')
    await expect.element(page.getByRole('button', { name: /^Sync/ })).not.toBeInTheDocument()
  })
})

describe('AttentionList', () => {
  function startList(operations: Operation[] = ATTENTION) {
    const on = { onRetry: vi.fn(), onDecide: vi.fn(), onPutAway: vi.fn() }
    drawInPopup()(
      <AttentionList
        operations={operations}
        now={NOW}
        nameOf={nameOf}
        isHere={() => true}
        {...on}
      />,
    )
    return on
  }

  it('groups by what is the matter, with a sentence that is true of each', async () => {
    startList()
    await expect
      .element(page.getByRole('group', { name: /^Somebody in Facility may be Bob Walker already/ }))
      .toBeVisible()
    const group = page.getByRole('group', { name: /^This person has no e-mail address/ })
    await expect.element(group.getByRole('checkbox', { name: 'Noel Nomail' })).toBeVisible()
  })

  it('sends again what is ticked, and nothing when nothing is', async () => {
    const { onRetry } = startList()
    await page.getByRole('button', { name: 'Retry selected' }).click({ force: true })
    expect(onRetry).not.toHaveBeenCalled()
    await page.getByRole('checkbox', { name: 'All 2' }).click()
    await page.getByRole('button', { name: 'Retry selected (2)' }).click()
    expect(onRetry).toHaveBeenCalledExactlyOnceWith([ATTENTION[1], ATTENTION[2]])
  })

  it('has a conflict decided, and anything put away', async () => {
    const { onDecide, onPutAway } = startList()
    await page.getByRole('button', { name: 'Decide… Bob Walker' }).click()
    expect(onDecide).toHaveBeenCalledExactlyOnceWith(ATTENTION[0])
    await page.getByRole('button', { name: 'Put away Noel Nomail' }).click()
    expect(onPutAway).toHaveBeenCalledExactlyOnceWith([ATTENTION[1]])
    await page.getByRole('button', { name: 'Put all 2 away' }).click()
    expect(onPutAway).toHaveBeenLastCalledWith([ATTENTION[1], ATTENTION[2]])
  })

  it('offers no retry where it cannot help', async () => {
    startList([operation({ state: 'failed', problem: { name: 'forbidden' } })])
    await expect
      .element(page.getByRole('button', { name: 'Retry selected' }))
      .not.toBeInTheDocument()
  })
})

describe('RunCard', () => {
  function startRun(change: Partial<Run>) {
    const onChange = vi.fn()
    const pace = { perSecond: 43.2, secondsLeft: 88 }
    drawInPopup()(<RunCard run={{ ...RUN, ...change }} pace={pace} onChange={onChange} />)
    return onChange
  }

  it('says how far it is, how fast it goes and how long it takes', async () => {
    const onChange = startRun({})
    await expect
      .element(page.getByRole('progressbar', { name: 'Sync 5,000 clients to Facility' }))
      .toHaveAttribute('aria-valuetext', '1,204 of 5,000 · 43 a second, about 1 minute left')
    await page.getByRole('button', { name: 'Pause' }).click()
    expect(onChange).toHaveBeenLastCalledWith('pause')
    await page.getByRole('button', { name: 'Cancel the rest' }).click()
    expect(onChange).toHaveBeenLastCalledWith('cancel')
    await page.getByRole('button', { name: 'Retry failed' }).click()
    expect(onChange).toHaveBeenLastCalledWith('retry')
  })

  it('that stopped says why and what to do, and can go on', async () => {
    const onChange = startRun({ state: 'stopped', reason: 'refused', problem: 'role-revoked' })
    await expect
      .element(page.getByRole('status'))
      .toMatchTextContent('Stopped by itself. Your role was changed and no longer allows this.')
    await page.getByRole('button', { name: 'Resume' }).click()
    expect(onChange).toHaveBeenLastCalledWith('resume')
  })

  it('that is over sums up, and has nothing left to pause', async () => {
    const over = { settled: 5000, synced: 4981, decisions: 12, failed: 7 }
    startRun({ state: 'ended', ...over })
    await expect
      .element(page.getByRole('status'))
      .toHaveTextContent('Finished. 4,981 synced, 12 need a decision, 7 failed.')
    await expect.element(page.getByRole('button', { name: 'Pause' })).not.toBeInTheDocument()
    await expect.element(page.getByRole('button', { name: 'Retry failed' })).toBeVisible()
  })
})

describe('UnderWayList', () => {
  it('says what each waits for, and gives up only what was not sent', async () => {
    const onCancel = vi.fn()
    const waiting = operation({ id: 'w', state: 'waiting', problem: { name: 'signed-out' } })
    const lost = operation({ id: 'u', accountId: 'noel', state: 'unknown' })
    drawInPopup()(
      <UnderWayList operations={[waiting, lost]} now={NOW} nameOf={nameOf} onCancel={onCancel} />,
    )
    await expect
      .element(page.getByText(/^You are signed out: Bob Walker is not in Facility yet/))
      .toBeVisible()
    await expect.element(page.getByText(/^The answer was lost/)).toBeVisible()
    await expect
      .element(page.getByRole('button', { name: 'Cancel Noel Nomail' }))
      .not.toBeInTheDocument()
    await page.getByRole('button', { name: 'Cancel Bob Walker' }).click()
    expect(onCancel).toHaveBeenCalledExactlyOnceWith(waiting)
  })
})

describe('the history', () => {
  it('says who did what, in which direction, and what became of it', async () => {
    const onUndo = vi.fn()
    drawInPopup()(
      <HistoryList
        lines={LINES}
        more={false}
        nameOf={nameOf}
        mayUndo={({ id }) => id === 'op-1'}
        onUndo={onUndo}
        onMore={vi.fn()}
      />,
    )
    const lines = page.getByRole('list', { name: 'History' }).getByRole('listitem')
    await expect.element(lines.nth(0)).toMatchTextContent('SyncBob WalkerIn-Home → FacilityDone')
    await expect.element(lines.nth(0)).toMatchTextContent('Ana Alvarez')
    await expect.element(lines.nth(1)).toMatchTextContent('Not done: ')
    await expect.element(lines.nth(2)).toMatchTextContent('What this device kept was lost')
    await page.getByRole('button', { name: 'Undo Sync Bob Walker' }).click()
    expect(onUndo).toHaveBeenCalledExactlyOnceWith(LINES[0])
  })

  it('is looked through by name, action and outcome', async () => {
    const onFilter = vi.fn()
    drawInPopup()(<HistoryFilters filter={{ text: '' }} onFilter={onFilter} />)
    await userEvent.type(page.getByRole('searchbox', { name: 'Search history' }), 'b')
    expect(onFilter).toHaveBeenLastCalledWith({ text: 'b' })
    await page.getByRole('combobox', { name: 'Outcome' }).selectOptions('Not done')
    expect(onFilter).toHaveBeenLastCalledWith({ text: '', outcome: 'refused' })
    await page.getByRole('combobox', { name: 'Action' }).selectOptions('Undo')
    expect(onFilter).toHaveBeenLastCalledWith({ text: '', action: 'undo' })
  })
})

describe('in a narrow tab', () => {
  it.each(Object.entries(OUTBOX_STATES))('%s fits', async (_, state) => {
    await page.viewport(320, 700)
    drawInPopup()(state())
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320)
  })
})
