// kextant fleet-kit and kextant uninstall as an admin types them, and the script that removes Kextant.
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fleetKit } from '../../src/fleet/kit.ts';
import { ownFiles } from '../../src/fleet/own-files.ts';
import { ran, writeProgram } from '../src/ran.ts';
import { kit, standalone } from './fixtures.ts';

let dir = '';
beforeAll(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'kextant-kit-'));
});
afterAll(() => rm(dir, { recursive: true, force: true }));

const kextant = (...words: readonly string[]) =>
  ran('/usr/bin/env', [`INIT_CWD=${dir}`, process.execPath, path.resolve('scripts/kextant.mjs'), ...words]);

describe('fleet-kit', () => {
  it('writes every file for this version, programs as programs', async () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
    expect(await kextant('fleet-kit', 'a/kit')).toMatchObject({ code: 0, stdout: '' });
    const reader = readFileSync(path.join(dir, 'a/kit/kextant-reader.html'), 'utf8');
    expect(reader).toMatch(/^<!doctype html>\n.*default-src 'none'.*<\/html>\s*$/s);
    for (const { path: name, text, isProgram } of fleetKit({ version, reader, standalone })) {
      const file = path.join(dir, 'a/kit', name);
      expect(readFileSync(file, 'utf8')).toBe(text);
      expect((statSync(file).mode & 0o111) !== 0).toBe(isProgram);
    }
    const written = readdirSync(path.join(dir, 'a/kit'), { recursive: true, withFileTypes: true });
    expect(written.filter((entry) => entry.isFile())).toHaveLength(kit.length);
    expect(readFileSync(path.join(dir, 'a/kit/README.md'), 'utf8')).toContain(`Kextant ${version}`);
  });

  it('names every file of the kit in its README', () => {
    const readme = kit.find(({ path: name }) => name === 'README.md')?.text ?? expect.unreachable();
    for (const { path: name } of kit) {
      const inTable =
        /^README\.md$|^declarations\//.test(name) || readme.includes(`\`${name}\``) || /^jamf\/.*\.sh$/.test(name);
      expect([name, inTable || readme.includes(name)]).toEqual([name, true]);
    }
  });

  it('replaces nothing unless it is told to, and then only its own', async () => {
    const folder = path.join(dir, 'used');
    mkdirSync(path.join(folder, 'jamf'), { recursive: true });
    writeFileSync(path.join(folder, 'notes.txt'), 'mine');
    writeFileSync(path.join(folder, 'jamf/defender-level.sh'), 'changed');
    writeFileSync(path.join(dir, 'elsewhere'), 'mine too');
    symlinkSync(path.join(dir, 'elsewhere'), path.join(folder, 'README.md'));

    const refused = await kextant('fleet-kit', 'used');
    expect(refused).toMatchObject({ code: 64, stdout: '', stderr: expect.stringMatching(/exists already.*--force/) });
    expect(readdirSync(folder).sort()).toEqual(['README.md', 'jamf', 'notes.txt']);
    expect(readFileSync(path.join(folder, 'jamf/defender-level.sh'), 'utf8')).toBe('changed');

    expect((await kextant('fleet-kit', 'used', '--force')).code).toBe(0);
    expect(readFileSync(path.join(folder, 'jamf/defender-level.sh'), 'utf8')).toContain('#!/bin/sh');
    expect(readFileSync(path.join(folder, 'notes.txt'), 'utf8')).toBe('mine');
    expect(readFileSync(path.join(dir, 'elsewhere'), 'utf8')).toBe('mine too');
  });

  it.each([
    ['a file', () => writeFileSync(path.join(dir, 'file'), ''), 'file', 'EEXIST'],
    ['below a file', () => writeFileSync(path.join(dir, 'file'), ''), 'file/kit', 'ENOTDIR'],
    ['where nobody may write', () => {}, '/proc/kit', 'E'],
  ])('says what to do where DIR is %s', async (_name, prepare, where, code) => {
    prepare();
    const { code: status, stdout, stderr } = await kextant('fleet-kit', where);
    expect([status, stdout]).toEqual([64, '']);
    expect(stderr).toContain(`cannot be written to (${code}`);
    expect(stderr).toContain('Use a folder you can write to.');
    expect(stderr).not.toContain('    at ');
  });

  it.each([
    [['fleet-kit'], 'fleet-kit takes one folder.'],
    [['fleet-kit', 'kit', '--format', 'jamf'], 'fleet-kit has no option --format.'],
    [['status', '--force'], 'status has no option --force.'],
    [['uninstall'], 'Kextant cannot remove itself.'],
  ])('%j: 64 and a sentence', async (words, sentence) => {
    expect(await kextant(...words)).toMatchObject({ code: 64, stdout: '', stderr: expect.stringContaining(sentence) });
  });
});

