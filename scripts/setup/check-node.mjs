// Imported for what it does: ends a script where this Node is too old, before anything newer is used or installed.
import { nodeProblem } from './node-version.mjs';

const problem = nodeProblem(process.versions.node);
if (problem !== null) {
  console.error(problem);
  process.exit(1);
}
