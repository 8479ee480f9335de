import type { ComponentChild } from 'preact'
import { EmptyState } from '../../../../components/ui/EmptyState.tsx'
import type { EmptyStateKind } from '../../../../components/ui/empty-state-kind.ts'
import { TabPanel, Tabs } from '../../../../components/ui/Tabs.tsx'

const nothing = () => undefined

/** What one tab of the popup shows, under all of them. */
export function inTab(tab: 'accounts' | 'outbox' | 'history', children: ComponentChild) {
  const tabs = [
    { id: 'accounts', label: 'Accounts' },
    { id: 'outbox', label: 'Outbox (3)' },
    { id: 'history', label: 'History' },
  ] as const
  return (
    <main>
      <h1>Tandem</h1>
      <Tabs label="Tandem" tabs={tabs} current={tab} onChoose={nothing} />
      {tabs.map(({ id }) => (
        <TabPanel key={id} id={id} current={tab}>
          {id === tab && children}
        </TabPanel>
      ))}
    </main>
  )
}

/** A notice in place of what a tab would show. */
export function noticeIn(tab: 'outbox' | 'history', kind: EmptyStateKind) {
  return inTab(tab, <EmptyState kind={kind} onRetry={nothing} />)
}
