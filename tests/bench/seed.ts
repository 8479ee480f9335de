/** The seed of everything that is drawn: the same people and queries in every run. */
export const SEED = 20_261
