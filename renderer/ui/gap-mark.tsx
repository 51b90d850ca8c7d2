import type { ReactNode } from 'react';

/** What a requirement looks like now: met, met if plans succeed, people short, or nothing known yet. */
export type GapState = 'met' | 'expected' | 'short' | 'unknown';

const COLORS = {
  met: 'var(--gk-gap-none)',
  expected: 'var(--gk-forecast)',
  short: 'var(--gk-gap-open)',
  unknown: 'var(--gk-unknown)',
} as const satisfies Record<GapState, string>;

/**
 * State of a gap as shape plus colour: disc with tick = met, half disc = expected, triangle = short, dashed ring =
 * unknown. `label` is read out; the shape alone never carries the meaning, so put text beside it where there is room.
 * An empty label says that this text says it all.
 */
export function GapMark(props: {
  readonly state: GapState;
  readonly label: string;
  readonly size?: number;
}): ReactNode {
  const color = COLORS[props.state];
  const size = props.size ?? 18;
  const isDecorative = props.label === '';
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 18 18"
      focusable="false"
      {...(isDecorative ? { 'aria-hidden': true } : { role: 'img', 'aria-label': props.label })}
    >
      {!isDecorative && <title>{props.label}</title>}
      {props.state === 'met' && (
        <>
          <circle cx="9" cy="9" r="8" fill={color} />
          <path
            d="m5.500 9.300 2.400 2.400 4.600-5"
            fill="none"
            stroke="var(--gk-surface)"
            strokeWidth="2"
            strokeLinecap="round"
            strokeLinejoin="round"
          />
        </>
      )}
      {props.state === 'expected' && (
        <>
          <circle cx="9" cy="9" r="7" fill="none" stroke={color} strokeWidth="2" />
          <path d="M9 2a7 7 0 0 1 0 14Z" fill={color} />
        </>
      )}
      {props.state === 'short' && (
        <>
          <path d="M9 1.500 17.300 16.500H.7Z" fill={color} />
          <path d="M9 7v4M9 13.300v.4" stroke="var(--gk-surface)" strokeWidth="2" strokeLinecap="round" />
        </>
      )}
      {props.state === 'unknown' && (
        <circle cx="9" cy="9" r="7" fill="none" stroke={color} strokeWidth="2" strokeDasharray="3 2.500" />
      )}
    </svg>
  );
}
