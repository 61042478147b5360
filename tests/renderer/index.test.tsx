// The panel's page as it starts: listens before it asks, and shows that nothing is known when nobody answers.
import { act, screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { galleryStates } from '../../renderer/gallery-states.ts';
import { loadSideParts } from '../../renderer/lazy-parts.ts';
import type { Snapshot } from '../../src/snapshot.ts';
import { quietBridge } from './quiet.ts';

// What the page reads after it has painted would still be on its way when the test has ended.
await loadSideParts();

it('listens first, asks then, and takes what comes', async () => {
  const order: string[] = [];
  let hear: (snapshot: Snapshot) => void = () => {};
  const bridge = quietBridge({
    async snapshot() {
      order.push('snapshot');
      return { ok: false, code: 'failed' };
    },
    onSnapshot(listener) {
      order.push('onSnapshot');
      hear = listener;
      return () => {};
    },
  });
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  Object.assign(window, { kextant: bridge });
  document.body.innerHTML = '<div id="root"></div>';
  await act(() => import('../../renderer/index.tsx'));
  expect(order).toEqual(['onSnapshot', 'snapshot']);
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Checking this Mac');

  const expired = galleryStates['expired'];
  if (expired === undefined) throw new Error('no such state in the gallery');
  act(() => hear({ ...expired, at: Date.now(), nextLookAt: Date.now() + 15_000, language: 'nl' }));
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Defender kan deze Mac nog niet beschermen');
  expect(document.documentElement.lang).toBe('nl');
});
