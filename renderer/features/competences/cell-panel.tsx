import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { IsoDate } from '#shared/kernel/dates.ts';
import type { Framework, RaterKind, Rating } from '#shared/domain/competences/entities.ts';
import { usedRatingOn } from '#shared/domain/competences/used-level.ts';
import type { Person } from '#shared/domain/team/entities.ts';
import { displayName } from '#shared/domain/team/person-name.ts';
import { problemOf } from '#renderer/lib/api/problem.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useProblemTexts } from '#renderer/lib/api/use-problem-texts.ts';
import { useFormats } from '#renderer/lib/i18n/formats.ts';
import { InlineProblem } from '#renderer/ui/inline-problem.tsx';
import { LevelBadge } from '#renderer/ui/level-badge.tsx';
import { SidePanel } from '#renderer/ui/side-panel.tsx';
import type { MatrixCompetence } from './matrix-data.ts';
import { RatingForm } from './rating-form.tsx';
import type { MatrixWords } from './use-matrix-words.ts';

/** Everything behind one cell: the level used and why, all ratings, and a form for another one. */
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
  const { person, competence, framework, words, on } = props;
  const { data, error } = useQuery(
    api.competences.cell.queryOptions({ personId: person.id, competenceId: competence.id }),
  );
  const ratings = data ?? [];
  const used = usedRatingOn(ratings, on);
  const isPast = on < props.today;
  return (
    <SidePanel
      open
      onClose={props.onClose}
      title={displayName(person)}
      subtitle={words.titleOf(competence)}
      width={520}
    >
      {words.descriptionOf(competence) !== words.titleOf(competence) && (
        <Typography color="textSecondary">{words.descriptionOf(competence)}</Typography>
      )}
      {error !== null && <InlineProblem>{texts.of(problemOf(error))}</InlineProblem>}
      <section aria-labelledby="cell-used">
        <Typography variant="h3" id="cell-used" sx={{ mt: 2, mb: 1 }}>
          {t('panel.used', { date: formats.date(on) })}
        </Typography>
        <div className="gk-rating-used">
          <LevelBadge
            level={used?.level ?? null}
            count={framework.levels.length}
            label={used === null ? t('cell.unknown') : words.levelOf(used.level)}
          />
          <span>
            {used === null
              ? t('panel.used-unknown')
              : t(`panel.used-because.${used.raterKind === 'agreed' ? 'agreed' : 'leader'}`, {
                  level: words.levelOf(used.level),
                  date: formats.date(used.ratedOn),
                })}
          </span>
        </div>
      </section>
      <section aria-labelledby="cell-history">
        <Typography variant="h3" id="cell-history" sx={{ mt: 3, mb: 1 }}>
          {t('panel.history')}
        </Typography>
        {data !== undefined && ratings.length === 0 ? (
          <Typography color="textSecondary">{t('panel.history-empty')}</Typography>
        ) : (
          <ol className="gk-rating-list">
            {ratings.map((rating) => (
              <RatingItem
                key={rating.id}
                rating={rating}
                framework={framework}
                words={words}
                isUsed={rating.id === used?.id}
                isLater={rating.ratedOn > on}
              />
            ))}
          </ol>
        )}
        <Typography variant="body2" color="textSecondary">
          {t('panel.append-only')}
        </Typography>
      </section>
      {isPast ? (
        <InlineProblem severity="info">{t('panel.past', { date: formats.date(on) })}</InlineProblem>
      ) : (
        <RatingForm
          key={`${person.id} ${competence.id}`}
          person={person}
          competence={competence}
          framework={framework}
          today={props.today}
          raterKind={props.raterKind}
        />
      )}
    </SidePanel>
  );
}

function RatingItem(props: {
  readonly rating: Rating;
  readonly framework: Framework;
  readonly words: MatrixWords;
  readonly isUsed: boolean;
  readonly isLater: boolean;
}): ReactNode {
  const { t } = useTranslation('competences');
  const formats = useFormats();
  const { rating } = props;
  return (
    <li className="gk-rating-item">
      <LevelBadge
        level={rating.level}
        count={props.framework.levels.length}
        label={props.words.levelOf(rating.level)}
      />
      <div className="gk-rating-text">
        <div>
          <strong>{t(`raters.${rating.raterKind}`)}</strong>
          {rating.raterName !== '' && `, ${rating.raterName}`}
          {props.isUsed && <span className="gk-rating-counts">{t('panel.counts')}</span>}
          {props.isLater && <span className="gk-rating-later">{t('panel.later')}</span>}
        </div>
        <div className="gk-rating-date gk-numbers">{formats.date(rating.ratedOn)}</div>
        {rating.note !== '' && <p>{rating.note}</p>}
        {rating.evidence !== '' && <p>{t('panel.evidence-of', { evidence: rating.evidence })}</p>}
      </div>
    </li>
  );
}
