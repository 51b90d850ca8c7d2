import { Fragment, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { HourSource } from '#shared/domain/plans/entities.ts';
import type { HourLedgerData } from './plans-data.ts';
import { usePlanWords } from './use-plan-words.ts';

type Entry = HourLedgerData['entries'][number];

/** Right, kept, promised, wished and left per source of a school year; every row opens the lines and the rule behind it. */
export function HourLedgerTable(props: {
  readonly ledger: HourLedgerData;
  readonly titleOf: (itemId: string) => string;
}): ReactNode {
  const { ledger } = props;
  const { t } = useTranslation('plans');
  const words = usePlanWords();
  const [opened, setOpened] = useState<HourSource | null>(null);
  const shown = ledger.entries.filter(
    ({ lines, reason, saved }) =>
      lines.length > 0 || saved > 0 || (reason !== 'does-not-apply' && reason !== 'no-right-by-rule'),
  );
  const figure = (minutes: number): string => (minutes === 0 ? '–' : words.hours(minutes));
  return (
    <div className="gk-plans-scroll">
      <table className="gk-plans-ledger">
        <thead>
          <tr>
            <th scope="col">{t('ledger.source')}</th>
            {(['right', 'saved', 'committed', 'wished', 'left'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`ledger.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((entry) => (
            <Fragment key={entry.source}>
              <tr>
                <th scope="row">
                  <button
                    type="button"
                    className="gk-plans-open"
                    aria-expanded={opened === entry.source}
                    onClick={() => setOpened(opened === entry.source ? null : entry.source)}
                  >
                    {t(`sources.${entry.source}`)}
                  </button>
                </th>
                <td className="gk-numbers">
                  {entry.right === null ? t(`ledger.reasons.${entry.reason}`) : words.hours(entry.right)}
                </td>
                <td className="gk-numbers">{figure(entry.saved)}</td>
                <td className="gk-numbers">{figure(entry.committed)}</td>
                <td className="gk-numbers">{figure(entry.wished)}</td>
                <td className={entry.left !== null && entry.left < 0 ? 'gk-numbers gk-plans-short' : 'gk-numbers'}>
                  {entry.left === null
                    ? '–'
                    : entry.left < 0
                      ? t('ledger.over', { hours: words.hours(-entry.left) })
                      : words.hours(entry.left)}
                </td>
              </tr>
              {opened === entry.source && (
                <tr>
                  <td colSpan={6} className="gk-plans-lines">
                    <EntryLines entry={entry} titleOf={props.titleOf} />
                  </td>
                </tr>
              )}
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function EntryLines({
  entry,
  titleOf,
}: {
  readonly entry: Entry;
  readonly titleOf: (id: string) => string;
}): ReactNode {
  const { t, i18n } = useTranslation('plans');
  const words = usePlanWords();
  const { rule } = entry;
  return (
    <>
      {entry.lines.length === 0 && <p>{t('ledger.no-lines')}</p>}
      <ul>
        {entry.lines.map((line) => (
          <li key={line.itemId}>
            {t(line.isCommitted ? 'ledger.line-committed' : 'ledger.line-wished', {
              title: titleOf(line.itemId),
              amount: words.hours(line.minutes),
            })}
          </li>
        ))}
      </ul>
      {rule !== null && (
        <p>
          {t('ledger.rule', {
            note: i18n.language === 'en' ? rule.noteEn : rule.noteNl,
            date: words.formats.date(rule.from),
            source: rule.source,
          })}
        </p>
      )}
    </>
  );
}
