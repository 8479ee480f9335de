import type { DashboardDefinition } from '../../../domain/dashboards/dashboard.ts'
import { readDefinition } from '../../../domain/dashboards/definition-schema.ts'

/** Reads the definition of the demo, which is part of the build. Undefined if that failed. */
export async function readDemo(): Promise<DashboardDefinition | undefined> {
  try {
    const answer = await fetch('/demo-dashboard.json')
    const read = readDefinition(await answer.json(), [])
    return read.ok ? read.definition : undefined
  } catch {
    return undefined
  }
}
