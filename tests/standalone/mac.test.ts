// What the judge asks besides what sh asks of every Mac: each tool and file of the tables that only some Macs have.
import { expect, it } from 'vitest';
import { fileNames, fileTable } from '../../src/mac-files.ts';
import { toolNames, toolTable } from '../../src/tools.ts';
import { lookOf } from '../../standalone/mac.ts';

/** Files of sh, by name. */
function collected(files: Readonly<Record<string, string>>) {
  return new Map(Object.entries(files).map(([name, text]) => [name, new TextEncoder().encode(text)]));
}

const asks = (files: Readonly<Record<string, string>>) => lookOf(collected(files), 'x86_64', 0).asks;
const onlyIf = (...conditions: readonly string[]) =>
  toolNames.filter((name) => conditions.includes(String(toolTable[name].onlyIf)));

/** What sh writes of a tool that ended. */
const said = (name: string, text: string, exit = '0') => ({
  [`${name}.out`]: text,
  [`${name}.exit`]: exit,
  [`${name}.out-whole`]: '',
  [`${name}.err-whole`]: '',
});

it('the judge asks for every tool and file of a Mac with a kernel extension and without a daemon', () => {
  const oldMac = {
    ...said('sw_vers', 'ProductVersion:\t10.14.6\n'),
    ...said('mdatp-health', 'real_time_protection_enabled : true\nreal_time_protection_available : false\n'),
    ...said('processes', '1-00:00:00 0 /sbin/launchd\n'),
  };
  // The driver's file is looked at with the first questions.
  const files = fileNames.filter((name) => fileTable[name].onlyIf === 'no-daemon');
  expect([...asks(oldMac)].sort()).toEqual([...onlyIf('kernel', 'no-daemon'), ...files].sort());
});

it('the judge asks for the other forms of mdatp one by one, while none is understood', () => {
  const refused = (name: string) => said(name, 'unrecognised option', '64');
  const [text, legacy] = onlyIf('other-form-refused');
  expect(asks(refused('mdatp-health'))).toEqual([text]);
  expect(asks({ ...refused('mdatp-health'), ...refused(String(text)) })).toEqual([legacy]);
  expect(onlyIf('other-form-refused')).toHaveLength(2);
});

it('the judge takes an answer that was not written whole for none in time', () => {
  const answer = said('mdatp-health', '{"healthy":true,"realTimeProtectionEnabled":true}');
  const exitOf = (files: Readonly<Record<string, string>>) =>
    lookOf(collected({ ...said('processes', ''), ...files }), 'x86_64', 0).evidence['mdatp-health.exit'];
  expect(exitOf(answer)).toMatchObject({ text: '0' });
  for (const stream of ['out', 'err']) {
    const { [`mdatp-health.${stream}-whole`]: _mark, ...cut } = answer;
    expect(exitOf(cut)).toMatchObject({ text: 'timed-out' });
  }
});