/** A Mac's root with all of Kextant's files, for two people, and some that are not Kextant's. */
function used(): { readonly root: string; readonly own: readonly string[]; readonly others: readonly string[] } {
  const root = path.join(dir, 'Macintosh HD');
  const homes = ['Users/anna', 'Users/bo van dijk', 'private/var/root'];
  const own = ownFiles.flatMap(({ path: file }) =>
    file.startsWith('~/') ? homes.map((home) => path.join(root, home, file.slice(2))) : [path.join(root, file)],
  );
  const others = [
    'Applications/Microsoft Defender.app/Contents/Info.plist',
    'Applications/Kextant.app.zip',
    'Users/anna/Library/Application Support/Kextant Notes/file',
    'Users/anna/Library/Preferences/com.apple.dock.plist',
    'Library/LaunchDaemons/com.microsoft.fresno.plist',
    'Library/Managed Preferences/dev.kextant.Kextant.plist',
    'usr/local/munki/conditions/other',
    'Users/Shared/Library/Logs/Kextant/log',
    'somewhere/Library/Logs/Kextant/log',
  ].map((file) => path.join(root, file));
  const write = (file: string) => {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, 'x');
  };
  for (const file of own) {
    if (/\.(plist|sh|prom)$|conditions/.test(file)) write(file);
    else write(path.join(file, 'inner/file'));
  }
  others.forEach(write);
  symlinkSync(path.join(root, 'somewhere'), path.join(root, 'Users/link'));
  return { root, own, others };
}

describe('removing Kextant', () => {
  it('takes all of its files for everybody, and nothing else', async () => {
    const { root, own, others } = used();
    const script =
      fleetKit({ version: '1.2.3', reader: '<!doctype html>', standalone, root }).find(
        ({ path: name }) => name === 'uninstall.sh',
      )?.text ?? '';
    const calls = path.join(root, 'calls');
    const record = `#!/bin/sh\necho "\${0##*/} $*" >>'${calls}'\nexit 1\n`;
    for (const tool of ['bin/launchctl', 'usr/bin/pkill', 'usr/sbin/pkgutil'])
      writeProgram(path.join(root, tool), record);
    // A Mac asks who runs it, and whose a folder is; the one who runs the tests may be anybody.
    writeProgram(path.join(root, 'usr/bin/id'), '#!/bin/sh\necho "$ID"\n');
    const shared = path.join(root, 'Users/Shared');
    writeProgram(
      path.join(root, 'usr/bin/stat'),
      `#!/bin/sh\ncase $2:$3 in %u:'${shared}') echo 0 ;; %u:*) echo 501 ;; *) echo '0 80 775' ;; esac\n`,
    );
    writeProgram(
      path.join(root, 'usr/bin/sudo'),
      '#!/bin/sh\n[ "$1 $2 $3 $4" = "-n -u #501 --" ] && shift 4 && exec "$@"\n',
    );
    const run = (id: string) => ran('/usr/bin/env', [`ID=${id}`, 'dash', '-c', script]);

    expect(await run('501')).toMatchObject({ code: 1, stderr: expect.stringContaining('sudo sh uninstall.sh') });
    expect(own.filter((file) => !existsSync(file))).toEqual([]);

    const { code, stdout, stderr } = await run('0');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(own.filter((file) => existsSync(file))).toEqual([]);
    expect(others.filter((file) => !existsSync(file))).toEqual([]);
    expect(stdout.split('\n')).toContain(`removed ${path.join(root, 'Applications/Kextant.app')}`);
    expect(readFileSync(calls, 'utf8').split('\n')).toEqual([
      'launchctl bootout system/dev.kextant.metrics',
      `pkill -f ^${root}/Applications/Kextant.app/Contents/MacOS/Kextant`,
      'pkgutil --forget dev.kextant.Kextant',
      '',
    ]);
    expect(await run('0')).toEqual({ code: 0, stdout: '', stderr: '' });
  });
});

describe('uninstall --list', () => {
  it('says which of them are there, and touches none', async () => {
    const root = path.join(dir, 'listed');
    mkdirSync(path.join(root, 'Applications/Kextant.app'), { recursive: true });
    mkdirSync(path.join(root, homedir(), 'Library/Logs/Kextant'), { recursive: true });
    const { code, stdout } = await kextant('uninstall', '--list', '--tools-root', root);
    expect(code).toBe(0);
    const lines = stdout
      .trimEnd()
      .split('\n')
      .map((line) => line.split('\t'));
    // And what came by profile: for the Mac, and for the person.
    expect(lines).toHaveLength(ownFiles.length + 2);
    expect(lines.filter(([state]) => state === 'there').map(([, file]) => file)).toEqual([
      path.join(root, 'Applications/Kextant.app'),
      path.join(root, homedir(), 'Library/Logs/Kextant'),
    ]);
    expect(existsSync(path.join(root, 'Applications/Kextant.app'))).toBe(true);
  });
});
