import { ChevronDown, ChevronRight } from 'lucide-react';
import { useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { IsoDate } from '#shared/kernel/dates.ts';
import type { Framework, RaterKind } from '#shared/domain/competences/entities.ts';
import { isStale, STALE_AFTER_MONTHS } from '#shared/domain/competences/rating-age.ts';
import type { CellStanding } from '#shared/domain/competences/rating-standing.ts';
import { useFormats } from '#renderer/lib/i18n/formats.ts';
import { LevelTimeline } from '#renderer/lib/ratings/level-timeline.tsx';
import { RatingHistory, type HistoricRating } from '#renderer/lib/ratings/rating-history.tsx';
import { SelfMark } from '#renderer/lib/ratings/self-mark.tsx';
import { useRatingWords } from '#renderer/lib/ratings/use-rating-words.ts';
import { GapMark } from '#renderer/ui/gap-mark.tsx';
import { LevelBadge } from '#renderer/ui/level-badge.tsx';
import type { PersonLevels } from './ratings-data.ts';

/** Number of columns of the table. */
export const PERSON_LEVEL_COLUMNS = 8;

/** One competence of a person: each rater apart, the line of its levels, and on demand all ratings. */
export function PersonLevelRow(props: {
  readonly title: string;
  readonly level: PersonLevels['frameworks'][number]['levels'][number];
  readonly framework: Framework;
  /** All ratings of the person. */
  readonly history: readonly HistoricRating[];
  readonly today: IsoDate;
}): ReactNode {
  const { t } = useTranslation('ratings');
  const [isOpen, setOpen] = useState(false);
  const detailId = useId();
  const { level, framework, today, title } = props;
  const { standing } = level;
  const ratings = props.history.filter(({ competenceId }) => competenceId === level.competenceId);
  const Icon = isOpen ? ChevronDown : ChevronRight;
  return (
    <>
      <tr>
        <th scope="row">
          {ratings.length === 0 ? (
            <span className="gk-person-level-title">{title}</span>
          ) : (
            <button
              type="button"
              className="gk-person-level-title gk-person-level-open"
              aria-expanded={isOpen}
              aria-controls={detailId}
              onClick={() => setOpen(!isOpen)}
            >
              <Icon size={16} aria-hidden />
              {title}
            </button>
          )}
          <Asked asked={level.asked} used={standing.used?.level ?? null} />
        </th>
        <td>
          <Used standing={standing} framework={framework} today={today} />
        </td>
        <td>
          <span className="gk-person-level-pair">
            <Latest standing={standing} framework={framework} kind="self" />
            <SelfMark steps={standing.selfDifference} />
          </span>
        </td>
        {(['leader', 'peer', 'observation'] as const).map((kind) => (
          <td key={kind}>
            <Latest standing={standing} framework={framework} kind={kind} />
          </td>
        ))}
        <td>
          {ratings.length > 0 && (
            <LevelTimeline ratings={ratings} framework={framework} today={today} width={150} height={36} />
          )}
        </td>
        <td className="gk-numbers">{standing.count > 0 && t('section.ratings', { count: standing.count })}</td>
      </tr>
      {isOpen && (
        <tr id={detailId} className="gk-person-level-detail">
          <td colSpan={PERSON_LEVEL_COLUMNS}>
            <LevelTimeline ratings={ratings} framework={framework} today={today} width={640} height={140} hasAxes />
            <RatingHistory ratings={ratings} framework={framework} on={today} canAttach />
          </td>
        </tr>
      )}
    </>
  );
}

function Asked(props: { readonly asked: number | null; readonly used: number | null }): ReactNode {
  const { t } = useTranslation('ratings');
  const { asked, used } = props;
  if (asked === null) return null;
  const state = used === null ? 'unknown' : used < asked ? 'short' : 'met';
  return (
    <span className="gk-person-level-asked">
      <GapMark state={state} label={t(`asked-states.${state}`)} size={16} />
      {t('asked', { level: asked })}
    </span>
  );
}

function Used(props: {
  readonly standing: CellStanding;
  readonly framework: Framework;
  readonly today: IsoDate;
}): ReactNode {
  const { t } = useTranslation('ratings');
  const formats = useFormats();
  const words = useRatingWords();
  const { standing, framework, today } = props;
  const { used, age, givenOn, reviewedOn } = standing;
  if (used === null || age === null || givenOn === null) {
    return <LevelBadge level={null} count={framework.levels.length} label={t('unknown')} />;
  }
  const since = t('section.given', { date: formats.date(givenOn) });
  const dates = reviewedOn === null ? since : t('section.reviewed', { since, date: formats.date(reviewedOn) });
  const isOld = isStale(used.ratedOn, today, STALE_AFTER_MONTHS);
  return (
    <span className="gk-person-level-pair" title={dates}>
      <LevelBadge level={used.level} count={framework.levels.length} label={words.levelName(used.level, framework)} />
      <span className={isOld ? 'gk-person-level-age gk-person-level-old' : 'gk-person-level-age'}>
        {used.raterKind === 'agreed' && <span>{t('agreed')}</span>}
        <span>{words.age(age)}</span>
      </span>
    </span>
  );
}

function Latest(props: {
  readonly standing: CellStanding;
  readonly framework: Framework;
  readonly kind: RaterKind;
}): ReactNode {
  const { t } = useTranslation('ratings');
  const words = useRatingWords();
  const { standing, framework, kind } = props;
  const rating = standing.latest[kind];
  return (
    <LevelBadge
      level={rating?.level ?? null}
      count={framework.levels.length}
      label={rating === null ? t('nobody') : words.levelName(rating.level, framework)}
    />
  );
}
