import Button from '@mui/material/Button';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { requirementsInForce } from '#shared/domain/goals/requirements-in-force.ts';
import { GapMark } from '#renderer/ui/gap-mark.tsx';
import { HowCounted } from '#renderer/ui/how-counted.tsx';
import { TextLink } from '#renderer/ui/text-link.tsx';
import { Card } from './card.tsx';
import { GapItem } from './gap-item.tsx';
import type { Overview } from './overview-data.ts';

/** The biggest gaps are enough to start with. */
const SHOWN_FIRST = 5;

/** What the team cannot do yet although an active goal asks for it, the biggest gap first. */
export function GapsCard({ overview }: { readonly overview: Overview }): ReactNode {
  const { t } = useTranslation('overview');
  const { gaps, asked } = gapsOf(overview, 'goals');
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
      {asked > 0 && gaps.length === 0 && <NoGap text={t('gaps.none')} />}
      <GapList overview={overview} gaps={gaps} />
    </Card>
  );
}

/** What roles in use and functions ask and the team cannot do yet; nothing while they ask nothing. */
export function RoleGapsCard({ overview }: { readonly overview: Overview }): ReactNode {
  const { t } = useTranslation('overview');
  const { gaps, asked } = gapsOf(overview, 'roles and functions');
  if (asked === 0) return null;
  return (
    <Card
      title={t('role-gaps.title')}
      note={t('gaps.note', { count: gaps.length, asked })}
      help={
        <HowCounted subject={t('role-gaps.title')}>
          <p>{t('role-gaps.how')}</p>
          <p>{t('goals:how.have')}</p>
          <p>{t('goals:how.gap')}</p>
        </HowCounted>
      }
    >
      {gaps.length === 0 && <NoGap text={t('role-gaps.none')} />}
      <GapList overview={overview} gaps={gaps} />
    </Card>
  );
}

/** The open gaps of one kind of owner, and how many requirements they come from. */
function gapsOf(
  { goals, roles, requirements, gaps }: Overview,
  owners: 'goals' | 'roles and functions',
): { readonly gaps: Overview['gaps']; readonly asked: number } {
  const isOwn = ({ owner }: Pick<Overview['gaps'][number], 'owner'>): boolean =>
    (owner.kind === 'goal') === (owners === 'goals');
  return { gaps: gaps.filter(isOwn), asked: requirementsInForce(requirements, { goals, roles }).filter(isOwn).length };
}

function NoGap(props: { readonly text: string }): ReactNode {
  return (
    <p className="gk-overview-none">
      <GapMark state="met" label="" size={20} />
      {props.text}
    </p>
  );
}

function GapList(props: { readonly overview: Overview; readonly gaps: Overview['gaps'] }): ReactNode {
  const { overview, gaps } = props;
  const { t } = useTranslation('overview');
  const [showsAll, setShowsAll] = useState(false);
  const shown = showsAll ? gaps : gaps.slice(0, SHOWN_FIRST);
  return (
    <>
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
    </>
  );
}
