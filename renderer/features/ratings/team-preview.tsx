import { useTranslation } from 'react-i18next';
import type { ReactNode } from 'react';
import type { Competence, Framework } from '#shared/domain/competences/entities.ts';
import type { TeamMember } from '#shared/domain/team/entities.ts';
import { displayName } from '#shared/domain/team/person-name.ts';
import { levelStep } from '#renderer/ui/theme/tokens.ts';
import { useRatingWords } from '#renderer/lib/ratings/use-rating-words.ts';
import { cellKey } from './entry-filter.ts';
import { countOutcomes, type CellOutcome, type PlannedCell, type TeamPlan } from './plan-team-entry.ts';

/** Signs of what becomes of a level, as the matrix's reader knows them. */
const SIGNS: Readonly<Record<CellOutcome, string>> = {
  new: '+',
  up: '▲',
  down: '▼',
  same: '=',
  confirmed: '✓',
  beside: '○',
  'agreed-stays': '=',
  'later-stays': '=',
  fresh: '✓',
  'left-out': '',
  none: '',
};

/** What an action will do, before it is done: counted in sentences, and cell by cell. */
export function TeamPreview(props: {
  readonly members: readonly TeamMember[];
  readonly competences: readonly Pick<Competence, 'id' | 'titleNl' | 'titleEn'>[];
  readonly framework: Framework;
  readonly plan: TeamPlan;
}): ReactNode {
  const { t } = useTranslation('ratings');
  const words = useRatingWords();
  const { members, competences, framework, plan } = props;
  const counts = countOutcomes(plan);
  return (
    <section aria-labelledby="ratings-preview">
      <h2 id="ratings-preview" className="gk-ratings-preview-title">
        {t('team.preview')}
      </h2>
      {counts.length === 0 ? (
        <p className="gk-ratings-picked">{t('team.preview-now')}</p>
      ) : (
        <ul className="gk-ratings-outcomes">
          {counts.map(([outcome, count]) => (
            <li key={outcome}>
              <span className={`gk-ratings-sign gk-ratings-sign-${outcome}`} aria-hidden>
                {SIGNS[outcome]}
              </span>
              {t(`outcomes.${outcome}`, { count })}
            </li>
          ))}
        </ul>
      )}
      <div className="gk-ratings-preview-frame" tabIndex={0} role="region" aria-labelledby="ratings-preview">
        <table className="gk-ratings-preview">
          <thead>
            <tr>
              <th scope="col">{t('columns.person')}</th>
              {competences.map((competence) => (
                <th key={competence.id} scope="col">
                  {words.title(competence)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {members.map(({ person }) => (
              <tr key={person.id}>
                <th scope="row">{displayName(person)}</th>
                {competences.map(({ id }) => {
                  const cell = plan.get(cellKey(person.id, id));
                  return cell === undefined ? (
                    <td key={id} />
                  ) : (
                    <PreviewCell key={id} cell={cell} framework={framework} />
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function PreviewCell(props: { readonly cell: PlannedCell; readonly framework: Framework }): ReactNode {
  const { t } = useTranslation('ratings');
  const words = useRatingWords();
  const { cell, framework } = props;
  const { before, after, outcome } = cell;
  const named = (level: number | null): string => (level === null ? t('unknown') : words.level(level, framework));
  const changes = before !== after;
  const said = changes
    ? t('team.cell-changes', { before: named(before), after: named(after) })
    : t('team.cell-stays', { level: named(before) });
  return (
    <td title={said}>
      <span className="gk-ratings-preview-cell" role="img" aria-label={said}>
        {changes && <Digit level={before} framework={framework} isPast />}
        {changes && <span className="gk-ratings-arrow">→</span>}
        <Digit level={after} framework={framework} isPast={false} />
        <span className={`gk-ratings-sign gk-ratings-sign-${outcome}`}>{SIGNS[outcome]}</span>
      </span>
    </td>
  );
}

function Digit(props: {
  readonly level: number | null;
  readonly framework: Framework;
  readonly isPast: boolean;
}): ReactNode {
  const { level, framework, isPast } = props;
  if (level === null) return <span className="gk-level gk-level-unknown">–</span>;
  if (isPast) return <span className="gk-ratings-before">{level}</span>;
  return <span className={`gk-level gk-level-${String(levelStep(level, framework.levels.length))}`}>{level}</span>;
}
