/** A tag that one branch puts on clients. Each branch has its own: the same label may stand for another flag in the other one. */
export interface Flag {
  id: string
  label: string
}

/** The longest label of a flag, in characters. */
export const LONGEST_FLAG_LABEL = 100

/** The largest number of flags in a branch, and so on a profile. */
export const MOST_FLAGS = 200
