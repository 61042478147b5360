// The panel as a polite guest: what it speaks, when it redraws, what Escape does, how high it says it is.
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { Profiler } from 'react';
import { describe, expect, it, onTestFinished } from 'vitest';
import { macClock } from '../../renderer/clock.ts';
import { galleryStates } from '../../renderer/gallery-states.ts';
import { Panel } from '../../renderer/Panel.tsx';
import { panelStore, receive } from '../../renderer/store.ts';
import { noActs } from '../../src/acts.ts';
import { beforeFirstLook, type Snapshot } from '../../src/snapshot.ts';
import { shown } from './fixtures.tsx';
import { quietBridge } from './quiet.ts';

const first = beforeFirstLook({ at: 0, acts: noActs, language: 'en', snoozedUntil: null, practice: false });
const expired = galleryStates['expired'] ?? first;
const well = galleryStates['protected'] ?? first;

describe('the live region', () => {
  it('speaks a changed headline and nothing else', () => {
    const { publish } = shown(expired);
    const region = screen.getByRole('status');
    expect(region.textContent).toBe('');
    publish({ ...expired, at: expired.at + 1000 });
    expect(region.textContent).toBe('');
    publish(well);
    expect(region.textContent).toBe('This Mac is protected');
  });
});

describe('arriving at protected', () => {
  const icon = () => screen.getByRole('img', { name: /protected/i });

  it('is celebrated by whoever watched it happen', () => {
    const { publish } = shown(expired);
    expect(icon().hasAttribute('data-celebrates')).toBe(false);
    publish(well);
    expect(icon().hasAttribute('data-celebrates')).toBe(true);
    publish(expired);
    expect(icon().hasAttribute('data-celebrates')).toBe(false);
  });

  it('is nothing special on a Mac that is well anyway', () => {
    shown(well);
    expect(icon().hasAttribute('data-celebrates')).toBe(false);
  });
});

describe('Escape', () => {
  it('hides the panel', () => {
    const { asked } = shown(expired);
    fireEvent.keyDown(window, { key: 'Escape' });
    expect(asked).toEqual(['hide']);
  });

  it('closes an open menu first', () => {
    const { asked } = shown(expired);
    const more = screen.getByRole('button', { name: 'More' });
    fireEvent.click(more);
    fireEvent.keyDown(more, { key: 'Escape' });
    expect(more.getAttribute('aria-expanded')).toBe('false');
    expect(document.activeElement).toBe(more);
    expect(asked).toEqual([]);
    fireEvent.keyDown(more, { key: 'Escape' });
    expect(asked).toEqual(['hide']);
  });
});

/** A panel whose renderings are counted, on a bridge that notes heights. */
function counted(snapshot: Snapshot) {
  const heights: number[] = [];
  const bridge = quietBridge({
    snapshot: async () => ({ ok: true, value: snapshot }),
    resizePanel: async (height) => {
      heights.push(height);
      return { ok: true, value: undefined };
    },
  });
  const store = panelStore(snapshot, snapshot.at);
  let renderings = 0;
  const count = () => {
    renderings += 1;
  };
  onTestFinished(cleanup);
  render(
    <Profiler id="panel" onRender={count}>
      <Panel store={store} bridge={bridge} />
    </Profiler>,
  );
  return { store, heights, renderings: () => renderings };
}

describe('a look that changes nothing', () => {
  it('renders nothing', () => {
    const { store, renderings } = counted(expired);
    const before = renderings();
    const same: Snapshot = structuredClone({ ...expired, sequence: expired.sequence + 1 });
    act(() => receive(store, same, expired.at + 1000));
    expect(renderings()).toBe(before);
    act(() => receive(store, { ...same, sequence: same.sequence + 1, busy: 'open-pane' }, expired.at + 1000));
    expect(renderings()).toBeGreaterThan(before);
  });

  it('that is older than what is shown is ignored', () => {
    const store = panelStore(expired, 0);
    receive(store, { ...well, sequence: expired.sequence - 1 }, 0);
    expect(store.getState().snapshot).toBe(expired);
  });
});

describe('the height', () => {
  it('is told once the content is there, and not again while it stays', () => {
    const rectangle = Element.prototype.getBoundingClientRect;
    Element.prototype.getBoundingClientRect = () => new DOMRect(0, 0, 380, 431.2);
    onTestFinished(() => {
      Element.prototype.getBoundingClientRect = rectangle;
    });
    const { heights, store } = counted(expired);
    expect(heights).toEqual([432]);
    act(() => store.setState({ now: expired.at + 60_000 }));
    expect(heights).toEqual([432]);
  });
});

describe("the Mac's clock", () => {
  it('is this computer’s on a real Mac, whatever a snapshot says', () => {
    const clock = macClock(() => 5000);
    clock.learn({ ...first, at: 1000 });
    expect(clock.now()).toBe(5000);
  });

  it('is learnt from the looks of a practice Mac, not from a look that is only repeated', () => {
    let here = 5000;
    const clock = macClock(() => here);
    clock.learn({ ...first, practice: true, at: 1_800_000 });
    expect(clock.now()).toBe(1_800_000);
    here += 9000;
    clock.learn({ ...first, practice: true, at: 1_800_000, busy: 'load-driver' });
    expect(clock.now()).toBe(1_809_000);
  });
});
