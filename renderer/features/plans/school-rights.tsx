import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { displayName } from '#shared/domain/team/person-name.ts';
import type { ApiOutputs } from '#renderer/lib/api/router-type.ts';
import { MoneyRightsTable } from './money-rights-table.tsx';
import { usePlanWords } from './use-plan-words.ts';

/** The training budgets of the whole team in a calendar year, as own rights or as one pool. */
export function SchoolRights(props: {
  readonly rights: ApiOutputs['plans']['money']['rights'];
  readonly titleOf: (itemId: string) => string;
}): ReactNode {
  const { rights } = props;
  const { t } = useTranslation('plan-rights');
  const { formats } = usePlanWords();
  const sums = rights.pool ?? rights;
  return (
    <MoneyRightsTable
      head={t('columns.person')}
      countedFrom={rights.countedFrom}
      titleOf={props.titleOf}
      summary={
        <>
          {t(`sum-${rights.mode}`, {
            right: formats.euro(sums.right),
            used: formats.euro(sums.used),
            left: formats.euro(sums.left),
          })}
          {rights.isMinimum && ` ${t('minimum')}`}
        </>
      }
      rows={rights.people.map(({ person, ...ledger }) => ({
        id: ledger.personId,
        label: person === null ? '…' : displayName(person),
        ledger,
      }))}
    />
  );
}
