import { useEffect, useState } from 'preact/hooks'
import type { BulkRunView } from '../../../domain/outbox/bulk-run-view.ts'
import {
  type Sample,
  type Throughput,
  throughputOf,
  withSample,
} from '../../../domain/outbox/throughput.ts'

const SAMPLE_MS = 2_000

/** Measures the throughput of the running bulk runs, from recent samples. */
export function useThroughput(
  runs: readonly BulkRunView[],
): (run: BulkRunView) => Throughput | undefined {
  const [samples, setSamples] = useState<ReadonlyMap<string, Sample[]>>(new Map())
  useEffect(() => {
    // A pause is not slow progress: measuring restarts after it.
    const going = runs.filter(({ state }) => state === 'running')
    const takeSample = () => {
      const at = Date.now()
      setSamples(
        (before) =>
          new Map(
            going.map(({ id, settled }) => [id, withSample(before.get(id) ?? [], { at, settled })]),
          ),
      )
    }
    takeSample()
    if (going.length === 0) return
    // Sampled at intervals too, so that the throughput falls when there is no progress.
    const ticking = setInterval(takeSample, SAMPLE_MS)
    return () => clearInterval(ticking)
  }, [runs])
  return ({ id, size, settled }) => throughputOf(samples.get(id) ?? [], size - settled)
}
