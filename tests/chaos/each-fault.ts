// Short stories in which each tool of a look fails in each way, and all of them at once: always the same ones.
import fc from 'fast-check';
import { type Era, type Fault, faults, type Step, type Story, type ToolFile, toolPaths, truths } from './steps.ts';

const seed = 20261130;
const tools = Object.keys(toolPaths) as readonly ToolFile[];
const eras = Object.keys(truths) as readonly Era[];

/** Who fails: one of the tools, or every one. */
const failing = [...tools.map((tool) => ({ name: tool, broken: [tool] })), { name: 'every tool', broken: tools }];

const draw = fc.record({
  syntax: fc.constantFrom('json' as const, 'text' as const, 'legacy' as const),
  truth: fc.nat({ max: 999 }),
  amount: fc.integer({ min: 1, max: 255 }),
});

interface Named {
  readonly how: Fault;
  readonly era: Era;
  readonly name: string;
  readonly broken: readonly ToolFile[];
}

/** By what fails and how: `half, mdatp, kernel`. */
export function storiesOfEachFault(): ReadonlyMap<string, Story> {
  const named = eras.flatMap((era) => faults.flatMap((how) => failing.map((who) => ({ how, era, ...who }))));
  const draws = fc.sample(draw, { seed, numRuns: named.length });
  const stories = draws.flatMap((drawn, index) => {
    const one = named[index];
    return one === undefined ? [] : [[`${one.how}, ${one.name}, ${one.era}`, storyOf(one, drawn)] as const];
  });
  return new Map(stories);
}

type Draw = typeof draw extends fc.Arbitrary<infer Value> ? Value : never;

function storyOf({ how, era, broken }: Named, { syntax, truth, amount }: Draw): Story {
  const breaks = broken.map((tool): Step => ({ do: 'break', tool, how, amount }));
  const become: Step = { do: 'become', truth: truthFor(broken, era, truth) };
  return { era, syntax, notificationsFail: false, steps: [become, ...breaks, { do: 'look' }] };
}

/** launchd is asked only where no daemon runs. */
function truthFor(broken: readonly ToolFile[], era: Era, drawn: number): string {
  const names = Object.keys(truths[era]);
  return broken.length === 1 && broken[0] === 'launchctl' ? 'down' : (names[drawn % names.length] ?? 'healthy');
}
