import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { UserMinus, UserPlus } from 'lucide-react';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Requirement } from '#shared/domain/goals/entities.ts';
import type { RequirementCoverage } from '#shared/domain/goals/requirement-coverage.ts';
import { comparePeople, displayName } from '#shared/domain/team/person-name.ts';
import { lastServiceDayOn } from '#shared/domain/team/service.ts';
import type { PersonId } from '#shared/kernel/ids.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useChange } from '#renderer/lib/api/use-change.ts';
import { useFormats } from '#renderer/lib/i18n/formats.ts';
import { useRequirementWords } from '#renderer/lib/i18n/requirement-words.ts';
import { useUrlParam } from '#renderer/lib/url-state/use-url-param.ts';
import { SidePanel } from '#renderer/ui/side-panel.tsx';
import { TextLink } from '#renderer/ui/text-link.tsx';
import { ExemptionForm } from './exemption-form.tsx';
import { PEOPLE_LISTS, type PeopleList } from './people-lists.ts';
import { competenceOf, sentenceOf, type CountedRequirement, type RequirementsData } from './requirements-data.ts';
import './people-panel.css';

/** Lists from which somebody can be exempted; the others repeat people of these. */
const ASKED_LISTS: ReadonlySet<PeopleList> = new Set(['have', 'lacking', 'unknown']);

/** The people behind the figures of the requirement that the address names, list by list. */
export function PeoplePanel(props: {
  readonly data: RequirementsData;
  /** Every requirement whose people may be asked for. */
  readonly entries: readonly CountedRequirement[];
}): ReactNode {
  const { data } = props;
  const { t } = useTranslation('goals');
  const words = useRequirementWords();
  const [address, setAddress] = useUrlParam('people', '', { history: 'push' });
  const [requirementId, wanted] = address.split('.');
  const found = props.entries.find(({ requirement }) => requirement.id === requirementId);
  const { requirement, coverage } = found ?? {};
  if (requirement === undefined || coverage === undefined) return null;
  const { framework } = competenceOf(data, requirement);
  return (
    <SidePanel
      open
      onClose={() => setAddress(null)}
      title={t('people.title')}
      subtitle={sentenceOf(data, requirement, words)}
    >
      {PEOPLE_LISTS.filter((list) => coverage.people[list].length > 0).map((list) => (
        <PeopleSection
          key={list}
          data={data}
          list={list}
          requirement={requirement}
          coverage={coverage}
          level={words.level(requirement.level, framework)}
          isWanted={list === wanted}
        />
      ))}
    </SidePanel>
  );
}

function PeopleSection(props: {
  readonly data: RequirementsData;
  readonly list: PeopleList;
  readonly requirement: Requirement;
  readonly coverage: RequirementCoverage;
  readonly level: string;
  readonly isWanted: boolean;
}): ReactNode {
  const { data, list, requirement, coverage, isWanted } = props;
  const { t } = useTranslation('goals');
  const formats = useFormats();
  const [exempting, setExempting] = useState<PersonId | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (isWanted) heading.current?.scrollIntoView({ block: 'start' });
  }, [isWanted]);
  const people = coverage.people[list]
    .flatMap((personId) => data.membersById.get(personId) ?? [])
    .toSorted((left, right) => comparePeople(left.person, right.person));
  return (
    <Box component="section" sx={{ '& + &': { mt: 3 } }}>
      <Typography ref={heading} variant="h3" sx={{ display: 'flex', alignItems: 'center', gap: 1, scrollMarginTop: 8 }}>
        <span className={`gk-people-dot gk-people-${list}`} aria-hidden />
        {t(`people.${list}.count`, { count: people.length })}
      </Typography>
      <Typography variant="body2" color="textSecondary" sx={{ mb: 0.5 }}>
        {t(`people.${list}.meaning`, { level: props.level, date: formats.longDate(coverage.forecastFor) })}
      </Typography>
      <ul className="gk-people-list">
        {people.map((member) => {
          const { person } = member;
          const exemption = requirement.exemptions.find(({ personId }) => personId === person.id);
          const lastDay = list === 'leaving' ? lastServiceDayOn(member, coverage.on) : null;
          return (
            <li key={person.id}>
              <div className="gk-people-person">
                <TextLink to="/team" search={{ person: person.id }}>
                  {displayName(person)}
                </TextLink>
                {ASKED_LISTS.has(list) && exempting !== person.id && (
                  <Button
                    size="small"
                    startIcon={<UserMinus size={16} aria-hidden />}
                    aria-label={t('people.exempt-person', { name: displayName(person) })}
                    onClick={() => setExempting(person.id)}
                  >
                    {t('people.exempt-short')}
                  </Button>
                )}
                {list === 'exempt' && exemption !== undefined && (
                  <EndExemption exemptionId={exemption.id} name={displayName(person)} />
                )}
              </div>
              {list === 'exempt' && exemption !== undefined && <div className="gk-people-note">{exemption.reason}</div>}
              {lastDay !== null && (
                <div className="gk-people-note">{t('people.last-day', { date: formats.longDate(lastDay) })}</div>
              )}
              {exempting === person.id && (
                <ExemptionForm
                  requirement={requirement}
                  personId={person.id}
                  name={displayName(person)}
                  onClose={() => setExempting(null)}
                />
              )}
            </li>
          );
        })}
      </ul>
    </Box>
  );
}

function EndExemption(props: {
  readonly exemptionId: Requirement['exemptions'][number]['id'];
  readonly name: string;
}): ReactNode {
  const { t } = useTranslation('goals');
  const api = useApi();
  const remove = useChange(api.requirements.deleteExemption.mutationOptions(), { announce: true });
  return (
    <Button
      size="small"
      startIcon={<UserPlus size={16} aria-hidden />}
      aria-label={t('people.end-exemption-of', { name: props.name })}
      disabled={remove.isPending}
      onClick={() => remove.mutate({ exemptionId: props.exemptionId })}
    >
      {t('people.end-exemption')}
    </Button>
  );
}
