import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ItemFindings } from '#renderer/parts/findings/item-findings.tsx';
import { ItemActions } from './item-actions.tsx';
import { MoveButtons } from './move-buttons.tsx';
import { OpenAchievement } from './open-achievement.tsx';
import { centsOf, minutesIn, type PersonPlanData, type PlanChoices } from './plans-data.ts';
import { StateChip } from './state-chip.tsx';
import { usePlanWords } from './use-plan-words.ts';

/** The items of a person by school year: hours in each, costs of all, how far it is and what can be done. */
export function PlanTable(props: {
  readonly plan: PersonPlanData;
  readonly choices: PlanChoices;
  readonly titleOf: (itemId: string) => string;
  readonly onOpen: (itemId: string) => void;
}): ReactNode {
  const { plan } = props;
  const { t } = useTranslation('plans');
  const words = usePlanWords();
  const years = plan.hours.map(({ schoolYear }) => schoolYear);
  return (
    <div className="gk-plans-scroll">
      <table className="gk-plans-table">
        <thead>
          <tr>
            <th scope="col">{t('columns.item')}</th>
            {years.map((year) => (
              <th key={year} scope="col" className={year === plan.schoolYear ? 'gk-plans-now' : undefined}>
                {words.year(year)}
              </th>
            ))}
            <th scope="col">{t('columns.costs')}</th>
          </tr>
        </thead>
        <tbody>
          {plan.items.map(({ item }) => (
            <tr key={item.id}>
              <th scope="row">
                <button type="button" className="gk-plans-open" onClick={() => props.onOpen(item.id)}>
                  {props.titleOf(item.id)}
                </button>
                <span className="gk-plans-facts">
                  <StateChip state={item.state} />
                  <span>{words.period(item)}</span>
                  {item.jointKey !== null && <span>{t('joint')}</span>}
                </span>
                {item.obstacle !== '' && (
                  <span className="gk-plans-note">{t('obstacle', { text: item.obstacle })}</span>
                )}
                <ItemFindings personId={item.personId} itemId={item.id} />
                <ItemActions item={item} title={props.titleOf(item.id)} />
                <OpenAchievement item={item} title={props.titleOf(item.id)} choices={props.choices} />
                <MoveButtons item={item} title={props.titleOf(item.id)} />
              </th>
              {years.map((year) => (
                <td key={year} className="gk-numbers">
                  {minutesIn(item, year) === 0 ? '–' : words.hours(minutesIn(item, year))}
                </td>
              ))}
              <td className="gk-numbers">{centsOf(item) === 0 ? '–' : words.formats.euro(centsOf(item))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
