/** A piece of text in a file, where it begins. */
export interface Text {
  /** From 1. */
  line: number
  text: string
}

/** What people read in a file, and the names that its code gives. */
export interface Texts {
  prose: Text[]
  names: Text[]
}
