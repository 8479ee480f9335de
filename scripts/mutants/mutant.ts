/** A small wrong edit that the tests must catch. */
export interface Mutant {
  /** What is wrong then, as a sentence about the product. */
  name: string
  file: string
  /** Stands in the file exactly once. */
  text: string
  replacement: string
  /** Where the test that catches it most likely is: tried before everything else. */
  near: string
}
