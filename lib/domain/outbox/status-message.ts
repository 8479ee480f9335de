/** What a button of the status line does. `role`: gives the role that was refused. */
export type StatusAction = 'undo' | 'retry' | 'role'

/** A status line. `actions`: what can be done about it, the likeliest first. */
export interface StatusMessage {
  tone: 'success' | 'info' | 'waiting' | 'error'
  /** A sentence in the user's language. */
  text: string
  actions?: StatusAction[] | undefined
}
