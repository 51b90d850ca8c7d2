import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { ListChecks } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { RATING_PAGE } from '#shared/contract/ratings.ts';
import { isStale, STALE_AFTER_MONTHS } from '#shared/domain/competences/rating-age.ts';
import { problemOf } from '#renderer/lib/api/problem.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useProblemTexts } from '#renderer/lib/api/use-problem-texts.ts';
import type { PersonSectionProps } from '#renderer/lib/person-sections/person-sections.tsx';
import { RaterHelp } from '#renderer/lib/ratings/rater-help.tsx';
import { useRatingWords } from '#renderer/lib/ratings/use-rating-words.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { HowCounted } from '#renderer/ui/how-counted.tsx';
import { InlineProblem } from '#renderer/ui/inline-problem.tsx';
import { PersonLevelRow, PERSON_LEVEL_COLUMNS } from './person-level-row.tsx';
import { groupTitles, type PersonLevels } from './ratings-data.ts';
import './person-levels.css';

type Framework = PersonLevels['frameworks'][number];
type Level = Framework['levels'][number];

/** What a person can do: the level of each competence with who said what, how old it is and how it came about. */
export function PersonLevelsSection(props: PersonSectionProps): ReactNode {
  const { t } = useTranslation('ratings');
  const api = useApi();
  const texts = useProblemTexts();
  const [showsAll, setShowsAll] = useState(false);
  const { personId } = props;
  const navigate = useNavigate();
  const { data, error } = useQuery(api.ratings.ofPerson.queryOptions({ personId }));
  const history = useQuery(api.ratings.history.queryOptions({ personId, limit: RATING_PAGE }));
  const problem = error ?? history.error;
  if (problem !== null) return <InlineProblem>{texts.of(problemOf(problem))}</InlineProblem>;
  if (data === undefined || history.data === undefined) return null;

  const levels = data.frameworks.flatMap((framework) => framework.levels);
  const shown = showsAll ? levels : levels.filter(isWorthShowing);
  const rateLink = (
    <Button
      variant="contained"
      startIcon={<ListChecks size={18} aria-hidden />}
      onClick={() => void navigate({ to: '/competences/ratings', search: { view: 'person', person: personId } })}
    >
      {t('section.rate')}
    </Button>
  );
  if (levels.every((level) => !isWorthShowing(level)) && !showsAll) {
    return (
      <EmptyState icon={ListChecks} title={t('section.empty-title')} actions={rateLink}>
        {t('section.empty-text')}
      </EmptyState>
    );
  }
  return (
    <>
      <div className="gk-person-levels-head">
        <Summary levels={levels} today={data.today} />
        {rateLink}
      </div>
      {data.frameworks.map((framework) => (
        <FrameworkTable
          key={framework.framework.id}
          entry={framework}
          isOneOfMany={data.frameworks.length > 1}
          shown={framework.levels.filter((level) => shown.includes(level))}
          history={history.data.ratings}
          data={data}
        />
      ))}
      {shown.length < levels.length && (
        <Button onClick={() => setShowsAll(true)} sx={{ mt: 1 }}>
          {t('section.show-all', { count: levels.length })}
        </Button>
      )}
    </>
  );
}

/** Whether there is something to see: somebody rated it, or something asks it. */
function isWorthShowing({ standing, asked }: Level): boolean {
  return standing.count > 0 || asked !== null;
}

function Summary(props: { readonly levels: readonly Level[]; readonly today: PersonLevels['today'] }): ReactNode {
  const { t } = useTranslation('ratings');
  const { levels, today } = props;
  const known = levels.filter(({ standing }) => standing.used !== null);
  const below = known.filter(({ standing, asked }) => asked !== null && (standing.used?.level ?? 0) < asked);
  const old = known.filter(
    ({ standing }) => standing.used !== null && isStale(standing.used.ratedOn, today, STALE_AFTER_MONTHS),
  );
  const parts = [
    t('section.known', { known: known.length, total: levels.length }),
    t('section.below', { count: below.length }),
    t('section.old', { count: old.length, months: STALE_AFTER_MONTHS }),
  ];
  return (
    <Typography component="div" color="textSecondary" sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
      {parts.join(' · ')}
      <HowCounted subject={t('section.title')}>
        <p>{t('how.used')}</p>
        <p>{t('how.asked')}</p>
        <p>{t('how.age', { months: STALE_AFTER_MONTHS })}</p>
      </HowCounted>
    </Typography>
  );
}

function FrameworkTable(props: {
  readonly entry: Framework;
  readonly isOneOfMany: boolean;
  readonly shown: readonly Level[];
  readonly history: Parameters<typeof PersonLevelRow>[0]['history'];
  readonly data: PersonLevels;
}): ReactNode {
  const { t } = useTranslation('ratings');
  const words = useRatingWords();
  const { entry, shown, data } = props;
  if (shown.length === 0) return null;
  const nodes = new Map(entry.nodes.map((node) => [node.id, node]));
  const groups = groupTitles(entry, false, words);
  const headingOf = (index: number): string => {
    const at = (place: number): string => groups.get(shown[place]?.competenceId ?? ('' as never)) ?? '';
    return index > 0 && at(index) === at(index - 1) ? '' : at(index);
  };
  return (
    <section aria-labelledby={`levels-${entry.framework.id}`}>
      <Typography
        variant="h2"
        id={`levels-${entry.framework.id}`}
        className={props.isOneOfMany ? '' : 'gk-person-levels-hidden'}
        sx={{ mt: 3, mb: 1 }}
      >
        {words.title(entry.framework)}
      </Typography>
      <table className="gk-person-levels">
        <thead>
          <tr>
            <th scope="col">{t('columns.competence')}</th>
            <th scope="col">
              <span className="gk-person-levels-who">
                {t('columns.used')} <RaterHelp />
              </span>
            </th>
            <th scope="col">{t('raters.self')}</th>
            <th scope="col">{t('raters.leader')}</th>
            <th scope="col">{t('raters.peer')}</th>
            <th scope="col">{t('raters.observation')}</th>
            <th scope="col">{t('columns.timeline')}</th>
            <th scope="col">{t('columns.count')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((level, index) => {
            const node = nodes.get(level.competenceId);
            if (node === undefined) return null;
            const heading = headingOf(index);
            return [
              heading !== '' && (
                <tr key={`above ${level.competenceId}`} className="gk-person-levels-heading">
                  <th colSpan={PERSON_LEVEL_COLUMNS} scope="rowgroup">
                    {heading}
                  </th>
                </tr>
              ),
              <PersonLevelRow
                key={level.competenceId}
                title={words.title(node)}
                level={level}
                framework={entry.framework}
                history={props.history}
                today={data.today}
              />,
            ];
          })}
        </tbody>
      </table>
    </section>
  );
}
