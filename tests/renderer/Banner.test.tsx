// The headline and the sentence below it: who has to act, and what is not said while nobody has to.
import { fireEvent, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { galleryStates } from '../../renderer/gallery-states.ts';
import { noActs } from '../../src/acts.ts';
import type { FindingCode, Level } from '../../src/finding.ts';
import { beforeFirstLook, type Snapshot } from '../../src/snapshot.ts';
import { shown } from './fixtures.tsx';

const first = beforeFirstLook({ at: 0, acts: noActs, language: 'en', snoozedUntil: null, practice: false });
const state = (name: string): Snapshot => galleryStates[name] ?? first;
const said = () => screen.getByRole('heading', { level: 1 }).parentElement?.textContent;

describe('the sentence below the headline', () => {
  it.each([
    ['not-admin', /An administrator of this Mac/],
    ['new-mac-not-admin', /An administrator of this Mac/],
    ['new-mac', /Defender’s security extension isn’t allowed in macOS yet\./],
    ['managed', /manages this Mac with Jamf/],
  ])('%s', (name, words) => {
    shown(state(name));
    expect(said()).toMatch(words);
  });

  it('does not send a person to IT for a fault that IT cannot allow', () => {
    const { diagnosis } = state('managed');
    const grave = { code: 'restart-needed', level: 'unprotected', fixableBy: 'restart', evidence: [] } as const;
    const mild = diagnosis.findings.map((finding) => ({ ...finding, level: 'attention' as const }));
    shown({ ...state('managed'), diagnosis: { level: 'unprotected', findings: [...mild, grave] } });
    expect(said()).toContain('This Mac needs to restart');
    expect(said()).not.toContain('Jamf');
  });

  it('says of an mdatp that could not be checked just that, in the headline and among the findings', async () => {
    shown(state('not-checked'));
    expect(said()).toMatch(/^Defender couldn’t be verified/);
    fireEvent.click(screen.getByText('Details'));
    expect(await screen.findByText(/^Defender couldn’t be verified/, { selector: 'li' })).toBeDefined();
    expect(screen.queryByText(/answer is not clear/)).toBeNull();
  });

  it('asks nobody while Defender has yet to notice what IT allowed', () => {
    shown(state('managed-noticing'));
    expect(said()).toBe('Defender is startingThis takes about a minute.');
    expect(screen.getByText('Wait for Defender to confirm')).toBeDefined();
  });
});

describe('the current step', () => {
  it('speaks of the fault that the guide leads away from, not of a note that comes before it', () => {
    const note = { code: 'passive-mode', level: 'protected', fixableBy: 'nobody', evidence: [] } as const;
    const fault = { code: 'kernel-extension-faulty', level: 'unprotected', fixableBy: 'admin', evidence: [] } as const;
    shown({ ...state('unhealthy'), diagnosis: { level: 'unprotected', findings: [note, fault] } });
    expect(screen.getByRole('heading', { level: 2, name: 'Ask your IT team to reinstall Defender' })).toBeDefined();
  });
});

describe('beside the headline', () => {
  it('nothing is listed that may pass by itself', () => {
    shown(state('new-mac-noticing'));
    expect(screen.queryByRole('region', { name: 'Also' })).toBeNull();
    expect(screen.getByRole('heading', { name: 'Allow Defender’s network extension' })).toBeDefined();
  });

  it('all is listed but what it says itself, the worst of all', () => {
    const finding = (code: FindingCode, level: Level) => ({ code, level, fixableBy: 'report', evidence: [] }) as const;
    const findings = [finding('conflicting-software', 'attention'), finding('restart-needed', 'unprotected')];
    shown({ ...state('unhealthy'), diagnosis: { level: 'unprotected', findings } });
    expect(said()).toContain('This Mac needs to restart');
    expect(screen.getByRole('region', { name: 'Also' }).textContent).toBe(
      'AlsoAnother app is getting in Defender’s way',
    );
  });
});
