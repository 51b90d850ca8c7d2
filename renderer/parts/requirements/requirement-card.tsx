import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import { Pencil, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Requirement } from '#shared/domain/goals/entities.ts';
import type { RequirementCoverage } from '#shared/domain/goals/requirement-coverage.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useChange } from '#renderer/lib/api/use-change.ts';
import { useFormats } from '#renderer/lib/i18n/formats.ts';
import { useRequirementWords } from '#renderer/lib/i18n/requirement-words.ts';
import { useUrlParam } from '#renderer/lib/url-state/use-url-param.ts';
import { CoverageBar } from '#renderer/ui/coverage-bar.tsx';
import { GapMark, type GapState } from '#renderer/ui/gap-mark.tsx';
import { HowCounted } from '#renderer/ui/how-counted.tsx';
import { PEOPLE_LISTS, type PeopleList } from './people-lists.ts';
import { competenceOf, sentenceOf, type RequirementsData } from './requirements-data.ts';
import './requirement-card.css';

/** One requirement as a sentence, with its figures; each figure opens the people behind it. */
export function RequirementCard(props: {
  readonly data: RequirementsData;
  readonly requirement: Requirement;
  readonly coverage: RequirementCoverage | undefined;
  readonly onEdit: () => void;
}): ReactNode {
  const { data, requirement, coverage } = props;
  const { t } = useTranslation('goals');
  const words = useRequirementWords();
  const formats = useFormats();
  const api = useApi();
  const remove = useChange(api.requirements.delete.mutationOptions(), { announce: true });
  const { competence } = competenceOf(data, requirement);
  const sentence = sentenceOf(data, requirement, words);
  const isCounted = coverage !== undefined && data.hasPeople;
  const retiredOn = competence?.retiredOn ?? null;
  return (
    <article className="gk-requirement-card" aria-label={sentence}>
      <div className="gk-requirement-card-head">
        {isCounted && (
          <GapMark state={gapState(coverage)} label={t(`requirement.mark.${gapState(coverage)}`)} size={20} />
        )}
        <h3 className="gk-requirement-card-sentence">{sentence}</h3>
        <div className="gk-requirement-card-actions gk-no-print">
          <Tooltip title={t('requirements.edit')}>
            <IconButton size="small" aria-label={t('requirements.edit')} onClick={props.onEdit}>
              <Pencil size={18} aria-hidden />
            </IconButton>
          </Tooltip>
          <Tooltip title={t('requirements.delete')}>
            <IconButton
              size="small"
              aria-label={t('requirements.delete')}
              disabled={remove.isPending}
              onClick={() => remove.mutate({ requirementId: requirement.id })}
            >
              <Trash2 size={18} aria-hidden />
            </IconButton>
          </Tooltip>
        </div>
      </div>
      {retiredOn !== null && retiredOn < data.today && (
        <p className="gk-requirement-card-line">{t('requirement.retired', { date: formats.longDate(retiredOn) })}</p>
      )}
      {isCounted && <Figures requirement={requirement} coverage={coverage} />}
    </article>
  );
}

/** The shape of the mark for a requirement: short, met, or nothing known of anybody who is asked. */
function gapState(coverage: RequirementCoverage): GapState {
  if (coverage.gap === 0) return coverage.need === 0 ? 'unknown' : 'met';
  return 'short';
}

function Figures(props: { readonly requirement: Requirement; readonly coverage: RequirementCoverage }): ReactNode {
  const { requirement, coverage } = props;
  const { t } = useTranslation('goals');
  const formats = useFormats();
  const [, openPeople] = useUrlParam('people', '', { history: 'push' });
  const { have, need, gap, known, forecast, people, on } = coverage;
  const asked = known + people.unknown.length;
  const isPast = requirement.byDate !== null && requirement.byDate < on;
  const shown = PEOPLE_LISTS.filter((list) => people[list].length > 0);
  return (
    <>
      <div className="gk-requirement-card-bar">
        <div>
          <CoverageBar
            have={have}
            need={need}
            forecast={Math.max(0, forecast - have)}
            total={asked}
            text={t('requirement.bar', { have, need, known, asked })}
            showsText
          />
          {forecast !== have && (
            <p className="gk-requirement-card-line gk-numbers">
              {t('requirement.forecast', { count: forecast, date: formats.longDate(coverage.forecastFor) })}
            </p>
          )}
          {isPast && gap > 0 && (
            <p className="gk-requirement-card-line gk-requirement-card-past">{t('requirement.past')}</p>
          )}
        </div>
        <div className={`gk-requirement-card-gap${gap > 0 ? ' gk-requirement-card-gap-open' : ''}`}>
          <span className="gk-requirement-card-gap-number gk-numbers">{gap}</span>
          <span>{t('requirement.gap')}</span>
        </div>
        <HowCounted subject={t('how-subject.requirement')}>
          <p>{t('how.have')}</p>
          <p>{t('how.need')}</p>
          <p>{t('how.gap')}</p>
          <p>{t('how.known')}</p>
          <p>{t('how.forecast')}</p>
          <p>{t('how.group')}</p>
        </HowCounted>
      </div>
      {shown.length > 0 && (
        <ul className="gk-requirement-card-people" aria-label={t('people.lists')}>
          {shown.map((list) => (
            <li key={list}>
              <button
                type="button"
                className="gk-people-button"
                onClick={() => openPeople(peopleAddress(requirement.id, list))}
              >
                <span className={`gk-people-dot gk-people-${list}`} aria-hidden />
                <span className="gk-numbers">{t(`people.${list}.count`, { count: people[list].length })}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** What the address says of the opened panel: the requirement and the list to show first. */
function peopleAddress(requirementId: string, list: PeopleList): string {
  return `${requirementId}.${list}`;
}
