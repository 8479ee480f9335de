import type { ComponentChildren } from 'preact'
import { useEffect } from 'preact/hooks'
import {
  OptionsNotice,
  type OptionsNoticeKind,
} from '../../../components/options/OptionsNotice.tsx'
import { AdminContacts } from '../../../components/ui/AdminContacts.tsx'
import { Logo } from '../../../components/ui/Logo.tsx'
import type { Problem } from '../../domain/problem.ts'
import { text } from '../../text/text.ts'
import { FieldMappings } from './FieldMappings.tsx'
import { type FieldSettingsState, useFieldSettings } from './use-field-settings.ts'

/** Shows the options: a section for each thing that can be set. `children`: sections that need no sign-in. */
export function OptionsScreen({ children }: { children?: ComponentChildren }) {
  const state = useFieldSettings()
  const name = state.session?.actor.name
  const title = text('options.title')

  useEffect(() => {
    document.title = title
  }, [title])

  return (
    <>
      <header class="top">
        <Logo />
        <div>
          <h1>{title}</h1>
          {name !== undefined && (
            <small>
              <bdi>{name}</bdi>
            </small>
          )}
        </div>
      </header>
      <main>
        <section aria-labelledby="mappings">
          <h2 id="mappings">{text('mapping.title')}</h2>
          {state.problem?.name === 'not-offered' ? (
            <p class="intro">{text('mapping.notOffered')}</p>
          ) : (
            <>
              <p class="intro">{text('mapping.intro')}</p>
              <Mappings state={state} />
            </>
          )}
        </section>
        {children}
      </main>
    </>
  )
}

function Mappings({ state }: { state: FieldSettingsState }) {
  const { settings, problem, session, read } = state
  if (settings?.fields.length) return <FieldMappings state={state} settings={settings} />
  const kind = settings ? 'empty' : problem ? noticeKindOf(problem) : 'loading'
  return (
    <OptionsNotice kind={kind} onRetry={read}>
      {kind === 'forbidden' && <AdminContacts admins={session?.admins ?? []} />}
    </OptionsNotice>
  )
}

function noticeKindOf({ name }: Problem): OptionsNoticeKind {
  if (name === 'signed-out' || name === 'no-dashboard' || name === 'forbidden') return name
  return name === 'offline' || name === 'timeout' ? 'offline' : 'error'
}
