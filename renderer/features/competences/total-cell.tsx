import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Presence } from '#shared/domain/competences/compare-dates.ts';
import type { AskedOfPerson } from '#shared/domain/goals/asked-of-person.ts';
import { TOTAL_COLUMN } from '#renderer/ui/matrix/matrix-types.ts';
import { signed } from './signed.ts';

/** The figures of a total, in the order of its heading. */
export const TOTAL_PARTS = ['met', 'lacking', 'unknown'] as const satisfies readonly (keyof AskedOfPerson)[];

/** How a person stands towards what is asked of him: met, below, unknown; or how much that changed since a date. */
export function TotalCell(props: {
  readonly personId: string;
  readonly name: string;
  readonly asked: AskedOfPerson;
  readonly before: AskedOfPerson | null;
  readonly presence: Presence;
  readonly activeColumn: string | null;
}): ReactNode {
  const { t } = useTranslation('competences');
  const { asked, before, name, presence } = props;
  const isCompared = before !== null && presence === 'both';
  const difference = {
    met: signed(asked.met - (before?.met ?? 0)),
    lacking: signed(asked.lacking - (before?.lacking ?? 0)),
    unknown: signed(asked.unknown - (before?.unknown ?? 0)),
  };
  const label = isCompared
    ? t('matrix:totals.changed', { name, ...difference })
    : t('matrix:totals.cell', { name, ...asked });
  return (
    <td
      role="gridcell"
      data-row={props.personId}
      data-column={TOTAL_COLUMN}
      tabIndex={props.activeColumn === TOTAL_COLUMN ? 0 : -1}
      className="gk-matrix-total gk-numbers"
      title={label}
    >
      <span className="gk-matrix-words">{label}</span>
      {TOTAL_PARTS.map((part) => (
        <span key={part} aria-hidden className={`gk-matrix-total-part gk-matrix-total-${part}`}>
          {isCompared ? difference[part] : figure(asked[part])}
        </span>
      ))}
    </td>
  );
}

/** Nothing instead of 0, so that what there is stands out. */
function figure(count: number): string {
  return count === 0 ? '' : String(count);
}
