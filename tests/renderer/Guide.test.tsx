// What stands below the steps of a guide.
import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { galleryNow, galleryStates } from '../../renderer/gallery-states.ts';
import { versionFrom } from '../../src/macos.ts';
import { readHealth } from '../../src/readers/health.ts';
import type { Snapshot } from '../../src/snapshot.ts';
import { shown } from './fixtures.tsx';

it('of a missing licence: that an update cures it, and which Defender this Mac has', () => {
  const stdout = 'licensed : false\nhealth_issues : ["missing license"]\napp_version : "101.70.19"\n';
  const health = readHealth({ kind: 'exited', code: 0, stdout, stderr: '' });
  const snapshot = galleryStates['not-onboarded'];
  const readings = { ...snapshot?.readings, health } as Snapshot['readings'];
  shown({ ...(snapshot as Snapshot), readings }, { now: galleryNow });
  expect(screen.getByText(/updating .* This Mac has Defender 101\.70\.19\.$/i)).toBeDefined();
});

describe('of Full Disk Access', () => {
  const all = galleryStates['new-mac-all'] as Snapshot;
  const left = all.diagnosis.findings.filter(({ code }) => code === 'full-disk-access-missing');
  const missing: Snapshot = { ...all, diagnosis: { level: 'attention', findings: left } };

  it('what to do where it is on already is in the fold-out of its own step, and only there', () => {
    const { publish } = shown(all);
    expect(screen.queryByRole('region', { name: 'Also' })).toBeNull();
    expect(screen.queryByText(/^Both items are needed/)).toBeNull();
    publish(missing);
    const help = screen.getByText(/^Both items are needed/).closest('details');
    expect(help?.open).toBe(false);
    expect(help?.querySelector('summary')?.textContent).toBe('Not working?');
    expect(help?.querySelectorAll('li')).toHaveLength(1);
  });

  it('the fold-out speaks of no button, on macOS 12 either', () => {
    shown({ ...missing, readings: { ...missing.readings, macos: versionFrom('12.7.6') } });
    expect(screen.getByText('Not working?')).toBeDefined();
    expect(screen.queryByText(/^Don’t see the button/)).toBeNull();
  });
});
