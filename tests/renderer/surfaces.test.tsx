// Panel, notification and command line say the same of one snapshot: the headline, who has to act, and the next step.
import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { verdictWords } from '../../main/cli/verdict-words.ts';
import { galleryStates } from '../../renderer/gallery-states.ts';
import { worstFaults } from '../../src/finding.ts';
import { textFor } from '../../src/formats.ts';
import { guideFor, helpersFor } from '../../src/guide.ts';
import type { Snapshot } from '../../src/snapshot.ts';
import { notificationText } from '../../src/text/notification.ts';
import { catalogueFor } from '../../src/text/spoken.ts';
import { shown } from './fixtures.tsx';

const words = catalogueFor('en');
const inGallery = (name: string): Snapshot => galleryStates[name] ?? expect.unreachable(name);

/** A note comes first by priority, and the way leads away from the fault. */
function passiveAndFaulty(): Snapshot {
  const [note] = inGallery('passive').diagnosis.findings;
  const faulty = inGallery('faulty');
  const findings = note === undefined ? expect.unreachable('passive') : [note, ...faulty.diagnosis.findings];
  return { ...faulty, diagnosis: { level: 'unprotected', findings } };
}

it.each([
  ['a Mac that Jamf manages', inGallery('managed'), words.whyManaged('Jamf')],
  ['a Mac whose person is not an administrator', inGallery('new-mac-not-admin'), words.whyAdmin],
  ['a Mac whose person can allow it', inGallery('new-mac'), words.banner['endpoint-extension-not-approved'].why],
  ['a passive Mac with a faulty driver', passiveAndFaulty(), words.banner['kernel-extension-faulty'].why],
] as const)('panel, notification and command line agree about %s', async (_name, snapshot, says) => {
  const { diagnosis, readings, acts, moments } = snapshot;
  const [worst] = worstFaults(diagnosis.findings);
  const notification = notificationText({ kind: 'finding', code: worst?.code ?? 'unhealthy' }, snapshot);
  const input = { diagnosis, readings, acts, moments, now: moments.now };
  const verdict = { diagnosis, readings, at: null, remarks: [], guide: guideFor(input), helpers: helpersFor(input) };
  const printed = textFor(verdict, await verdictWords(verdict, 'en')).split('\n');
  shown(snapshot);

  expect(notification.body).toBe(says);
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(notification.title);
  expect(screen.getByText(notification.body)).toBeTruthy();
  expect(printed).toContain(`  ${notification.body}`);
  const step = screen.getAllByRole('heading', { level: 2 })[0]?.textContent;
  expect(printed.filter((line) => line.startsWith('  [>] ')).map((line) => line.slice(6))).toEqual([step]);
});
