import type { ComponentChildren } from 'preact'
import { AccessRequest } from '../../../components/access/AccessRequest.tsx'
import { SignInLinks } from '../../../components/access/SignInLinks.tsx'
import {
  OptionsNotice,
  type OptionsNoticeKind,
} from '../../../components/options/OptionsNotice.tsx'
import { AdminContacts } from '../../../components/ui/AdminContacts.tsx'
import type { Problem } from '../../domain/problem.ts'
import { text } from '../../text/text.ts'
import { useAccessRequest } from '../access/use-access-request.ts'
import { signInPlaces, useDashboards } from '../access/use-dashboards.ts'
import { FieldMappings } from './FieldMappings.tsx'
import type { FieldSettingsState } from './use-field-settings.ts'

/** Shows the field mappings, or why there are none and the way out. */
export function MappingsSection({ state }: { state: FieldSettingsState }) {
  const { settings, problem, session, read } = state
  const dashboards = useDashboards()
  const access = useAccessRequest(dashboards, problem)
  if (settings?.fields.length) return <FieldMappings state={state} settings={settings} />
  const kind = settings ? 'empty' : problem ? noticeKindOf(problem) : 'loading'
  const waysOut: { [kind in OptionsNoticeKind]?: ComponentChildren } = {
    'signed-out': <SignInLinks places={signInPlaces(dashboards)} />,
    'no-access': access && <AccessRequest {...access} />,
    'no-dashboard': (
      <a class="btn main" href="#connect">
        {text('access.connect')}
      </a>
    ),
  }
  return (
    <OptionsNotice
      kind={kind}
      sites={access?.sites}
      more={kind === 'forbidden' && <AdminContacts admins={session?.admins ?? []} />}
      // Once access is there, every page goes on by itself.
      onRetry={kind === 'no-access' && access?.onAllow ? undefined : read}
    >
      {waysOut[kind]}
    </OptionsNotice>
  )
}

function noticeKindOf({ name }: Problem): OptionsNoticeKind {
  switch (name) {
    case 'signed-out':
    case 'no-dashboard':
    case 'no-access':
    case 'moved':
    case 'forbidden':
    case 'offline':
      return name
    case 'timeout':
      return 'offline'
    default:
      return 'error'
  }
}
