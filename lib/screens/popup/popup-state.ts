import type { AccessRequestProps } from '../../../components/access/AccessRequest.tsx'
import type { DashboardView } from '../../domain/dashboards/dashboard-view.ts'
import type { SessionState } from './use-session.ts'

/** The session, and the dashboards that it may be on. */
export interface PopupState extends SessionState {
  /** The connected dashboards; undefined until they are read. */
  dashboards?: readonly DashboardView[] | undefined
  /** The request for access; undefined while nothing keeps Tandem off any of them. */
  access?: AccessRequestProps | undefined
}
