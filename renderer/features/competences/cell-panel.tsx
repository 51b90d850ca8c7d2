import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { CheckCheck } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { IsoDate } from '#shared/kernel/dates.ts';
import type { Framework, RaterKind } from '#shared/domain/competences/entities.ts';
import { standingOn, type CellStanding } from '#shared/domain/competences/rating-standing.ts';
import type { Person } from '#shared/domain/team/entities.ts';
import { displayName } from '#shared/domain/team/person-name.ts';
import { RATING_PAGE } from '#shared/contract/ratings.ts';
import { problemOf } from '#renderer/lib/api/problem.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useChange } from '#renderer/lib/api/use-change.ts';
import { useProblemTexts } from '#renderer/lib/api/use-problem-texts.ts';
import { useFormats } from '#renderer/lib/i18n/formats.ts';
import { LevelTimeline } from '#renderer/lib/ratings/level-timeline.tsx';
import { RatersTable } from '#renderer/lib/ratings/raters-table.tsx';
import { RatingHistory } from '#renderer/lib/ratings/rating-history.tsx';
import { useRatingWords } from '#renderer/lib/ratings/use-rating-words.ts';
import { InlineProblem } from '#renderer/ui/inline-problem.tsx';
import { LevelBadge } from '#renderer/ui/level-badge.tsx';
import { SidePanel } from '#renderer/ui/side-panel.tsx';
import type { MatrixCompetence } from './matrix-data.ts';
import { RatingForm } from './rating-form.tsx';
import type { MatrixWords } from './use-matrix-words.ts';
import './cell-panel.css';

const WIDTH = 560;
const TIMELINE_WIDTH = WIDTH - 48;

/** Everything behind one cell: the level used and why, each rater apart, a form for another rating, and all ratings. */
export function CellPanel(props: {
  readonly person: Person;
  readonly competence: MatrixCompetence;
  readonly framework: Framework;
  readonly words: MatrixWords;
  readonly today: IsoDate;
  /** The day that the screen shows. */
  readonly on: IsoDate;
  readonly raterKind: RaterKind;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useTranslation('competences');
  const formats = useFormats();
  const api = useApi();
  const texts = useProblemTexts();
  const { person, competence, framework, words, on, today } = props;
  const { data, error } = useQuery(
    api.ratings.history.queryOptions({ personId: person.id, competenceId: competence.id, limit: RATING_PAGE }),
  );
  const ratings = data?.ratings ?? [];
  const standing = standingOn(ratings, on);
  const isPast = on < today;
  return (
    <SidePanel
      open
      onClose={props.onClose}
      title={displayName(person)}
      subtitle={words.titleOf(competence)}
      width={WIDTH}
    >
      {words.descriptionOf(competence) !== words.titleOf(competence) && (
        <Typography color="textSecondary">{words.descriptionOf(competence)}</Typography>
      )}
      {error !== null && <InlineProblem>{texts.of(problemOf(error))}</InlineProblem>}
      <section aria-labelledby="cell-used">
        <Typography variant="h3" id="cell-used" sx={{ mt: 2, mb: 1 }}>
          {t('panel.used', { date: formats.date(on) })}
        </Typography>
        <UsedLevel standing={standing} framework={framework} />
        {!isPast && <StillRight standing={standing} today={today} />}
      </section>
      {standing.count > 0 && (
        <section aria-labelledby="cell-raters">
          <Typography variant="h3" id="cell-raters" sx={{ mt: 3, mb: 1 }}>
            {t('ratings:panel.raters')}
          </Typography>
          <RatersTable standing={standing} framework={framework} on={on} />
        </section>
      )}
      {isPast ? (
        <InlineProblem severity="info">{t('panel.past', { date: formats.date(on) })}</InlineProblem>
      ) : (
        <RatingForm
          key={`${person.id} ${competence.id}`}
          person={person}
          competence={competence}
          framework={framework}
          today={today}
          raterKind={props.raterKind}
        />
      )}
      <section aria-labelledby="cell-history">
        <Typography variant="h3" id="cell-history" sx={{ mt: 3, mb: 1 }}>
          {t('panel.history')}
        </Typography>
        {data !== undefined && ratings.length === 0 ? (
          <Typography color="textSecondary">{t('panel.history-empty')}</Typography>
        ) : (
          <>
            <LevelTimeline
              ratings={ratings}
              framework={framework}
              today={today}
              width={TIMELINE_WIDTH}
              height={132}
              hasAxes
            />
            <RatingHistory ratings={ratings} framework={framework} on={on} canAttach={!isPast} />
          </>
        )}
        <Typography variant="body2" color="textSecondary">
          {t('panel.append-only')}
        </Typography>
      </section>
    </SidePanel>
  );
}

/** The level used with what it comes from, and how old it is. */
function UsedLevel(props: { readonly standing: CellStanding; readonly framework: Framework }): ReactNode {
  const { t } = useTranslation('competences');
  const formats = useFormats();
  const words = useRatingWords();
  const { standing, framework } = props;
  const { used, age, givenOn, reviewedOn } = standing;
  if (used === null || age === null || givenOn === null) {
    return (
      <div className="gk-cell-used">
        <LevelBadge level={null} count={framework.levels.length} label={t('cell.unknown')} />
        <span>{t('panel.used-unknown')}</span>
      </div>
    );
  }
  return (
    <div className="gk-cell-used">
      <LevelBadge level={used.level} count={framework.levels.length} label={words.levelName(used.level, framework)} />
      <div>
        {t(`panel.used-because.${used.raterKind === 'agreed' ? 'agreed' : 'leader'}`, {
          level: words.level(used.level, framework),
          date: formats.date(givenOn),
        })}
        <div className="gk-cell-age">
          {reviewedOn === null
            ? t('ratings:panel.age', { age: words.age(age) })
            : t('ratings:panel.age-reviewed', { age: words.age(age), date: formats.date(reviewedOn) })}
        </div>
      </div>
    </div>
  );
}

/** Says of the level that it is still right, in one click. */
function StillRight(props: { readonly standing: CellStanding; readonly today: IsoDate }): ReactNode {
  const { t } = useTranslation('ratings');
  const api = useApi();
  const review = useChange(api.ratings.review.mutationOptions(), { announce: true });
  const { used } = props.standing;
  if (used === null || used.ratedOn === props.today) return null;
  return (
    <div className="gk-cell-review">
      <Button
        variant="outlined"
        size="small"
        startIcon={<CheckCheck size={16} aria-hidden />}
        loading={review.isPending}
        onClick={() => review.mutate({ cells: [{ personId: used.personId, competenceId: used.competenceId }] })}
      >
        {t('still-right')}
      </Button>
      <span className="gk-cell-review-help">{t('still-right-help')}</span>
    </div>
  );
}
