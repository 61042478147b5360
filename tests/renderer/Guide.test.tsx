// What stands below the steps of a guide.
import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { galleryNow, galleryStates } from '../../renderer/gallery-states.ts';
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
