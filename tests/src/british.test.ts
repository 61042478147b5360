// British English is made from the American: which words differ, and by which rules.
import { describe, expect, it } from 'vitest';
import type { PaneGeneration } from '../../src/macos.ts';
import { appleWords } from '../../src/text/apple-shown.ts';
import { british } from '../../src/text/languages/en-GB/british.ts';
import { catalogueFor } from '../../src/text/spoken.ts';
import { textsOf } from './all-texts.ts';

describe('British English', () => {
  const differing = (generation: PaneGeneration) => {
    const apple = appleWords('en', generation);
    const american = new Map(textsOf('en', apple));
    return textsOf('en-GB', apple).flatMap(([path, text]) => (american.get(path) === text ? [] : [path]));
  };

  it('differs in these words, and in no others', () => {
    expect([...new Set([...differing('A'), ...differing('C')])].sort()).toEqual([
      '.askIt.enrolment',
      '.banner.enrolment-not-approved.why',
      '.banner.not-onboarded.why',
      '.facts.managers.other',
      '.help.notes.0',
      '.help.notes.1',
      '.help.notes.3',
      '.licenceNote',
      '.notes.organisation-forbids',
      '.pages.history.at',
      '.pages.history.day',
      '.pages.reads.why.mac',
      '.pages.reads.why.management',
      '.pages.reads.why.own-settings',
      '.pages.report.intro',
      '.pages.settings.forced',
      '.pages.settings.notTaken',
      '.pages.settings.reasons.no-contact',
      '.pages.settings.reasons.profile-only',
      '.pages.settings.sources.profile',
      '.paths.onboard',
      '.reader.dropHint',
      '.steps.allow-endpoint-extension.body',
      '.steps.allow-network-extension.body',
      '.steps.allow-network-filter.body',
      '.steps.approve-enrolment.title',
      '.steps.install.body',
      '.steps.onboard.body',
      '.steps.onboard.title',
      '.steps.open-pane.body',
      '.steps.turn-on.body',
      '.steps.update-definitions.body',
      '.thenContinue',
      '.times.clock',
    ]);
  });

  it('puts a stop behind a name, and inside the marks of a whole sentence', () => {
    expect(british('Click “Allow.” If you don’t see “Allow,” open Terminal.')).toBe(
      'Click “Allow”. If you don’t see “Allow”, open Terminal.',
    );
    expect(british('The window says: “Kextant wants to load the driver.”')).toBe(
      'The window says: “Kextant wants to load the driver.”',
    );
  });

  it('ends a list without a comma, unless one of its parts holds an “and” or “or”', () => {
    expect(british('Close the window, restart this Mac, and try again.')).toBe(
      'Close the window, restart this Mac and try again.',
    );
    expect(british('Copy it, paste it into “Terminal,” and press Return.')).toBe(
      'Copy it, paste it into “Terminal” and press Return.',
    );
    for (const same of [
      'If one is on, turn it off and on again, or remove it.',
      'While something is wrong or this panel is open, and once an hour',
      'Stop it, then start it. Wait a minute, and look.',
    ])
      expect(british(same)).toBe(same);
  });

  it('writes a unit without a stop', () => {
    expect(catalogueFor('en').times.checked(600_000)).toBe('Checked 10 min. ago');
    expect(catalogueFor('en-GB').times.checked(600_000)).toBe('Checked 10 min ago');
  });
});
