import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { HourSource } from '#shared/domain/plans/entities.ts';
import { overrunOf } from '#shared/domain/plans/team-hours.ts';
import { displayName } from '#shared/domain/team/person-name.ts';
import type { ApiOutputs } from '#renderer/lib/api/router-type.ts';
import { SidePanel } from '#renderer/ui/side-panel.tsx';
import { usePlanWords } from '../use-plan-words.ts';
import type { TotalFigure } from './team-totals.tsx';

/** The people behind a sum of hours, each with his part; who has an unknown right is named too. */
export function TotalLines(props: {
  readonly source: HourSource;
  readonly figure: TotalFigure;
  readonly ledgers: ApiOutputs['plans']['teamHours']['ledgers'];
  readonly onOpenPerson: (personId: string) => void;
  readonly onClose: () => void;
}): ReactNode {
  const { figure } = props;
  const { t } = useTranslation('plan-ledgers');
  const words = usePlanWords();
  const lines = props.ledgers.flatMap(({ person, ledger }) =>
    ledger.entries.flatMap((entry) => {
      if (entry.source !== props.source) return [];
      const minutes = figure === 'overrun' ? overrunOf(entry) : entry[figure];
      if (minutes === 0) return [];
      const value = minutes === null ? t(`plans:ledger.reasons.${entry.reason}`) : words.hours(minutes);
      return [{ person, value }];
    }),
  );
  return (
    <SidePanel
      open
      onClose={props.onClose}
      title={t(`plans:sources.${props.source}`)}
      subtitle={t(figure === 'overrun' ? 'hours.overrun' : `plans:ledger.${figure}`)}
    >
      {lines.length === 0 && <p className="gk-plans-said">{t('plans:ledger.no-lines')}</p>}
      <ul className="gk-plans-rows gk-plans-rows-tall">
        {lines.map(({ person, value }) => (
          <li key={person.id}>
            <button type="button" className="gk-plans-open" onClick={() => props.onOpenPerson(person.id)}>
              {displayName(person)}
            </button>
            <span className="gk-numbers">{value}</span>
          </li>
        ))}
      </ul>
    </SidePanel>
  );
}
