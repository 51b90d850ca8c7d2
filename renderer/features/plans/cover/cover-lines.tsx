import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CoverLine } from '#shared/domain/plans/cover-ledger.ts';
import { SidePanel } from '#renderer/ui/side-panel.tsx';
import { usePlanWords } from '../use-plan-words.ts';

/** The lines behind a figure of cover, by item, each with its days. */
export function CoverLines(props: {
  readonly title: string;
  readonly lines: readonly CoverLine[];
  readonly titleOf: (itemId: string) => string;
  readonly onOpen: (itemId: string) => void;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useTranslation('plan-ledgers');
  const words = usePlanWords();
  const groups = Map.groupBy(
    props.lines,
    ({ itemId, kind, state, coveredBy }) => `${itemId} ${kind} ${state} ${coveredBy}`,
  );
  const total = props.lines.reduce((sum, { minutes }) => sum + minutes, 0);
  return (
    <SidePanel
      open
      width={520}
      onClose={props.onClose}
      title={props.title}
      subtitle={t('cover.lines-total', { hours: words.hours(total), count: props.lines.length })}
    >
      <ul className="gk-plans-behind">
        {[...groups].map(([key, lines]) => {
          const [first] = lines;
          if (first === undefined) return null;
          const minutes = lines.reduce((sum, line) => sum + line.minutes, 0);
          const when = lines.map(({ day, monday }) =>
            day === null ? t('cover.in-week', { date: words.formats.date(monday) }) : words.formats.weekdayDate(day),
          );
          return (
            <li key={key}>
              <button type="button" className="gk-plans-open" onClick={() => props.onOpen(first.itemId)}>
                {props.titleOf(first.itemId)}
              </button>
              <span className="gk-plans-behind-amount">
                {t(`cover.kinds.${first.kind === 'arranged' ? first.state : first.kind}`, {
                  hours: words.hours(minutes),
                })}
                {first.coveredBy !== '' && ` (${first.coveredBy})`}
                {!first.isCommitted && ` – ${t('cover.only-wished')}`}
              </span>
              <span className="gk-plans-cover-note">{when.join(', ')}</span>
            </li>
          );
        })}
      </ul>
    </SidePanel>
  );
}
