/** A tag that one branch puts on clients. Each branch has its own: the same label may stand for another flag in the other one. */
export interface Flag {
  id: string
  label: string
}

/** The longest label a flag has, in characters. */
export const LONGEST_FLAG_LABEL = 100

/** No branch has more flags than this, and so no profile. */
export const MOST_FLAGS = 200
