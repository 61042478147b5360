// The last 90 days above the history, a column a day: by its worst level, told apart by shape as well as colour.
import { useId, useState } from 'react';
import { isWorse } from '../src/finding.ts';
import type { HistoryEntry } from '../src/history.ts';
import { daysOf, type HistoryDay } from '../src/history-days.ts';
import type { Language } from '../src/language.ts';
import { listed } from '../src/text/listed.ts';
import { catalogueFor } from '../src/text/spoken.ts';
import styles from './HistoryStrip.module.css';
import { useView, useWords } from './panel-context.ts';

const dayCount = 90;
/** CSS pixels at the panel's width: whole ones, so that every column has sharp edges. */
const [barWidth, step, barHeight] = [3, 4, 32];
const width = dayCount * step - (step - barWidth);

type DayLevel = HistoryDay['level'];

/** Its pieces from the top, as [y, height]: low, low with a dot, tall, tall and broken. What was not recorded is empty. */
const shapes: Readonly<Record<DayLevel, readonly (readonly [y: number, height: number])[]>> = {
  protected: [[20, 12]],
  attention: [
    [11, 4],
    [20, 12],
  ],
  unprotected: [[0, 32]],
  unknown: [
    [0, 8],
    [12, 8],
    [24, 8],
  ],
  starting: [
    [20, 4],
    [28, 4],
  ],
  'not-recorded': [],
};

/** What is read of a day: who hovers or moves by arrows reads it, and who cannot see the strip hears it. */
function wordsOf({ startsAt, level, codes }: HistoryDay, language: Language) {
  const { pages, banner } = catalogueFor(language);
  const { history } = pages;
  const said = level === 'not-recorded' ? history.notRecorded : history.levels[level];
  return { day: history.day(startsAt), said: listed([said, ...codes.map((code) => banner[code].title)], language) };
}

interface Props {
  readonly entries: readonly HistoryEntry[];
  readonly now: number;
}

export function HistoryStrip({ entries, now }: Props) {
  const language = useView(({ snapshot }) => snapshot.language);
  const { history } = useWords().pages;
  const [chosen, setChosen] = useState(dayCount - 1);
  const [hovered, setHovered] = useState<number | null>(null);
  const caption = useId();
  const days = daysOf(entries, midnightsBefore(now), now);
  const index = hovered ?? chosen;
  const read = days.map((day) => wordsOf(day, language));
  const shown = read[index];
  const heard = read[chosen];
  return (
    <figure className={styles['strip']}>
      <figcaption id={caption}>{history.strip}</figcaption>
      {/* The keyboard's and VoiceOver's way is the slider inside. */}
      <div
        className={styles['chart']}
        onPointerMove={(event) => setHovered(dayAt(event))}
        onPointerLeave={() => setHovered(null)}
      >
        <Columns days={days} marked={index} />
        <input
          type="range"
          min={0}
          max={dayCount - 1}
          value={chosen}
          aria-labelledby={caption}
          aria-valuetext={heard && listed([heard.day, heard.said], language)}
          onChange={(event) => setChosen(Number(event.target.value))}
        />
      </div>
      {/* The slider says it. */}
      <p className={styles['day']} aria-hidden="true">
        <strong>{shown?.day}</strong> {shown?.said}
      </p>
      <Legend days={days} />
    </figure>
  );
}

/** The days of the person's own clock: some have 23 hours, some 25. */
function midnightsBefore(now: number): readonly number[] {
  const today = new Date(now);
  return Array.from({ length: dayCount }, (_, index) =>
    new Date(today.getFullYear(), today.getMonth(), today.getDate() - dayCount + 1 + index).getTime(),
  );
}

function dayAt({ currentTarget, clientX }: React.PointerEvent): number {
  const { left, width: all } = currentTarget.getBoundingClientRect();
  return Math.min(dayCount - 1, Math.max(0, Math.floor(((clientX - left) / all) * dayCount)));
}

function Columns({ days, marked }: { readonly days: readonly HistoryDay[]; readonly marked: number }) {
  return (
    <svg viewBox={`0 0 ${width} ${barHeight + 6}`} preserveAspectRatio="none" aria-hidden="true">
      {days.map(({ startsAt, level }, index) => (
        <Column key={startsAt} level={level} x={index * step} />
      ))}
      <rect className={styles['ground']} x={0} y={barHeight + 1} width={width} height={1} />
      <rect className={styles['mark']} x={marked * step - 1} y={barHeight + 3} width={barWidth + 2} height={3} />
    </svg>
  );
}

function Column({ level, x }: { readonly level: DayLevel; readonly x: number }) {
  return (
    <g data-level={level}>
      {shapes[level].map(([y, height]) => (
        <rect key={y} x={x} y={y} width={barWidth} height={height} />
      ))}
    </g>
  );
}

/** How many days of each there were: the strip in words. */
function Legend({ days }: { readonly days: readonly HistoryDay[] }) {
  const { history } = useWords().pages;
  const levels = [...new Set(days.map(({ level }) => level))].sort(byBadness);
  return (
    <p className={styles['legend']}>
      {levels.map((level) => (
        <span key={level}>
          <svg viewBox={`0 0 ${barWidth} ${barHeight}`} aria-hidden="true">
            <Column level={level} x={0} />
          </svg>
          {level === 'not-recorded' ? history.notRecorded : history.levels[level]}{' '}
          <span className={styles['count']}>{history.days(days.filter((day) => day.level === level).length)}</span>
        </span>
      ))}
    </p>
  );
}

/** The worst first, and what is not known last. */
function byBadness(one: DayLevel, other: DayLevel): number {
  if (one === 'not-recorded') return 1;
  return other !== 'not-recorded' && isWorse(other, one) ? 1 : -1;
}
