// Looks for a story that breaks a rule, and makes it as short as it can.

import fc from 'fast-check';
import { messageOf } from '../../main/errors.ts';
import { type ChaosCommand, commandOf, type Played, play } from './play.ts';
import { Broken } from './rules.ts';
import { anyStep, type Step, type Story } from './steps.ts';

export interface Search {
  readonly seed: number;
  readonly runs: number;
  readonly mostSteps: number;
  /** For finding and shortening together. */
  readonly limitMs: number;
  readonly onPlayed?: (played: Played) => void;
}

export interface Failure {
  readonly seed: number;
  readonly rule: string;
  readonly story: Story;
}

/** null: every rule held in every story. */
export async function findFailure({ seed, runs, mostSteps, limitMs, onPlayed }: Search): Promise<Failure | null> {
  const anyStory = fc.record({
    era: fc.constantFrom('kernel' as const, 'system' as const),
    syntax: fc.constantFrom('json' as const, 'json' as const, 'text' as const, 'legacy' as const),
    notificationsFail: fc.boolean(),
  });
  const commands = fc.commands([anyStep.map(commandOf)], { maxCommands: mostSteps, size: 'max' });
  const details = await fc.check(
    fc.asyncProperty(anyStory, commands, async (start, steps) => {
      const played = await play({ ...start, steps: [] }, steps as Iterable<ChaosCommand>);
      onPlayed?.(played);
    }),
    { seed, numRuns: runs, interruptAfterTimeLimit: limitMs, endOnFailure: false },
  );
  if (!details.failed) {
    if (details.numRuns === 0) throw new Error('No story was played in time.');
    return null;
  }
  const error = details.errorInstance;
  if (details.counterexample === null) throw error;
  const [start, steps] = details.counterexample;
  const said = messageOf(error);
  const rule = error instanceof Broken ? said : `nothing throws: ${said}`;
  return { seed, rule, story: { ...start, steps: stepsIn(steps as Iterable<ChaosCommand>) } };
}

function stepsIn(commands: Iterable<ChaosCommand>): readonly Step[] {
  // What fast-check wraps around a command prints as the command does, and only when it ran.
  return [...commands].flatMap((command) => {
    const text = String(command);
    return text === '-' ? [] : [JSON.parse(text) as Step];
  });
}
