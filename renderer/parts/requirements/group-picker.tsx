import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RequirementGroup } from '#shared/domain/goals/entities.ts';
import { groupKey } from '#shared/domain/goals/requirement-group.ts';
import { BOUWEN, FUNCTION_GROUPS, type FunctionGroup } from '#shared/domain/team/entities.ts';
import { functionsOn } from '#shared/domain/team/function-titles.ts';
import { compareText, foldText, matchesQuery } from '#shared/kernel/text.ts';
import { useRequirementWords } from '#renderer/lib/i18n/requirement-words.ts';
import type { FieldProps } from '#renderer/ui/field-props.tsx';
import type { RequirementsData } from './requirements-data.ts';

/** A group to choose, with its name and the heading it stands under. */
interface GroupOption {
  readonly group: RequirementGroup;
  readonly label: string;
  readonly heading: string;
}

/** Teachers stand under the whole team; people of unknown function group are chosen by nobody. */
const OFFERED_FUNCTION_GROUPS: readonly FunctionGroup[] = FUNCTION_GROUPS.filter(
  (group) => group !== 'op' && group !== 'unknown',
);

/**
 * Chooses of whom a requirement asks: the whole team, a bouw, a function group, a function by its title, the holders of
 * a role or the members of a group. A function that nobody has yet is typed in.
 */
export function GroupPicker(props: FieldProps<RequirementGroup> & { readonly data: RequirementsData }): ReactNode {
  const { t } = useTranslation('goals');
  const describe = useGroupOption(props.data);
  const options = useMemo(
    () => withChosen(offeredGroups(props.data), props.value).map(describe),
    [props.data, props.value, describe],
  );
  const search = (all: readonly GroupOption[], query: string): GroupOption[] => {
    const found = all.filter(({ label, heading }) => matchesQuery(`${label} ${heading}`, query));
    const typed = query.trim();
    const isKnown = all.some(({ label }) => foldText(label) === foldText(typed));
    if (foldText(typed) === '' || isKnown) return found;
    return [...found, describe({ kind: 'function', functionTitle: typed })];
  };
  return (
    <Autocomplete
      disableClearable
      options={options}
      value={describe(props.value)}
      groupBy={({ heading }) => heading}
      getOptionLabel={({ label }) => label}
      getOptionKey={({ group }) => groupKey(group)}
      isOptionEqualToValue={(option, value) => groupKey(option.group) === groupKey(value.group)}
      filterOptions={(all, { inputValue }) =>
        // The name that stands in the field asks for nothing yet: the whole list opens.
        inputValue === describe(props.value).label ? all : search(all, inputValue)
      }
      onChange={(_event, option) => props.onChange(option.group)}
      noOptionsText={t('editor.no-group')}
      openText={t('common:open-list')}
      closeText={t('common:close')}
      slotProps={{ paper: { variant: 'outlined', sx: { borderColor: 'var(--gk-outline)', boxShadow: 8 } } }}
      renderInput={(parameters) => (
        <TextField
          {...parameters}
          label={props.label}
          error={typeof props.problem === 'string'}
          helperText={props.problem ?? props.help}
        />
      )}
    />
  );
}

/** All groups that can be asked today, in the order of the headings. */
function offeredGroups({ members, today, roles, groups }: RequirementsData): readonly RequirementGroup[] {
  return [
    { kind: 'all-teachers' },
    { kind: 'all-staff' },
    ...BOUWEN.map((bouw): RequirementGroup => ({ kind: 'bouw', bouw })),
    ...OFFERED_FUNCTION_GROUPS.map((functionGroup): RequirementGroup => ({ kind: 'function-group', functionGroup })),
    ...functionsOn(members, today).map(({ title }): RequirementGroup => ({ kind: 'function', functionTitle: title })),
    ...roles
      .filter(({ state }) => state === 'active')
      .toSorted((left, right) => compareText(left.titleNl, right.titleNl))
      .map(({ id }): RequirementGroup => ({ kind: 'role', roleId: id })),
    ...groups
      .filter(({ endsOn }) => endsOn === null || endsOn >= today)
      .map(({ id }): RequirementGroup => ({ kind: 'group', groupId: id })),
  ];
}

/** The offered groups with the chosen one, which may be of a role or group that has ended; kept beside its own kind. */
function withChosen(offered: readonly RequirementGroup[], chosen: RequirementGroup): readonly RequirementGroup[] {
  if (offered.some((group) => groupKey(group) === groupKey(chosen))) return offered;
  const place = offered.findLastIndex(({ kind }) => kind === chosen.kind) + 1;
  return place === 0 ? [...offered, chosen] : offered.toSpliced(place, 0, chosen);
}

function useGroupOption(data: RequirementsData): (group: RequirementGroup) => GroupOption {
  const { t } = useTranslation('goals');
  const words = useRequirementWords();
  const { roles, groups } = data;
  return useMemo(() => {
    const labelOf = (group: RequirementGroup): string => {
      switch (group.kind) {
        case 'all-teachers':
        case 'all-staff':
          return t(`requirement.group-choice.${group.kind}`);
        case 'bouw':
          return t(`requirement.group-choice.${group.bouw}`);
        case 'function-group':
          return t(`requirement.group-choice.function-group-${group.functionGroup}`);
        case 'function':
          return group.functionTitle;
        case 'role': {
          const role = roles.find(({ id }) => id === group.roleId);
          return role === undefined ? '…' : words.title(role);
        }
        case 'group':
          return groups.find(({ id }) => id === group.groupId)?.title ?? '…';
      }
    };
    const headingOf = ({ kind }: RequirementGroup): string =>
      t(`requirement.group-heading.${kind === 'all-teachers' || kind === 'all-staff' ? 'team' : kind}`);
    return (group) => ({ group, label: labelOf(group), heading: headingOf(group) });
  }, [t, words, roles, groups]);
}
