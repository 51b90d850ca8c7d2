import Typography from '@mui/material/Typography';
import { Fragment, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { HowCounted } from '#renderer/ui/how-counted.tsx';
import type { PersonPlanData } from './plans-data.ts';
import { usePlanWords } from './use-plan-words.ts';

/** The training budget of a person in a calendar year. */
export type MoneyRightRow = PersonPlanData['moneyRights'][number];

/** Training budgets: right, carried, used and left; every row opens the days and rules behind it and its costs. */
export function MoneyRightsTable(props: {
  readonly rows: readonly { readonly id: string; readonly label: string; readonly ledger: MoneyRightRow }[];
  /** What stands above the names: people or years. */
  readonly head: string;
  /** First year whose costs are known. */
  readonly countedFrom: number;
  readonly titleOf: (itemId: string) => string;
  readonly summary?: ReactNode;
}): ReactNode {
  const { t } = useTranslation('plan-rights');
  const { formats } = usePlanWords();
  const [opened, setOpened] = useState<string | null>(null);
  const figure = (cents: number | null): string => (cents === null ? '–' : formats.euro(cents));
  return (
    <section aria-label={t('title')} className="gk-plans-card">
      <Typography variant="h2" sx={{ p: 2, pb: 1 }}>
        {t('title')}
        <HowCounted subject={t('title')}>
          <p>{t('how.right')}</p>
          <p>{t('how.used')}</p>
          <p>{t('how.carried', { year: String(props.countedFrom) })}</p>
          <p>{t('how.unconfirmed')}</p>
        </HowCounted>
      </Typography>
      {props.summary !== undefined && (
        <Typography component="div" variant="body2" sx={{ px: 2, pb: 1.5 }}>
          {props.summary}
        </Typography>
      )}
      <div className="gk-plans-scroll">
        <table className="gk-plans-ledger">
          <thead>
            <tr>
              <th scope="col">{props.head}</th>
              <th scope="col">{t('columns.right')}</th>
              <th scope="col">{t('columns.used')}</th>
              <th scope="col">{t('columns.left')}</th>
              <th scope="col">{t('columns.carried')}</th>
            </tr>
          </thead>
          <tbody>
            {props.rows.map(({ id, label, ledger }) => (
              <Fragment key={id}>
                <tr>
                  <th scope="row">
                    <button
                      type="button"
                      className="gk-plans-open"
                      aria-expanded={opened === id}
                      onClick={() => setOpened(opened === id ? null : id)}
                    >
                      {label}
                    </button>
                  </th>
                  <td className="gk-numbers">
                    {ledger.right.cents === null
                      ? t(`reasons.${ledger.right.reason}`)
                      : formats.euro(ledger.right.cents)}
                  </td>
                  <td className="gk-numbers">{figure(ledger.used)}</td>
                  <td className={ledger.left !== null && ledger.left < 0 ? 'gk-numbers gk-plans-short' : 'gk-numbers'}>
                    {ledger.left !== null && ledger.left < 0
                      ? t('over', { amount: formats.euro(-ledger.left) })
                      : figure(ledger.left)}
                  </td>
                  <td className="gk-numbers">
                    {figure(ledger.right.reason === 'school-pool' ? null : ledger.carried)}
                  </td>
                </tr>
                {opened === id && (
                  <tr>
                    <td colSpan={5} className="gk-plans-lines">
                      <RightLines ledger={ledger} titleOf={props.titleOf} />
                    </td>
                  </tr>
                )}
              </Fragment>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function RightLines(props: {
  readonly ledger: MoneyRightRow;
  readonly titleOf: (itemId: string) => string;
}): ReactNode {
  const { t } = useTranslation('plan-rights');
  const { formats } = usePlanWords();
  const { right, lines } = props.ledger;
  return (
    <>
      {right.cents === null && <p>{t(`reasons.${right.reason}`)}</p>}
      <ul>
        {right.parts.map((part) => (
          <li key={`${part.purse} ${part.from}`}>
            {t(`part-${part.purse}`, {
              from: formats.date(part.from),
              to: formats.date(part.to),
              days: part.days,
              wtf: formats.wtf(part.workingTimeFactor),
              year: formats.euro(part.centsPerYear),
              amount: formats.euro(part.cents),
            })}{' '}
            {t(part.rule.isOwn ? 'rule-own' : 'rule', {
              date: formats.date(part.rule.from),
              source: part.rule.source,
              version: part.rule.version,
            })}
          </li>
        ))}
        {lines.map((line) => (
          <li key={line.costId}>
            {t(line.isCommitted ? 'line-used' : 'line-wished', {
              title: props.titleOf(line.itemId),
              amount: formats.euro(line.cents),
            })}
          </li>
        ))}
      </ul>
      {lines.length === 0 && <p>{t('no-lines')}</p>}
    </>
  );
}
