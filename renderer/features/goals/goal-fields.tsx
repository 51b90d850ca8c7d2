import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { GOAL_STATES, type Goal } from '#shared/domain/goals/entities.ts';
import { goalProblems, type GoalDraft } from '#shared/domain/goals/goal-policy.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useChange } from '#renderer/lib/api/use-change.ts';
import { useProblemTexts } from '#renderer/lib/api/use-problem-texts.ts';
import { AutosaveField, type AutosaveBinding } from '#renderer/ui/autosave-field.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { DomainChoice } from '#renderer/ui/domain-choice.tsx';
import { SelectField, TextInput } from '#renderer/ui/fields.tsx';
import { PersonPicker } from '#renderer/parts/people/person-picker.tsx';
import { ThemeField, themesOf } from './theme-field.tsx';
import type { GoalsData } from './use-goals-data.ts';

/** Choice of the list of groups that is no group. */
const NO_GROUP = 'none';

/** The fields of a goal. `head` is what names it, `about` the rest; each field saves itself and says what is wrong. */
export function GoalFields(props: {
  readonly data: GoalsData;
  readonly goal: Goal;
  readonly part: 'head' | 'about';
}): ReactNode {
  const { data, goal } = props;
  const { t } = useTranslation('goals');
  const api = useApi();
  const texts = useProblemTexts();
  const update = useChange(api.goals.update.mutationOptions(), { showsError: true });
  const goals = data.entries.map((entry) => entry.goal);

  const field = <Name extends keyof GoalDraft>(
    name: Name,
    render: (binding: AutosaveBinding<Goal[Name]>) => ReactNode,
  ): ReactNode => (
    <AutosaveField<Goal[Name]>
      key={`${goal.id} ${name}`}
      value={goal[name]}
      save={(value) => update.mutateAsync({ goalId: goal.id, goal: { [name]: value } })}
      validate={(value) => {
        const problems = goalProblems(
          { ...goal, [name]: value },
          {
            goalId: goal.id,
            goals,
            isOwnerKnown: goal.ownerId === null || data.membersById.has(goal.ownerId),
            isOwnerGroupKnown: goal.ownerGroupId === null || data.groups.some(({ id }) => id === goal.ownerGroupId),
          },
        );
        // Only what is wrong here: a problem of another field does not hold this one back.
        return texts.under(problems, name);
      }}
    >
      {render}
    </AutosaveField>
  );

  const states = GOAL_STATES.map((state) => ({ value: state, label: t(`state.${state}`) }));
  const groupOptions = [
    { value: NO_GROUP, label: t('fields.no-group') },
    ...data.groups
      .filter(({ id, endsOn }) => id === goal.ownerGroupId || endsOn === null || endsOn >= data.today)
      .map(({ id, title }) => ({ value: String(id), label: title })),
  ];
  const groupOf = (value: string) => data.groups.find(({ id }) => id === value)?.id ?? null;
  if (props.part === 'head') {
    return (
      <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) 152px', columnGap: 2 }}>
        {field('title', (binding) => (
          <TextInput label={t('fields.title')} required rows={1} {...oneLine(binding)} />
        ))}
        {field('state', (binding) => (
          <SelectField label={t('fields.state')} options={states} {...binding} />
        ))}
      </Box>
    );
  }
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      <Typography variant="h2">{t('about')}</Typography>
      {field('why', (binding) => (
        <TextInput label={t('fields.why')} help={t('fields.why-help')} rows={2} {...binding} />
      ))}
      {field('successCriteria', (binding) => (
        <TextInput label={t('fields.success-criteria')} help={t('fields.success-help')} rows={2} {...binding} />
      ))}
      <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(220px, 1fr))', gap: 2 }}>
        {field('theme', (binding) => (
          <ThemeField
            label={t('fields.theme')}
            help={t('fields.theme-help')}
            suggestions={themesOf(data)}
            {...binding}
          />
        ))}
        {data.kind !== 'board' &&
          field('ownerId', (binding) => (
            <PersonPicker
              members={data.members}
              today={data.today}
              label={t('fields.owner')}
              help={t('fields.owner-help')}
              {...binding}
            />
          ))}
        {(data.groups.length > 0 || goal.ownerGroupId !== null) &&
          field('ownerGroupId', (binding) => (
            <SelectField
              label={t('fields.owner-group')}
              help={t('fields.owner-group-help')}
              options={groupOptions}
              {...binding}
              value={binding.value ?? NO_GROUP}
              onChange={(value) => binding.onChange(groupOf(value))}
            />
          ))}
      </Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2 }}>
        {field('startsOn', (binding) => (
          <Box sx={{ flex: '0 1 200px' }}>
            <DateField label={t('fields.starts-on')} {...binding} />
          </Box>
        ))}
        {field('endsOn', (binding) => (
          <Box sx={{ flex: '0 1 200px' }}>
            <DateField label={t('fields.ends-on')} {...binding} />
          </Box>
        ))}
      </Box>
      {field('domains', (binding) => (
        <DomainChoice label={t('fields.domains')} help={t('fields.domains-help')} {...binding} />
      ))}
    </Box>
  );
}

/** A title may wrap over several lines on screen, but it is one line of text. */
function oneLine(binding: AutosaveBinding<string>): AutosaveBinding<string> {
  return { ...binding, onChange: (value) => binding.onChange(value.replaceAll(/\s*\n\s*/g, ' ')) };
}
