/** What became of a request for access. `forbidden`: the browser may not even ask, as a policy can have it. */
export type AccessOutcome = 'allowed' | 'refused' | 'forbidden'
