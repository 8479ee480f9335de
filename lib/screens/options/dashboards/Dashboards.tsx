import { useRef, useState } from 'preact/hooks'
import { DashboardsNotice } from '../../../../components/options/dashboards/DashboardsNotice.tsx'
import type { Source } from '../../../../components/options/dashboards/SourceChoice.tsx'
import { useKeptFocus } from '../../../../components/ui/dialog/use-kept-focus.ts'
import { StatusLine } from '../../../../components/ui/StatusLine.tsx'
import type { AccessOutcome } from '../../../domain/dashboards/access-outcome.ts'
import type { StatusMessage } from '../../../domain/outbox/status-message.ts'
import { text } from '../../../text/text.ts'
import { ConnectDashboard } from './ConnectDashboard.tsx'
import { ConnectedDashboards } from './ConnectedDashboards.tsx'
import { EditDashboard } from './EditDashboard.tsx'
import { useDashboards } from './use-dashboards.ts'
import { useHash } from './use-hash.ts'
import { useRemoval } from './use-removal.ts'

/** What the section shows: the list, or what somebody does about one dashboard. */
type Shown = { kind: 'list' } | { kind: 'connect'; source: Source } | { kind: 'edit'; id: string }

/**
 * Shows the section about dashboards. `#dashboards` in the address leads to it, `#connect` connects one at once, `#connect-demo` the demo.
 * `onChange`: called after
 * every change.
 */
export function Dashboards({ onChange }: { onChange?: () => void }) {
  const { views, failed, read } = useDashboards()
  const [shown, setShown] = useState<Shown>({ kind: 'list' })
  const [message, setMessage] = useState<StatusMessage>()
  const [asked, setAsked] = useState<Record<string, AccessOutcome>>({})
  const heading = useRef<HTMLHeadingElement>(null)
  const onFocusIn = useKeptFocus(heading)
  const dashboards = (views ?? []).map(({ dashboard }) => dashboard)
  const removal = useRemoval(dashboards, (done) => {
    setMessage(done)
    changed()
  })

  useHash((hash) => {
    if (hash === '#dashboards') heading.current?.scrollIntoView()
    if (hash !== '#connect' && hash !== '#connect-demo') return
    // So that the same way leads here again, and a reload to the list.
    history.replaceState(history.state, '', '#dashboards')
    connect(hash === '#connect' ? 'hand' : 'demo')
  })

  function connect(source: Source) {
    setMessage(undefined)
    setShown({ kind: 'connect', source })
  }

  function changed() {
    void read()
    onChange?.()
  }

  function close() {
    setShown({ kind: 'list' })
    changed()
  }

  const edited = dashboards.find(({ id }) => shown.kind === 'edit' && id === shown.id)
  return (
    <section aria-labelledby="dashboards" onFocusIn={onFocusIn}>
      <h2 id="dashboards" tabIndex={-1} ref={heading}>
        {text('dashboards.title')}
      </h2>
      <p class="intro">{text('dashboards.intro')}</p>
      <StatusLine message={message} onAct={removal.undo} />
      {shown.kind === 'connect' ? (
        <ConnectDashboard views={views ?? []} first={shown.source} onClose={close} />
      ) : edited ? (
        <EditDashboard
          dashboard={edited}
          others={dashboards.filter(({ id }) => id !== edited.id)}
          onSaved={(saved, outcome) => {
            setMessage({
              tone: 'success',
              text: text('dashboards.saved', { name: saved.name }),
            })
            if (outcome) setAsked({ ...asked, [saved.id]: outcome })
            close()
          }}
          onClose={close}
        />
      ) : views?.length ? (
        <ConnectedDashboards
          views={views}
          asked={asked}
          removal={removal}
          onAsked={(id, outcome) => {
            setAsked((before) => ({ ...before, [id]: outcome }))
            changed()
          }}
          onConnect={() => connect('hand')}
          onEdit={(id) => {
            setMessage(undefined)
            setShown({ kind: 'edit', id })
          }}
        />
      ) : (
        <DashboardsNotice
          kind={views ? 'none' : failed ? 'error' : 'loading'}
          onRetry={() => void read()}
          onConnect={() => connect('hand')}
          onDemo={() => connect('demo')}
        />
      )}
    </section>
  )
}
