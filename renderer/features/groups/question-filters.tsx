import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { QUESTION_PRIORITIES, QUESTION_STATES } from '#shared/domain/groups/entities.ts';
import { QUESTION_ORDERS } from '#shared/domain/groups/question-order.ts';
import { compareText } from '#shared/kernel/text.ts';
import { ToolSelect } from '#renderer/ui/matrix/tool-select.tsx';
import { SearchField } from '#renderer/ui/search-field.tsx';
import type { Agenda, People } from './use-groups-data.ts';
import type { QuestionView, ViewParameter } from './use-question-view.ts';

/** Search, filters and order of the research agenda; all of it is kept in the address. */
export function QuestionFilters(props: {
  readonly agenda: Agenda;
  readonly people: People;
  readonly view: QuestionView;
}): ReactNode {
  const { agenda, people, view } = props;
  const { t } = useTranslation('groups');
  const { filter } = view;
  const all = { value: '', label: t('agenda.all') };
  const owners = [...new Set(agenda.questions.flatMap(({ ownerId }) => (ownerId === null ? [] : [ownerId])))]
    .map((id) => ({ value: id, label: people.nameOf(id) }))
    .toSorted((left, right) => compareText(left.label, right.label));
  const select = (
    parameter: ViewParameter,
    value: string,
    options: readonly { readonly value: string; readonly label: string }[],
  ): ReactNode => (
    <ToolSelect
      label={t(`agenda.by.${parameter}`)}
      value={value}
      options={options}
      onChange={(chosen) => view.set(parameter, chosen)}
      className="gk-groups-select"
    />
  );
  return (
    <Box className="gk-no-print" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center', mb: 2 }}>
      <SearchField label={t('agenda.search')} width={232} />
      {select('state', filter.state ?? '', [
        all,
        { value: 'unfinished', label: t('question.states.unfinished') },
        ...QUESTION_STATES.map((value) => ({ value, label: t(`question.states.${value}`) })),
      ])}
      {select('priority', filter.priority ?? '', [
        all,
        ...QUESTION_PRIORITIES.map((value) => ({ value, label: t(`question.priorities.${value}`) })),
      ])}
      {select('goal', filter.goalId ?? '', [
        all,
        ...agenda.goals.map(({ id, title }) => ({ value: id, label: title })),
      ])}
      {select('group', filter.groupId ?? '', [
        all,
        ...agenda.groups.map(({ id, title }) => ({ value: id, label: title })),
      ])}
      {owners.length > 0 && select('owner', filter.ownerId ?? '', [all, ...owners])}
      {select(
        'sort',
        view.order,
        QUESTION_ORDERS.map((value) => ({ value, label: t(`agenda.orders.${value}`) })),
      )}
    </Box>
  );
}
