import { useId, type CSSProperties, type ReactNode } from 'react';
import './coverage-bar.css';

/**
 * How many people there are (solid), are expected from plans (hatched) and are needed (line), out of a group.
 *
 * Forecast is never added silently: it is drawn apart and named in the text. `text` is the full sentence for who does
 * not see the bar, e.g. `4 van 12, 6 nodig, 1 verwacht`.
 */
export function CoverageBar(props: {
  readonly have: number;
  /** People expected on top of `have` by the date; 0 when nothing is planned. */
  readonly forecast?: number;
  readonly need: number;
  /** Size of the group: the whole width. */
  readonly total: number;
  readonly text: string;
  /** Shows the text under the bar too. */
  readonly showsText?: boolean;
}): ReactNode {
  const textId = useId();
  const whole = Math.max(props.total, props.need, props.have + (props.forecast ?? 0), 1);
  const share = (count: number): string => `${String((100 * count) / whole)}%`;
  const at = (start: number, width: number): CSSProperties => ({ left: share(start), width: share(width) });
  return (
    <div>
      <div
        className="gk-coverage"
        role="img"
        {...(props.showsText === true ? { 'aria-labelledby': textId } : { 'aria-label': props.text })}
      >
        <div className="gk-coverage-part gk-coverage-have" style={at(0, props.have)} />
        {props.forecast !== undefined && props.forecast > 0 && (
          <div className="gk-coverage-part gk-coverage-forecast" style={at(props.have, props.forecast)} />
        )}
        <div className="gk-coverage-need" style={{ left: share(props.need) }} />
      </div>
      {props.showsText === true && (
        <div id={textId} className="gk-numbers gk-coverage-text">
          {props.text}
        </div>
      )}
    </div>
  );
}
