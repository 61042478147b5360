// Small pictures in one colour, the text's: the shields of the levels, the ring of the Allow window, ticks.
import type { Level } from '../src/finding.ts';

const outline =
  'M20 3.5c4.6 3.2 9 4.6 13.500 5v10.700c0 8.600-5.700 14.200-13.500 17.300C12.200 33.400 6.500 27.800 6.500 19.200V8.500c4.500-.4 8.900-1.800 13.500-5z';

/** The level by shape: tick, dot, exclamation mark, question mark, dots. */
export function Shield({ level, className }: { readonly level: Level; readonly className?: string | undefined }) {
  return (
    <svg className={className} viewBox="0 0 40 40" aria-hidden="true">
      <path d={outline} fill="currentColor" opacity="0.16" />
      <path d={outline} fill="none" stroke="currentColor" strokeWidth="2" strokeLinejoin="round" />
      <Inside level={level} />
    </svg>
  );
}

function Inside({ level }: { readonly level: Level }) {
  const stroke = { fill: 'none', stroke: 'currentColor', strokeWidth: 3, strokeLinecap: 'round' } as const;
  switch (level) {
    case 'protected':
      return (
        <path {...stroke} data-tick pathLength="1" d="M13.500 20.500l4.600 4.600 8.800-10" strokeLinejoin="round" />
      );
    case 'attention':
      return <circle cx="20" cy="20" r="4.200" fill="currentColor" />;
    case 'unprotected':
      return (
        <>
          <path {...stroke} d="M20 12.500v9" />
          <circle cx="20" cy="27" r="1.900" fill="currentColor" />
        </>
      );
    case 'unknown':
      return (
        <>
          <path
            {...stroke}
            strokeWidth="2.600"
            d="M15.900 15.800a4.200 4.200 0 1 1 6.700 3.400c-1.600 1.200-2.600 1.900-2.600 3.700"
          />
          <circle cx="20" cy="27.600" r="1.800" fill="currentColor" />
        </>
      );
    case 'starting':
      return (
        <g fill="currentColor" data-dots>
          <circle cx="13.600" cy="20" r="2" />
          <circle cx="20" cy="20" r="2" />
          <circle cx="26.400" cy="20" r="2" />
        </g>
      );
  }
}

export function Tick() {
  return (
    <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
      <path
        d="M2.600 6.400l2.400 2.400 4.400-5.200"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.800"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}

/** How much of a span is left, 0 to 1. Repeats what the clock time beside it says. */
export function Ring({ left, className }: { readonly left: number; readonly className?: string | undefined }) {
  const circle = { cx: 8, cy: 8, r: 6.2, fill: 'none', strokeWidth: 2.2 } as const;
  return (
    <svg className={className} viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
      <circle {...circle} stroke="var(--line)" />
      <circle
        {...circle}
        stroke="var(--accent)"
        strokeLinecap="round"
        pathLength="100"
        strokeDasharray={`${Math.round(left * 100)} 100`}
        transform="rotate(-90 8 8)"
      />
    </svg>
  );
}
