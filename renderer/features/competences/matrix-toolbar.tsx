import Button from '@mui/material/Button';
import { X } from 'lucide-react';
import { memo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { BOUWEN, FUNCTION_GROUPS } from '#shared/domain/team/entities.ts';
import type { Framework } from '#shared/domain/competences/entities.ts';
import { SearchField } from '#renderer/ui/search-field.tsx';
import { ToolSelect } from '#renderer/ui/matrix/tool-select.tsx';
import type { GoalEntries } from './matrix-data.ts';
import type { MatrixAddress, SetMatrixAddress } from './use-matrix-address.ts';

/** Which goal and which people. All of it is kept in the address. */
export const MatrixToolbar = memo(MatrixToolbarView);

function MatrixToolbarView(props: {
  readonly address: MatrixAddress;
  readonly setAddress: SetMatrixAddress;
  readonly goals: GoalEntries;
  readonly frameworks: readonly Framework[];
  readonly frameworkId: string;
}): ReactNode {
  const { t, i18n } = useTranslation('competences');
  const { address, setAddress } = props;
  const { columns, people } = address;
  const hasFilter = people.query !== '' || people.bouw !== '' || people.functionGroup !== '';
  const isFiltered = hasFilter || columns.goalId !== '';
  return (
    <div className="gk-tools gk-no-print" role="search" aria-label={t('tools.title')}>
      {props.frameworks.length > 1 && (
        <ToolSelect
          label={t('tools.framework')}
          value={props.frameworkId}
          onChange={(framework) => setAddress({ framework, goal: null, closed: null })}
          options={props.frameworks.map((framework) => ({
            value: framework.id,
            label: i18n.language === 'en' ? framework.titleEn : framework.titleNl,
          }))}
        />
      )}
      <ToolSelect
        label={t('tools.goal')}
        className="gk-tool-goal"
        value={columns.goalId}
        onChange={(goal) => setAddress({ goal })}
        options={[
          { value: '', label: t('tools.all-goals') },
          ...props.goals.map(({ goal }) => ({ value: goal.id, label: goal.title })),
        ]}
      />
      <SearchField label={t('tools.search')} width={190} />
      <ToolSelect
        label={t('tools.bouw')}
        value={people.bouw}
        onChange={(bouw) => setAddress({ bouw })}
        options={[
          { value: '', label: t('tools.all-bouwen') },
          ...BOUWEN.map((bouw) => ({ value: bouw, label: t(`bouwen.${bouw}`) })),
        ]}
      />
      <ToolSelect
        label={t('tools.function')}
        value={people.functionGroup}
        onChange={(functionGroup) => setAddress({ function: functionGroup })}
        options={[
          { value: '', label: t('tools.all-functions') },
          ...FUNCTION_GROUPS.map((group) => ({ value: group, label: t(`functions.${group}`) })),
        ]}
      />
      {isFiltered && (
        <Button
          size="small"
          startIcon={<X size={16} aria-hidden />}
          onClick={() => setAddress({ goal: null, q: null, bouw: null, function: null })}
        >
          {hasFilter ? t('tools.clear') : t('no-columns.show-all')}
        </Button>
      )}
    </div>
  );
}
