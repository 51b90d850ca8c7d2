import type { ReactNode } from 'react';
import './step-chart.css';

/** One measurement of a {@link StepChart}. */
export interface ChartPoint {
  readonly id: string;
  /** When it was, for under the first and the last point. */
  readonly label: string;
  /** Place on the scale, from 1 to the number of steps; null where nothing was measured. */
  readonly value: number | null;
  /** The value as it is written at the point. */
  readonly text: string;
}

const WIDTH = 320;
const HEIGHT = 132;
const LEFT = 26;
const RIGHT = 18;
const TOP = 20;
const BOTTOM = 26;

/**
 * A small line on a scale of steps, with a digit at each point; a gap where nothing was measured. For the eye: give the
 * same figures in a table beside it.
 */
export function StepChart(props: {
  /** What the line shows, and its figures in words. */
  readonly label: string;
  readonly steps: number;
  readonly points: readonly ChartPoint[];
}): ReactNode {
  const { points, steps } = props;
  const x = (index: number): number =>
    points.length === 1
      ? (LEFT + WIDTH - RIGHT) / 2
      : LEFT + 14 + (index * (WIDTH - LEFT - RIGHT - 28)) / (points.length - 1);
  const y = (value: number): number => TOP + ((steps - value) * (HEIGHT - TOP - BOTTOM)) / Math.max(1, steps - 1);
  const placed = points.map((point, index) => ({
    ...point,
    x: x(index),
    y: point.value === null ? null : y(point.value),
  }));
  const last = placed.length - 1;
  return (
    <svg
      className="gk-step-chart"
      viewBox={`0 0 ${String(WIDTH)} ${String(HEIGHT)}`}
      role="img"
      aria-label={props.label}
    >
      {Array.from({ length: steps }, (_, index) => index + 1).map((step) => (
        <g key={step}>
          <line className="gk-step-chart-grid" x1={LEFT} x2={WIDTH - RIGHT} y1={y(step)} y2={y(step)} />
          <text className="gk-step-chart-axis" x={LEFT - 8} y={y(step) + 4} textAnchor="end">
            {step}
          </text>
        </g>
      ))}
      <path className="gk-step-chart-line" d={pathOf(placed)} />
      {placed.map((point, index) => (
        <g key={point.id}>
          {point.y !== null && (
            <>
              <circle className="gk-step-chart-point" cx={point.x} cy={point.y} r={5} />
              <title>{point.label}</title>
              <text className="gk-step-chart-digit" x={point.x} y={point.y - 9} textAnchor="middle">
                {point.text}
              </text>
            </>
          )}
          {(index === 0 || index === last) && (
            <text
              className="gk-step-chart-axis"
              x={point.x}
              y={HEIGHT - 6}
              textAnchor={last === 0 ? 'middle' : index === 0 ? 'start' : 'end'}
              dx={last === 0 ? 0 : index === 0 ? -14 : 14}
            >
              {point.label}
            </text>
          )}
        </g>
      ))}
    </svg>
  );
}

/** A line through the points that have a value; it breaks where one has none. */
function pathOf(points: readonly { readonly x: number; readonly y: number | null }[]): string {
  return points
    .map(({ x, y }, index) => {
      if (y === null) return '';
      const isStart = index === 0 || (points[index - 1]?.y ?? null) === null;
      return `${isStart ? 'M' : 'L'}${String(x)} ${String(y)}`;
    })
    .join('');
}
