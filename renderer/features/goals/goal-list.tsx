import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Paper from '@mui/material/Paper';
import Tooltip from '@mui/material/Tooltip';
import Typography from '@mui/material/Typography';
import { ArrowDown, ArrowUp, IndentDecrease, IndentIncrease, type LucideIcon } from 'lucide-react';
import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { goalTree, placeAfterStep, type GoalStep } from '#shared/domain/goals/goal-tree.ts';
import type { GoalId } from '#shared/kernel/ids.ts';
import { matchesQuery } from '#shared/kernel/text.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useChange } from '#renderer/lib/api/use-change.ts';
import { useUrlParam } from '#renderer/lib/url-state/use-url-param.ts';
import { HowCounted } from '#renderer/ui/how-counted.tsx';
import { SearchField } from '#renderer/ui/search-field.tsx';
import { GoalRow } from './goal-row.tsx';
import type { GoalEntry, GoalsData } from './use-goals-data.ts';
import './goal-list.css';

const STEPS: readonly { readonly step: GoalStep; readonly icon: LucideIcon; readonly key: string }[] = [
  { step: 'up', icon: ArrowUp, key: 'ArrowUp' },
  { step: 'down', icon: ArrowDown, key: 'ArrowDown' },
  { step: 'in', icon: IndentIncrease, key: 'ArrowRight' },
  { step: 'out', icon: IndentDecrease, key: 'ArrowLeft' },
];

/** From this number of goals on a search box helps more than it takes room. */
const SEARCH_FROM = 6;

/**
 * The goals as a tree. Arrow keys walk, Enter opens, Alt and an arrow key moves the goal; the buttons do the same for
 * the opened goal.
 */
export function GoalList(props: {
  readonly data: GoalsData;
  readonly chosenId: GoalId | null;
  readonly onChoose: (goalId: GoalId) => void;
}): ReactNode {
  const { data, chosenId, onChoose } = props;
  const { t } = useTranslation('goals');
  const api = useApi();
  const [query] = useUrlParam('q');
  const [focusedId, setFocusedId] = useState<GoalId | null>(null);
  const tree = useRef<HTMLDivElement>(null);
  const move = useChange(api.goals.move.mutationOptions(), { announce: true });

  const goals = data.entries.map(({ goal }) => goal);
  const entries = new Map(data.entries.map((entry) => [entry.goal.id, entry]));
  const isFiltered = query.trim() !== '';
  const rows = goalTree(isFiltered ? withParents(goals, query) : goals);
  const hasSearch = goals.length >= SEARCH_FROM || isFiltered;
  const isShown = (goalId: GoalId | null): boolean => rows.some(({ goal }) => goal.id === goalId);
  // One row of the tree takes the Tab key: the one with the focus, else the opened one, else the first.
  const tabStop = isShown(focusedId) ? focusedId : isShown(chosenId) ? chosenId : (rows[0]?.goal.id ?? null);

  const placeOf = (goalId: GoalId | null, step: GoalStep) =>
    // Among the rows that a search leaves, "up" could jump over goals that are out of sight.
    goalId === null || isFiltered ? null : placeAfterStep(goals, goalId, step);
  const moveBy = (goalId: GoalId | null, step: GoalStep): void => {
    const place = placeOf(goalId, step);
    if (goalId === null || place === null || move.isPending) return;
    move.mutate({ goalId, ...place });
  };

  const focusRow = (goalId: GoalId): void => {
    setFocusedId(goalId);
    tree.current?.querySelector<HTMLElement>(`[data-goal="${CSS.escape(goalId)}"]`)?.focus();
  };

  const onKeyDown = (event: KeyboardEvent, goalId: GoalId): void => {
    const index = rows.findIndex(({ goal }) => goal.id === goalId);
    const step = STEPS.find(({ key }) => key === event.key);
    if (event.altKey && step !== undefined) {
      event.preventDefault();
      moveBy(goalId, step.step);
      return;
    }
    const parentId = rows[index]?.goal.parentId ?? null;
    const goTo: Readonly<Record<string, GoalId | null | undefined>> = {
      ArrowDown: rows[index + 1]?.goal.id,
      ArrowUp: rows[index - 1]?.goal.id,
      ArrowLeft: isShown(parentId) ? parentId : undefined,
      ArrowRight: rows[index + 1]?.goal.parentId === goalId ? rows[index + 1]?.goal.id : undefined,
      Home: rows[0]?.goal.id,
      End: rows.at(-1)?.goal.id,
    };
    if (event.key in goTo) {
      event.preventDefault();
      const target = goTo[event.key];
      if (target !== undefined && target !== null) focusRow(target);
    } else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      onChoose(goalId);
    }
  };

  return (
    <Paper variant="outlined" sx={{ borderRadius: 2, overflow: 'hidden' }}>
      <Box
        sx={{
          display: 'flex',
          flexWrap: 'wrap',
          alignItems: 'center',
          columnGap: 1,
          px: 2,
          py: 1,
          borderBottom: '1px solid var(--gk-line)',
        }}
      >
        <Typography variant="subtitle2" component="h2">
          {t('count', { count: rows.length })}
        </Typography>
        <HowCounted subject={t('how-subject.steps')}>
          <p>{t('how.steps')}</p>
          <p>{t('how.steps-sum')}</p>
        </HowCounted>
        <Box sx={{ flex: 1 }} />
        {chosenId !== null &&
          STEPS.map(({ step, icon: Icon, key }) => (
            <Tooltip key={step} title={t(`move.${step}`)}>
              {/* The span carries the tooltip while the button is disabled. */}
              <span>
                <IconButton
                  size="small"
                  aria-label={t(`move.${step}`)}
                  aria-keyshortcuts={`Alt+${key}`}
                  disabled={placeOf(chosenId, step) === null}
                  onClick={() => moveBy(chosenId, step)}
                >
                  <Icon size={18} aria-hidden />
                </IconButton>
              </span>
            </Tooltip>
          ))}
        {hasSearch && (
          <Box sx={{ flexBasis: '100%', pt: 0.5, pb: 0.5 }}>
            <SearchField label={t('search')} width={338} />
          </Box>
        )}
      </Box>
      {rows.length === 0 && (
        <Typography color="textSecondary" sx={{ p: 2 }}>
          {t('search-none')}
        </Typography>
      )}
      {rows.length > 0 && (
        <div ref={tree} role="tree" aria-label={t('title')} className="gk-goals">
          {rows.map((row) => (
            <GoalRow
              key={row.goal.id}
              row={row}
              entry={entries.get(row.goal.id)}
              data={data}
              isChosen={row.goal.id === chosenId}
              isTabStop={row.goal.id === tabStop}
              onChoose={() => {
                setFocusedId(row.goal.id);
                onChoose(row.goal.id);
              }}
              onKeyDown={(event) => onKeyDown(event, row.goal.id)}
            />
          ))}
        </div>
      )}
    </Paper>
  );
}

/** The goals whose title or theme holds the words, with the goals above them so that their place shows. */
function withParents(goals: readonly GoalEntry['goal'][], query: string): readonly GoalEntry['goal'][] {
  const byId = new Map(goals.map((goal) => [goal.id, goal]));
  const kept = new Set<GoalId>();
  for (const goal of goals) {
    if (!matchesQuery(`${goal.title} ${goal.theme}`, query)) continue;
    let above: GoalEntry['goal'] | undefined = goal;
    while (above !== undefined && !kept.has(above.id)) {
      kept.add(above.id);
      above = above.parentId === null ? undefined : byId.get(above.parentId);
    }
  }
  return goals.filter((goal) => kept.has(goal.id));
}
