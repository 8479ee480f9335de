/** What a press on the status line's button asks for. `role`: to have the role given that was refused. */
export type StatusAction = 'undo' | 'retry' | 'role'

/** One line that says how things stand, and what can be done about it, the likeliest first. */
export interface StatusMessage {
  tone: 'success' | 'info' | 'waiting' | 'error'
  /** A sentence in the user's language. */
  text: string
  actions?: StatusAction[] | undefined
}
