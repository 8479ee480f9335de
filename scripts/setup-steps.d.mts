/** A program and its arguments; `npm` and `playwright` stand for the project's own. */
export interface Command {
  program: string
  args: string[]
}

/** Everything the set-up knows of the machine and does to it; tests hand in their own. */
export interface Edges {
  nodeVersion: string
  isRoot: boolean
  /** `ID` of /etc/os-release, '' where there is none. */
  distribution: string
  /** The value of CHROMIUM_PATH. */
  chromiumPath: string | undefined
  /** Where the messages of the commands are kept. */
  log: string
  /** Whether what is installed is what package-lock.json names. */
  packagesAreCurrent(): boolean
  /** Remembers that it is. */
  stampPackages(): void
  findChromium(): string | undefined
  /** Says the title, shows that it goes on, tells whether it went well. */
  run(title: string, command: Command): Promise<boolean>
}

/** One way to get a browser. */
export interface Way {
  title: string
  commands: Command[]
}

/** Does what is missing and nothing else. Answers one sentence if something stays missing. */
export function setUp(edges: Edges): Promise<string | undefined>

/** How to get a Chromium on such a machine, best first. */
export function waysToChromium(machine: Pick<Edges, 'isRoot' | 'distribution'>): Way[]
