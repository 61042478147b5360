// Whether what was counted grows: by the slope through all samples after the warm-up, which one peak does not move.
import type { Sample } from './counts.ts';

/** Modules, caches and compiled code come first. */
const warmUpShare = 1 / 3;
export const fewestSamples = 6;
/** Less is not told apart from what the engine itself does over so many looks. */
const heapNoiseBytes = 512 * 1024;
const heapBytesPerLook = 16;
/** main/kept/history.ts keeps 2,000 and writes one more before it drops the oldest. */
const mostHistoryEntries = 2_001;
const mostFileBytes = 1024 * 1024;

const counted = ['descriptors', 'watches', 'handles', 'listeners', 'timers'] as const;

/** What must not be, in words; empty: all is well. */
export function growthIn(samples: readonly Sample[]): readonly string[] {
  const settled = samples.slice(Math.floor(samples.length * warmUpShare));
  if (settled.length < fewestSamples) return [`only ${settled.length} samples after the warm-up`];
  const looks = (settled.at(-1)?.looks ?? 0) - (settled[0]?.looks ?? 0);
  const grown = growthOf(settled, 'heapBytes');
  const heapLimit = Math.max(heapNoiseBytes, heapBytesPerLook * looks);
  return [
    ...(grown > heapLimit ? [`the heap grew by ${kib(grown)} in ${looks} looks, ${kib(heapLimit)} at most`] : []),
    ...counted.flatMap((what) => {
      const more = growthOf(settled, what);
      return more >= 1 ? [`${what} grew by ${more.toFixed(1)} in ${looks} looks`] : [];
    }),
    ...atMost(samples, 'children', 0),
    ...atMost(samples, 'strays', 0),
    ...atMost(samples, 'historyEntries', mostHistoryEntries),
    ...atMost(samples, 'fileBytes', mostFileBytes),
  ];
}

/** Over all of the samples, by the median of the slopes between any two of them (Theil-Sen). */
export function growthOf(samples: readonly Sample[], what: keyof Sample): number {
  const slopes = samples.flatMap((one, index) =>
    samples.slice(index + 1).map((other) => (other[what] - one[what]) / (other.looks - one.looks)),
  );
  return median(slopes) * ((samples.at(-1)?.looks ?? 0) - (samples[0]?.looks ?? 0));
}

function atMost(samples: readonly Sample[], what: keyof Sample, limit: number): readonly string[] {
  const most = Math.max(...samples.map((sample) => sample[what]));
  return most > limit ? [`${what}: ${most}, ${limit} at most`] : [];
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2;
}

export function kib(bytes: number): string {
  return `${(bytes / 1024).toFixed(0)} KiB`;
}
