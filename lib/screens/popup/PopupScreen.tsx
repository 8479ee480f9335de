import { useCallback, useState } from 'preact/hooks'
import { AccessNote } from '../../../components/access/AccessNote.tsx'
import { AccessRequest } from '../../../components/access/AccessRequest.tsx'
import { LockScreen } from '../../../components/ui/LockScreen.tsx'
import { PopupHeader } from '../../../components/ui/PopupHeader.tsx'
import { type Tab, TabPanel, Tabs } from '../../../components/ui/Tabs.tsx'
import {
  type AccountPage,
  type OutboxView,
  openForReading,
  type ReadConnection,
  watchOutbox,
} from '../../db/reads.ts'
import { offers } from '../../domain/capability.ts'
import { isBulkRunOver } from '../../domain/outbox/bulk-run-view.ts'
import { openOptions } from '../../platform/options-page.ts'
import { openOwnPage } from '../../platform/own-pages.ts'
import { text } from '../../text/text.ts'
import { useAccessRequest } from '../access/use-access-request.ts'
import { useDashboards } from '../access/use-dashboards.ts'
import { useLock } from '../lock/use-lock.ts'
import { AccountsTab } from './accounts/AccountsTab.tsx'
import { firstPaint } from './first-paint.ts'
import type { PopupState } from './popup-state.ts'
import type { RememberedStart } from './remembered-start.ts'
import { awayBecause } from './sign-in-notice.ts'
import { useBulk } from './sync/use-bulk.ts'
import { useDialog } from './sync/use-dialog.ts'
import { useLazyScreens } from './use-lazy-screens.ts'
import { useObservable } from './use-observable.ts'
import { useSession } from './use-session.ts'
import { useSidePanel } from './use-side-panel.ts'
import { useUpdatedAt } from './use-updated-at.ts'

type TabId = 'accounts' | 'outbox' | 'history'

/** The place of the screen, and its remembered start. */
export interface PopupScreenProps {
  place: 'popup' | 'side-panel'
  remembered: RememberedStart
}

/** Draws the popup and the side panel: the accounts, the open operations, and the history. */
export function PopupScreen({ place, remembered }: PopupScreenProps) {
  const [db] = useState(() => openForReading(firstPaint()))
  const [wanted, setTab] = useState<TabId>('accounts')
  const session = useSession(remembered.session)
  const dashboards = useDashboards()
  const access = useAccessRequest(dashboards, session.problem)
  const at: PopupState = { ...session, dashboards, access }
  const watch = useCallback(() => watchOutbox(db), [db])
  const outbox = useObservable(watch)
  const updatedAt = useUpdatedAt(db)
  const openSidePanel = useSidePanel()
  const beyond = useLazyScreens()
  const [helps, setHelps] = useState(false)
  const locked = useLock(session, remembered.lock)

  const waiting = outbox && outbox !== 'unreadable' ? waitingIn(outbox) : 0
  const tabs: Tab<TabId>[] = [
    { id: 'accounts', label: text('popup.accounts') },
    {
      id: 'outbox',
      label: waiting ? text('popup.outboxCount', { count: waiting }) : text('popup.outbox'),
    },
  ]
  const hasHistory = !at.session || offers(at.session, 'audit')
  if (hasHistory) tabs.push({ id: 'history', label: text('popup.history') })
  const tab = wanted === 'history' && !hasHistory ? 'accounts' : wanted

  return (
    <>
      {locked !== undefined && (
        <LockScreen minutes={locked} reason={at.problem && awayBecause(at.problem)}>
          {access && <AccessRequest {...access} />}
        </LockScreen>
      )}
      <main data-locked={locked !== undefined || undefined}>
        <PopupHeader
          actorName={at.session?.actor.name}
          refreshing={at.refreshing}
          updatedAt={at.session && updatedAt}
          onRefresh={at.refresh}
          onHelp={() => setHelps(true)}
          onOptions={openOptions}
          onSidePanel={place === 'popup' ? openSidePanel : undefined}
        />
        {access && isNoted(at) && <AccessNote {...access} />}
        {beyond && helps && (
          <beyond.HelpDialog
            onWelcome={() => void openOwnPage('welcome.html')}
            onOptions={openOptions}
            onClose={() => setHelps(false)}
          />
        )}
        <Tabs label="Tandem" tabs={tabs} current={tab} onChoose={(id) => setTab(id)} />
        <Panels
          key={at.departures}
          db={db}
          at={at}
          outbox={outbox}
          tab={tab}
          // The remembered state belongs to the first user.
          before={at.departures === 0 ? remembered.listing : undefined}
          search={at.departures === 0 ? remembered.search : undefined}
          onTab={setTab}
        />
      </main>
    </>
  )
}

interface PanelsProps {
  db: ReadConnection
  at: PopupState
  outbox: OutboxView | 'unreadable' | undefined
  tab: TabId
  /** The list as it last opened; undefined where it is not remembered. */
  before: AccountPage | undefined
  /** The initial search text. */
  search: string | undefined
  onTab(tab: TabId): void
}

/** Draws the panels of the tabs and the dialogs. All of it belongs to one actor and is removed when another one signs in. */
function Panels({ db, at, outbox, tab, before, search, onTab }: PanelsProps) {
  const beyond = useLazyScreens()
  const dialog = useDialog(at.session?.workplaces, beyond)
  const bulk = useBulk(db)
  return (
    <>
      <TabPanel id="accounts" current={tab}>
        <AccountsTab
          db={db}
          at={at}
          dialog={dialog}
          bulk={bulk}
          shown={tab === 'accounts'}
          before={before}
          search={search}
          onStarted={() => onTab('outbox')}
        />
      </TabPanel>
      <TabPanel id="outbox" current={tab}>
        {beyond && tab === 'outbox' && (
          <beyond.OutboxTab db={db} at={at} outbox={outbox} dialog={dialog} />
        )}
      </TabPanel>
      <TabPanel id="history" current={tab}>
        {beyond && tab === 'history' && <beyond.HistoryTab db={db} at={at} />}
      </TabPanel>
      {dialog.content}
      {beyond && bulk.open && <beyond.BulkDialogOpen db={db} open={bulk.open} />}
    </>
  )
}

/** True if the missing access is said above the tabs: known to matter, and not said in place of the list. */
function isNoted({ session, problem }: PopupState): boolean {
  return session !== undefined || (problem !== undefined && problem.name !== 'no-access')
}

/** Counts what needs attention or is under way; a bulk run counts as one. */
function waitingIn({ attention, runs, singles }: OutboxView): number {
  return attention.length + singles.length + runs.filter((run) => !isBulkRunOver(run)).length
}
