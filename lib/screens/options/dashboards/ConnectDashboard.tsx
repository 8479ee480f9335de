import { useState } from 'preact/hooks'
import { AccessStep } from '../../../../components/options/dashboards/AccessStep.tsx'
import { AddressStep } from '../../../../components/options/dashboards/AddressStep.tsx'
import { CheckStep } from '../../../../components/options/dashboards/CheckStep.tsx'
import type { Source } from '../../../../components/options/dashboards/SourceChoice.tsx'
import { originsOf } from '../../../domain/dashboards/dashboard.ts'
import type { DashboardView } from '../../../domain/dashboards/dashboard-view.ts'
import { dropUnneeded } from './ask-access.ts'
import { DashboardCheck } from './DashboardCheck.tsx'
import { storeSentence } from './store-sentence.ts'
import { useConnect } from './use-connect.ts'
import { useSources } from './use-sources.ts'

/** `views`: the dashboards that are connected. `first`: the source that is chosen at the beginning. */
export interface ConnectDashboardProps {
  views: readonly DashboardView[]
  first: Source
  onClose(): void
}

/** Connects a dashboard in three steps. */
export function ConnectDashboard({ views, first, onClose }: ConnectDashboardProps) {
  const [id] = useState(() => crypto.randomUUID())
  const others = views.map(({ dashboard }) => dashboard).filter((each) => each.id !== id)
  const sources = useSources(first, others)
  const connect = useConnect(id, others)
  const { step, definition, stored, asked, busy } = connect
  const problem = connect.problem && storeSentence(connect.problem)
  const close = () => {
    if (!stored && asked === 'allowed' && definition) {
      void dropUnneeded(originsOf(definition), others)
    }
    onClose()
  }
  const view = views.find(({ dashboard }) => dashboard.id === id)

  if (step === 'check' && stored) {
    const access = { 'in-home': true, facility: true }
    return (
      <CheckStep onBack={connect.back} onDone={onClose}>
        <DashboardCheck view={view ?? { dashboard: stored, access }} />
      </CheckStep>
    )
  }
  if (step === 'access' && definition) {
    return (
      <AccessStep
        definition={definition}
        asked={asked}
        problem={problem}
        busy={busy}
        isStored={stored !== undefined}
        onAllow={connect.allow}
        onBack={connect.back}
        onClose={close}
      />
    )
  }
  return (
    <AddressStep
      {...sources}
      others={others}
      busy={busy}
      isStored={stored !== undefined}
      onChoose={sources.choose}
      onFile={sources.takeFile}
      onNext={() => {
        const wanted = sources.current.check()
        if (wanted) connect.take(wanted)
      }}
      onClose={close}
    />
  )
}
