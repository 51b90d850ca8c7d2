import type { KeyboardEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { goalSteps } from '#shared/domain/goals/goal-coverage.ts';
import type { GoalRow as Row } from '#shared/domain/goals/goal-tree.ts';
import { displayName } from '#shared/domain/team/person-name.ts';
import { useFormats } from '#renderer/lib/i18n/formats.ts';
import { CoverageBar } from '#renderer/ui/coverage-bar.tsx';
import { GapMark } from '#renderer/ui/gap-mark.tsx';
import { useHasHalfRequirement } from '#renderer/parts/requirements/requirement-list.tsx';
import { GoalStateChip } from './goal-state-chip.tsx';
import type { GoalEntry, GoalsData } from './use-goals-data.ts';

/** One goal in the tree: title, state, owner, period, and how far the team is with what it asks. */
export function GoalRow(props: {
  readonly row: Row<GoalEntry['goal']>;
  readonly entry: GoalEntry | undefined;
  readonly data: GoalsData;
  readonly isChosen: boolean;
  readonly isTabStop: boolean;
  readonly onChoose: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}): ReactNode {
  const { t } = useTranslation('goals');
  const formats = useFormats();
  const { goal, depth, place, siblings } = props.row;
  const owner = goal.ownerId === null ? undefined : props.data.membersById.get(goal.ownerId);
  const ownerGroup = props.data.groups.find(({ id }) => id === goal.ownerGroupId);
  const isHalf = useHasHalfRequirement({ kind: 'goal', goalId: goal.id });
  const details = [
    goal.theme,
    owner === undefined ? '' : displayName(owner.person),
    ownerGroup?.title ?? '',
    goal.endsOn === null ? '' : t('until', { date: formats.date(goal.endsOn) }),
  ].filter((text) => text !== '');
  return (
    <div
      role="treeitem"
      data-goal={goal.id}
      aria-level={depth + 1}
      aria-posinset={place + 1}
      aria-setsize={siblings}
      aria-selected={props.isChosen}
      tabIndex={props.isTabStop ? 0 : -1}
      className="gk-goal"
      style={{ paddingLeft: 16 + 24 * Math.min(depth, 6) }}
      onClick={props.onChoose}
      onKeyDown={props.onKeyDown}
    >
      <div className="gk-goal-words">
        <div className="gk-goal-title">{goal.title}</div>
        {details.length > 0 && <div className="gk-goal-details">{details.join(' · ')}</div>}
        {isHalf && <div className="gk-goal-half">{t('half-requirement')}</div>}
      </div>
      <GoalStateChip state={goal.state} />
      {props.entry !== undefined && props.data.hasPeople && <GoalProgress coverage={props.entry.coverage} />}
    </div>
  );
}

function GoalProgress(props: { readonly coverage: GoalEntry['coverage'] }): ReactNode {
  const { t } = useTranslation('goals');
  const { coverage } = props;
  if (coverage.state === 'nothing-asked') {
    const text = coverage.requirements.length === 0 ? t('progress.no-requirements') : t('progress.nobody');
    return (
      <div className="gk-goal-progress">
        <div className="gk-goal-mark">
          <GapMark state="unknown" label="" size={16} />
          {text}
        </div>
      </div>
    );
  }
  const { made, needed } = goalSteps(coverage);
  const isMet = coverage.state === 'covered';
  const text = isMet ? t('progress.covered') : t('progress.open', { count: coverage.gap });
  return (
    <div className="gk-goal-progress">
      <div className="gk-goal-mark">
        <GapMark state={isMet ? 'met' : 'short'} label="" size={16} />
        {text}
      </div>
      <CoverageBar have={made} need={needed} total={needed} text={t('progress.bar', { made, needed })} />
    </div>
  );
}
