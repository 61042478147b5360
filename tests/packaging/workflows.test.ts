// What the check of the workflow files finds, and what the step that signs does with and without secrets.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { problemsOfWorkflow, shellSteps } from '../../scripts/lint/workflows.mjs';

const repository = path.resolve(import.meta.dirname, '../..');
const macos = readFileSync(path.join(repository, '.github/workflows/macos.yml'), 'utf8');

describe('the check', () => {
  test('has nothing to say of what is there', async () => {
    expect(await problemsOfWorkflow('macos.yml', macos)).toEqual([]);
  });

  test.each([
    [
      'an action named by a tag',
      macos.replace(/checkout@[0-9a-f]{40} # v6\.1\.0/, 'checkout@v6'),
      'not named by its commit',
    ],
    ['a commit without its version', macos.replace(' # v6.1.0', ''), 'does not say which version'],
    [
      'a secret for a whole job',
      macos.replace('      SIGNED:', '      KEY: $\u007b{ secrets.CSC_LINK }}\n      SIGNED:'),
      'more than one step',
    ],
    ['a shell step that bash cannot parse', macos.replace('          done\n', '\n'), 'bash cannot parse'],
    ['an invalid expression', macos.replace('needs.packages.outputs.signed', 'needs.packages.outputs.signed }'), ':'],
    ['a job that waits for none there is', macos.replace('needs: tests', 'needs: test'), 'does not exist'],
    ['a misspelt key', macos.replace('timeout-minutes: 45', 'timeout-minuts: 45'), 'timeout-minuts'],
  ])('finds %s', async (_what, text, words) => {
    expect(text).not.toBe(macos);
    expect((await problemsOfWorkflow('macos.yml', text)).join('\n')).toContain(words);
  });

  test('sees every step with a shell, in one line or in many', () => {
    expect(shellSteps(macos)).toHaveLength((macos.match(/\brun: /g) ?? []).length);
    expect(shellSteps('      - run: npm ci\n')).toEqual([{ line: 1, script: 'npm ci' }]);
  });
});

describe('the step that makes the packages', () => {
  const script = shellSteps(macos).find((step) => step.script.includes('npm run dist'))?.script ?? '';
  const none = {
    CSC_LINK: '',
    CSC_KEY_PASSWORD: '',
    CSC_INSTALLER_LINK: '',
    NOTARY_KEY: '',
    NOTARY_KEY_ID: '',
    NOTARY_ISSUER: '',
  };
  const all = {
    CSC_LINK: 'app',
    CSC_KEY_PASSWORD: 'x',
    CSC_INSTALLER_LINK: 'pkg',
    NOTARY_KEY: 'secret',
    NOTARY_KEY_ID: 'K',
    NOTARY_ISSUER: 'I',
  };

  /** The step as the runner starts it, with an `npm` that writes down what it is asked and what key it finds. */
  function runStep(env: Readonly<Record<string, string>>, event = 'push') {
    const folder = mkdtempSync(path.join(tmpdir(), 'kextant-step-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const npm =
      '#!/bin/sh\necho "npm $*"\n[ -z "$APPLE_API_KEY" ] || echo "key $(cat "$APPLE_API_KEY") $(stat -c %a "$APPLE_API_KEY")"\n';
    writeFileSync(path.join(folder, 'npm'), npm, { mode: 0o755 });
    const given = {
      PATH: `${folder}:/usr/bin:/bin`,
      RUNNER_TEMP: folder,
      GITHUB_OUTPUT: path.join(folder, 'output'),
      GITHUB_EVENT_NAME: event,
    };
    const { status, stdout } = spawnSync('bash', ['-e', '-c', script], { env: { ...given, ...env }, encoding: 'utf8' });
    const keyIsLeft = existsSync(path.join(folder, 'notary.p8'));
    return { status, stdout, output: readFileSync(path.join(folder, 'output'), 'utf8'), keyIsLeft };
  }

  test('without secrets signs for the runner alone', () => {
    expect(runStep(none)).toEqual({
      status: 0,
      stdout: 'npm run dist -- --ad-hoc\n',
      output: 'signed=false\n',
      keyIsLeft: false,
    });
  });

  test('for a pull request signs for the runner alone, also where there is a certificate', () => {
    expect(runStep(all, 'pull_request')).toMatchObject({
      stdout: 'npm run dist -- --ad-hoc\n',
      output: 'signed=false\n',
    });
  });

  test('with all of them signs and notarises; the key is for this user alone and gone afterwards', () => {
    expect(runStep(all)).toEqual({
      status: 0,
      stdout: 'npm run dist\nkey secret 600\n',
      output: 'signed=true\n',
      keyIsLeft: false,
    });
  });

  test.each(['CSC_INSTALLER_LINK', 'NOTARY_KEY'])('without %s fails instead of making half of it', (name) => {
    const { status, stdout } = runStep({ ...all, [name]: '' });
    expect(status).toBe(1);
    expect(stdout).toContain('::error::');
    expect(stdout).not.toContain('npm');
  });
});
