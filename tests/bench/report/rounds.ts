/** How often something is measured. */
export interface Rounds {
  /** Rounds that are thrown away: caches fill, code is compiled. */
  warmUps: number
  runs: number
}

/** Whose turn it is, one after the other: A B A B, the warm-up first. */
export function turnsOf<Name extends string>(
  names: readonly Name[],
  { warmUps, runs }: Rounds,
): { name: Name; counts: boolean }[] {
  return Array.from({ length: warmUps + runs }, (_, round) =>
    names.map((name) => ({ name, counts: round >= warmUps })),
  ).flat()
}

/** Measures competitors in turns. Answers with what each was measured at, round by round, without the warm-up. */
export async function interleaved<Name extends string, Value>(
  competitors: Record<Name, () => Promise<Value>>,
  rounds: Rounds,
): Promise<Record<Name, Value[]>> {
  // Safe: these are the keys of that very record.
  const names = Object.keys(competitors) as Name[]
  const measured = new Map<Name, Value[]>(names.map((name) => [name, []]))
  for (const { name, counts } of turnsOf(names, rounds)) {
    const value = await competitors[name]()
    if (counts) measured.get(name)?.push(value)
  }
  // Safe: every name was put into the map above.
  return Object.fromEntries(measured) as Record<Name, Value[]>
}

/** The rounds for what is quick and so measured more often in each. */
export function morePerRound({ warmUps, runs }: Rounds, times: number): Rounds {
  return { warmUps: warmUps * times, runs: runs * times }
}
