import { QUESTION_PRIORITIES, QUESTION_STATES } from '#shared/domain/groups/entities.ts';
import { QUESTION_ORDERS, type QuestionFilter, type QuestionOrder } from '#shared/domain/groups/question-order.ts';
import { useUrlParam } from '#renderer/lib/url-state/use-url-param.ts';
import { usePeople, type Agenda } from './use-groups-data.ts';

/** Parameters of the address that filter and sort the agenda. */
export type ViewParameter = 'state' | 'priority' | 'goal' | 'group' | 'owner' | 'sort';

/** How the research agenda is looked at, as the address has it. */
export interface QuestionView {
  readonly filter: QuestionFilter;
  readonly order: QuestionOrder;
  readonly isFiltered: boolean;
  /** Sets a parameter of the address; an empty text lets everything through. */
  readonly set: (parameter: ViewParameter, value: string) => void;
}

/** See {@link QuestionView}. What the address names and the workspace does not know filters nothing. */
export function useQuestionView(agenda: Agenda): QuestionView {
  const people = usePeople();
  const [words] = useUrlParam('q');
  const [state, setState] = useUrlParam('state');
  const [priority, setPriority] = useUrlParam('priority');
  const [goal, setGoal] = useUrlParam('goal');
  const [group, setGroup] = useUrlParam('group');
  const [owner, setOwner] = useUrlParam('owner');
  const [sort, setSort] = useUrlParam('sort', 'own');
  const filter: QuestionFilter = {
    state: [...QUESTION_STATES, 'unfinished' as const].find((known) => known === state) ?? null,
    priority: QUESTION_PRIORITIES.find((known) => known === priority) ?? null,
    goalId: agenda.goals.find(({ id }) => id === goal)?.id ?? null,
    groupId: agenda.groups.find(({ id }) => id === group)?.id ?? null,
    ownerId: people?.members.find(({ person }) => person.id === owner)?.person.id ?? null,
    words,
  };
  const setters = {
    state: setState,
    priority: setPriority,
    goal: setGoal,
    group: setGroup,
    owner: setOwner,
    sort: setSort,
  } as const satisfies Record<ViewParameter, (value: string) => void>;
  const { words: _words, ...choices } = filter;
  return {
    filter,
    order: QUESTION_ORDERS.find((known) => known === sort) ?? 'own',
    isFiltered: words.trim() !== '' || Object.values(choices).some((choice) => choice !== null),
    set: (parameter, value) => setters[parameter](value),
  };
}
