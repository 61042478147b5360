// What the kit's scripts write and remove as root: through no link of the person's, and in no folder of theirs.
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { chownAll, person, sitsAtTheMac, type WholeMac, wholeMac } from './whole-mac.ts';

const read = ({ root }: WholeMac, file: string) => readFileSync(path.join(root, file), 'utf8');

describe('the metrics of root', () => {
  const folder = 'Library/Application Support/Kextant/metrics';
  const prom = `${folder}/kextant.prom`;

  it.each([
    ['a link', 'ln -s /etc/secret kextant.prom'],
    ['a dangling link', 'ln -s /etc/new kextant.prom'],
    ['a pipe', 'mkfifo kextant.prom'],
    ['a folder', 'mkdir -p kextant.prom/kextant.prom'],
  ])('replace %s of their name, and write through none', async (_name, plant) => {
    const mac = wholeMac();
    sitsAtTheMac(mac, 0);
    writeFileSync(path.join(mac.root, 'etc/secret'), 'secret');
    await mac.asRoot(`mkdir -p '/${folder}'; cd '/${folder}' && ${plant}`);
    expect(await mac.asRoot('sh /kit/prometheus/metrics.sh')).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(read(mac, prom)).toContain('kextant_level{level="protected"} 1\n');
    expect(read(mac, 'etc/secret')).toBe('secret');
    expect(existsSync(path.join(mac.root, 'etc/new'))).toBe(false);
    expect((await mac.asRoot(`ls -A '/${folder}'`)).stdout).toBe('kextant.prom\n');
  });

  it.each([
    ['the folder is open to all', `chmod 777 '/${folder}'`, ''],
    ['the folder is the person’s', `chown ${person} '/${folder}'`, ''],
    [
      'Kextant’s folder is a link',
      "cd '/Library/Application Support'; mv Kextant /Users/piet/k; ln -s /Users/piet/k Kextant",
      'old',
    ],
    ['the folder above is the group’s', "chmod 775 '/Library/Application Support'", 'old'],
  ])('are not written where %s, which is said', async (_name, change, left) => {
    const mac = wholeMac();
    sitsAtTheMac(mac, 0);
    mkdirSync(path.join(mac.root, folder), { recursive: true });
    writeFileSync(path.join(mac.root, prom), 'kextant_level{level="protected"} 1\n');
    await mac.asRoot(change);
    const { code, stderr } = await mac.asRoot('sh /kit/prometheus/metrics.sh');
    expect([code, stderr]).toEqual([1, expect.stringMatching(/^Nothing is written: .* nobody else may write to\.\n$/)]);
    // What stood there goes, where nobody can have led us to another file.
    if (left === '') expect(existsSync(path.join(mac.root, prom))).toBe(false);
  });
});

describe('the metrics of root, where stat hangs', () => {
  it('are not written, which is said in time', async () => {
    const mac = wholeMac();
    writeFileSync(path.join(mac.root, 'usr/bin/stat'), '#!/bin/sh\nexec sleep 300\n');
    const began = performance.now();
    const { code, stderr } = await mac.asRoot('sh /kit/prometheus/metrics.sh');
    expect([code, stderr]).toEqual([1, expect.stringMatching(/^Nothing is written: .*\n$/)]);
    expect(performance.now() - began).toBeLessThan(55_000);
  });
});

describe('uninstall.sh', () => {
  it('removes nothing through a link of the person’s, and what is theirs with their rights', async () => {
    const mac = wholeMac();
    const home = path.join(mac.root, 'Users/piet');
    mkdirSync(path.join(mac.root, 'private/victim/Logs/Kextant'), { recursive: true });
    mkdirSync(path.join(home, 'Library/Logs/Kextant'), { recursive: true });
    mkdirSync(path.join(mac.root, 'Users/other/Library'), { recursive: true });
    symlinkSync('/private/victim/Logs', path.join(mac.root, 'Users/other/Library/Logs'));
    chownAll(home);
    chownAll(path.join(mac.root, 'Users/other'));
    const { code, stderr } = await mac.asRoot('sh /kit/uninstall.sh');
    expect([code, stderr]).toEqual([1, expect.stringContaining('left /Users/other/Library/Logs/Kextant')]);
    expect(existsSync(path.join(mac.root, 'private/victim/Logs/Kextant'))).toBe(true);
    expect(existsSync(path.join(home, 'Library/Logs/Kextant'))).toBe(false);
  });

  it('leaves a Munki condition in a folder that the person may exchange, and says so', async () => {
    const mac = wholeMac();
    mac.plant('usr/local/munki/conditions/kextant', '#!/bin/sh\n');
    await mac.asRoot(`chown ${person} /usr/local/munki`);
    const { code, stderr } = await mac.asRoot('sh /kit/uninstall.sh');
    expect([code, stderr]).toEqual([
      1,
      expect.stringContaining('/usr/local/munki is not a folder that only root may change'),
    ]);
    expect(existsSync(path.join(mac.root, 'usr/local/munki/conditions/kextant'))).toBe(true);
  });
});
