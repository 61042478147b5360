// The race for mdatp: 300 looks of the script as root, while the person or an updater puts another program in its place.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { standalone } from './fixtures.ts';
import { person, sitsAtTheMac, type WholeMac, wholeMac } from './whole-mac.ts';

const read = ({ root }: WholeMac, file: string) => readFileSync(path.join(root, file), 'utf8');

// Forty seconds for both; longer where the machine is busy.
describe('mdatp', () => {
  it('is not believed in 300 looks while its link flips to and fro, or the file is swapped at the second question', async () => {
    const mac = wholeMac();
    sitsAtTheMac(mac, person);
    mac.plant('usr/local/bin/liar', '#!/bin/sh\necho lied >>/tmp/lied\n/practice/usr/local/bin/mdatp "$@"\n');
    const client = '/Applications/Microsoft Defender.app/Contents/MacOS/wdavdaemonclient';
    const flip = `until [ -e /tmp/over ]; do ln -sfn liar mdatp; ln -sfn "${client}" mdatp; done`;
    const flipped = await looks(
      mac,
      150,
      `cd /usr/local/bin; chown ${person} .; setpriv --reuid ${person} --clear-groups sh -c '${flip}'`,
    );
    expect(flipped.filter((said) => !['genuine', 'not-genuine', 'none'].includes(said))).toEqual([]);
    // A genuine one was the program that was checked: the liar was not started once.
    expect(existsSync(path.join(mac.root, 'private/tmp/lied'))).toBe(false);
    expect(new Set(flipped).size).toBeGreaterThan(1);

    await mac.asRoot(`ln -sfn "${client}" /usr/local/bin/mdatp`);
    const waits =
      'case $* in *--details*) : >/tmp/asked; until [ ! -e /tmp/asked ]; do sleep 0.01; done ;; esac\nexec ';
    writeFileSync(path.join(mac.root, client), read(mac, client).replace('exec ', waits));
    const swapped = await looks(
      mac,
      150,
      `until [ -e /tmp/over ]; do
  [ ! -e /tmp/asked ] || { cp -p "${client}" /tmp/new; mv /tmp/new "${client}"; rm /tmp/asked; }
  sleep 0.01
done`,
    );
    expect(swapped).toEqual(Array.from({ length: 150 }, () => 'not-genuine'));
  }, 300_000);
});

/** What the verdict's own functions note of mdatp's file, look after look, while something goes on beside. */
async function looks(mac: WholeMac, count: number, beside: string): Promise<readonly string[]> {
  // What is asked of macOS has no part in it, and would take most of the time.
  const loop = `${standalone.library}
ask_macos() { :; }
exec 5>&2
has_groups && make_folder || exit 1
rm -f /tmp/over
{ ${beside}; } &
for number in $(seq ${count}); do
  SECONDS=0
  look
  noted=none
  [ ! -e "$said/mdatp-file.out" ] || read -r noted <"$said/mdatp-file.out"
  echo "$noted"
done
: >/tmp/over
clean
`;
  writeFileSync(path.join(mac.root, 'kit/looks.sh'), loop);
  const { code, stdout } = await mac.asRoot('/bin/bash -p /kit/looks.sh');
  const said = stdout.trim().split('\n');
  expect([code, said.length]).toEqual([0, count]);
  return said;
}
