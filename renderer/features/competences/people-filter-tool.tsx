import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { ListFilter } from 'lucide-react';
import { memo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { BOUWEN, FUNCTION_GROUPS } from '#shared/domain/team/entities.ts';
import { EXPERIENCE_BANDS } from '#shared/domain/team/experience.ts';
import {
  functionTitlesOn,
  NO_PEOPLE_FILTER,
  passesFilterOn,
  type PeopleFilter,
} from '#shared/domain/team/people-filter.ts';
import { SelectField } from '#renderer/ui/fields.tsx';
import { ToolPopover } from '#renderer/ui/matrix/tool-popover.tsx';
import type { MatrixData } from './matrix-data.ts';
import type { MatrixWords } from './use-matrix-words.ts';
import { NO_PEOPLE_PARAMETERS, type MatrixParameter, type SetMatrixAddress } from './use-matrix-address.ts';

/** Parameter of the address of each part of the filter. */
const PARAMETERS = {
  bouw: 'bouw',
  functionGroup: 'staff',
  functionTitle: 'function',
  experience: 'experience',
  groupId: 'group',
  roleId: 'role',
} as const satisfies Record<keyof PeopleFilter, MatrixParameter>;

/** The choice that filters nothing; no id and no word of a list. */
const EVERYBODY = '*';

/** How many parts of a filter are set. */
export function filterCount(filter: PeopleFilter): number {
  return Object.values(filter).filter((value) => value !== '').length;
}

/** The filters of people, each choice with the number of people it holds. */
export const PeopleFilterTool = memo(PeopleFilterToolView);

function PeopleFilterToolView(props: {
  readonly matrix: Pick<MatrixData, 'members' | 'on' | 'groups' | 'roles'>;
  readonly words: MatrixWords;
  readonly filter: PeopleFilter;
  readonly shown: number;
  readonly total: number;
  readonly setAddress: SetMatrixAddress;
}): ReactNode {
  const { t } = useTranslation('competences');
  const { matrix, words, filter, setAddress, shown, total } = props;
  const isSet = filterCount(filter) > 0;
  const countOf = (part: Partial<PeopleFilter>): number => {
    const whole = { ...NO_PEOPLE_FILTER, ...part };
    return matrix.members.filter((member) => passesFilterOn(member, whole, matrix.on)).length;
  };
  const field = (
    part: keyof PeopleFilter,
    label: string,
    choices: readonly { readonly value: string; readonly label: string }[],
  ): ReactNode => (
    <SelectField
      label={label}
      value={filter[part] === '' ? EVERYBODY : filter[part]}
      onChange={(value) => setAddress({ [PARAMETERS[part]]: value === EVERYBODY ? null : value })}
      options={[
        { value: EVERYBODY, label: t('matrix:filter.everybody') },
        ...choices.map((choice) => ({
          value: choice.value,
          label: t('matrix:filter.choice', { label: choice.label, count: countOf({ [part]: choice.value }) }),
        })),
      ]}
    />
  );
  return (
    <ToolPopover
      label={isSet ? t('matrix:filter.open-set', { count: filterCount(filter) }) : t('matrix:filter.open')}
      icon={<ListFilter size={18} aria-hidden />}
      isSet={isSet}
    >
      {field(
        'bouw',
        t('tools.bouw'),
        BOUWEN.map((bouw) => ({ value: bouw, label: t(`bouwen.${bouw}`) })),
      )}
      {field(
        'functionTitle',
        t('tools.function'),
        functionTitlesOn(matrix.members, matrix.on).map(({ key, title }) => ({ value: key, label: title })),
      )}
      {field(
        'functionGroup',
        t('matrix:filter.function-group'),
        FUNCTION_GROUPS.map((group) => ({ value: group, label: t(`functions.${group}`) })),
      )}
      {field(
        'experience',
        t('matrix:filter.experience'),
        [...EXPERIENCE_BANDS, 'unknown' as const].map((band) => ({
          value: band,
          label: band === 'unknown' ? t('matrix:filter.experience-unknown') : t(`team:experience-bands.${band}`),
        })),
      )}
      {matrix.groups.length > 0 &&
        field(
          'groupId',
          t('matrix:filter.group'),
          matrix.groups.map(({ id, title }) => ({ value: id, label: title })),
        )}
      {matrix.roles.length > 0 &&
        field(
          'roleId',
          t('matrix:filter.role'),
          matrix.roles.map((role) => ({ value: role.id, label: words.titleOf(role) })),
        )}
      <Typography variant="body2" color="textSecondary" role="status">
        {t('matrix:filter.shown', { shown, count: total, hidden: total - shown })}
      </Typography>
      {isSet && (
        <Button size="small" onClick={() => setAddress(NO_PEOPLE_PARAMETERS)}>
          {t('tools.clear')}
        </Button>
      )}
    </ToolPopover>
  );
}
