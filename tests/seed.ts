// Property tests draw the same cases in every run, so that a failure is a change of ours. Runs before each test file.
// `KEXTANT_SEED=random npm test -- unit` looks for new ones; a failure then prints the seed to run it again with.
import fc from 'fast-check';

const asked = process.env['KEXTANT_SEED'] ?? '20261125';

if (asked !== 'random') fc.configureGlobal({ seed: Number(asked) });
