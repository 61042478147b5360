// Reads the drawings of Apple's windows, each kind from a file of its own: no Mac shows both.
import { useEffect, useReducer } from 'react';
import { usesSystemExtensions } from '../../src/findings/kernel.ts';
import type { Snapshot } from '../../src/snapshot.ts';
import type { StepId } from '../../src/step.ts';
import type { Drawings } from './drawing.ts';

/** Those of the way to an approved driver, and those of all else. */
type Kind = 'kernel' | 'system';

/** Imports are written out, so that each kind becomes a file in the build. */
const kinds: Readonly<Record<Kind, () => Promise<Drawings>>> = {
  kernel: async () => (await import('./kernel-drawings.tsx')).kernelDrawings,
  system: async () => (await import('./system-drawings.tsx')).systemDrawings,
};

const loaded = new Map<Kind, Drawings>();

/** Fulfilled when these can be drawn; they are read once. */
export async function loadDrawings(...wanted: readonly Kind[]): Promise<void> {
  await Promise.all(
    wanted.map(async (kind) => {
      if (!loaded.has(kind)) loaded.set(kind, await kinds[kind]());
    }),
  );
}

/** What the guide of a snapshot shows; nothing where nothing is wrong. */
export function drawingsFor({ diagnosis, readings }: Snapshot): readonly Kind[] {
  if (diagnosis.findings.length === 0) return [];
  return [usesSystemExtensions(readings) ? 'system' : 'kernel'];
}

const kernelSteps: ReadonlySet<StepId> = new Set<StepId>(['request-approval', 'open-pane', 'allow', 'load-driver']);

/** Null until they have come. */
export function useDrawings(step: StepId): Drawings | null {
  const kind = kernelSteps.has(step) ? 'kernel' : 'system';
  const [, drawAgain] = useReducer((count: number) => count + 1, 0);
  const drawings = loaded.get(kind) ?? null;
  useEffect(() => {
    if (drawings === null) void loadDrawings(kind).then(drawAgain);
  }, [drawings, kind]);
  return drawings;
}
