import { goalOf } from '#shared/domain/goals/requirement-owner.ts';
import Button from '@mui/material/Button';
import { Grid3x3 } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CoverageBar } from '#renderer/ui/coverage-bar.tsx';
import { GapMark } from '#renderer/ui/gap-mark.tsx';
import { HowCounted } from '#renderer/ui/how-counted.tsx';
import { TextLink } from '#renderer/ui/text-link.tsx';
import { Card } from './card.tsx';
import type { Overview } from './overview-data.ts';
import { useGapWords } from './use-gap-words.ts';

/** The biggest gaps are enough to start with. */
const SHOWN_FIRST = 5;

/** What the team cannot do yet although an active goal asks for it, the biggest gap first. */
export function GapsCard({ overview }: { readonly overview: Overview }): ReactNode {
  const { t } = useTranslation('overview');
  const [showsAll, setShowsAll] = useState(false);
  const { gaps } = overview;
  const activeGoals = new Set(overview.goals.filter(({ state }) => state === 'active').map(({ id }) => id));
  const asked = overview.requirements.filter((requirement) => {
    const goalId = goalOf(requirement);
    return goalId !== null && activeGoals.has(goalId);
  }).length;
  const shown = showsAll ? gaps : gaps.slice(0, SHOWN_FIRST);
  return (
    <Card
      title={t('gaps.title')}
      note={asked === 0 ? undefined : t('gaps.note', { count: gaps.length, asked })}
      help={
        <HowCounted subject={t('gaps.title')}>
          <p>{t('gaps.how')}</p>
          <p>{t('goals:how.have')}</p>
          <p>{t('goals:how.gap')}</p>
          <p>{t('goals:how.known')}</p>
        </HowCounted>
      }
    >
      {asked === 0 && (
        <div className="gk-overview-none gk-overview-none-text">
          <p>{t('gaps.nothing-asked')}</p>
          <TextLink to="/goals">{t('gaps.to-goals')}</TextLink>
        </div>
      )}
      {asked > 0 && gaps.length === 0 && (
        <p className="gk-overview-none">
          <GapMark state="met" label="" size={20} />
          {t('gaps.none')}
        </p>
      )}
      {gaps.length > 0 && (
        <ol className="gk-gaps">
          {shown.map((gap) => (
            <GapItem key={gap.requirementId} overview={overview} gap={gap} />
          ))}
        </ol>
      )}
      {gaps.length > SHOWN_FIRST && (
        <div className="gk-overview-more gk-no-print">
          <Button size="small" aria-expanded={showsAll} onClick={() => setShowsAll(!showsAll)}>
            {showsAll ? t('gaps.fewer') : t('gaps.all', { count: gaps.length })}
          </Button>
        </div>
      )}
    </Card>
  );
}

function GapItem(props: { readonly overview: Overview; readonly gap: Overview['gaps'][number] }): ReactNode {
  const { overview, gap } = props;
  const { t } = useTranslation('overview');
  const sentenceOf = useGapWords(overview);
  const goal = overview.goals.find(({ id }) => id === gap.goalId);
  const { have, need, known, people } = gap.coverage;
  const asked = known + people.unknown.length;
  return (
    <li className="gk-gap">
      <div className="gk-gap-number">
        <GapMark state="short" label="" size={18} />
        <strong className="gk-numbers">{gap.coverage.gap}</strong>
        <span>{t('gaps.gap')}</span>
      </div>
      <div className="gk-gap-words">
        <p className="gk-gap-sentence">{sentenceOf(gap)}</p>
        <div className="gk-gap-links">
          {goal !== undefined && (
            <TextLink to="/goals" search={{ goal: goal.id }}>
              {goal.title}
            </TextLink>
          )}
          <TextLink to="/competences" search={{ goal: gap.goalId }} icon={<Grid3x3 size={15} aria-hidden />}>
            {t('gaps.matrix')}
          </TextLink>
          {gap.isPastDate && <span className="gk-gap-past">{t('gaps.past')}</span>}
        </div>
      </div>
      <div className="gk-gap-bar">
        <CoverageBar
          have={have}
          need={need}
          total={asked}
          text={t('goals:requirement.bar', { have, need, known, asked })}
          showsText
        />
      </div>
    </li>
  );
}
