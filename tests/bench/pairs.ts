import { performance } from 'node:perf_hooks';

/** One row of the table: ours against something measured in the same run. */
export interface BenchResult {
  readonly id: string;
  /** What is compared, in a sentence. */
  readonly what: string;
  /** Median time of ours and of the anchor, in milliseconds; null where the figure is no time. */
  readonly oursMs: number | null;
  readonly anchorMs: number | null;
  /** The figure that the goal is about: a ratio unless the unit says otherwise. */
  readonly value: number;
  readonly unit: 'ratio' | 'ms';
  /** 90 % bootstrap interval of the value; null where it was measured once. */
  readonly interval: readonly [number, number] | null;
  /** Largest value that is good enough; null where the figure is only for knowing. */
  readonly goal: number | null;
  readonly runs: number;
}

/** Whether a goal is met; it fails only when the better end of the interval misses it. */
export function isMet(result: BenchResult): boolean {
  return result.goal === null || (result.interval?.[0] ?? result.value) <= result.goal;
}

/** What is measured against what. */
export interface PairedRun {
  readonly id: string;
  readonly what: string;
  readonly goal: number | null;
  readonly pairs: number;
  readonly ours: () => unknown;
  readonly anchor: () => unknown;
}

/**
 * Measures two things in turn, each warmed twice first, and gives the median of the ratios pair by pair.
 *
 * Alternating keeps a machine that changes its speed from favouring one side; which goes first alternates too.
 */
export async function measurePairs({ id, what, goal, pairs, ours, anchor }: PairedRun): Promise<BenchResult> {
  for (let warm = 0; warm < 2; warm += 1) {
    await ours();
    await anchor();
  }
  const oursTimes: number[] = [];
  const anchorTimes: number[] = [];
  for (let pair = 0; pair < pairs; pair += 1) {
    if (pair % 2 === 0) {
      oursTimes.push(await timeOf(ours));
      anchorTimes.push(await timeOf(anchor));
    } else {
      anchorTimes.push(await timeOf(anchor));
      oursTimes.push(await timeOf(ours));
    }
  }
  const ratios = oursTimes.map((time, index) => time / (anchorTimes[index] ?? Number.NaN));
  return {
    id,
    what,
    oursMs: median(oursTimes),
    anchorMs: median(anchorTimes),
    value: median(ratios),
    unit: 'ratio',
    interval: bootstrapInterval(ratios),
    goal,
    runs: pairs,
  };
}

/** Time of one run in milliseconds. */
export async function timeOf(run: () => unknown): Promise<number> {
  const start = performance.now();
  await run();
  return performance.now() - start;
}

/** The middle value. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((left, right) => left - right);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

/** 90 % interval of the median by drawing again from the values, with a generator that always draws the same. */
export function bootstrapInterval(values: readonly number[]): readonly [number, number] {
  let state = 12_345;
  const draw = (): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return values[(state >>> 8) % values.length] ?? Number.NaN;
  };
  const medians = Array.from({ length: 1000 }, () => median(values.map(draw))).sort((left, right) => left - right);
  return [medians[50] ?? Number.NaN, medians[949] ?? Number.NaN];
}
