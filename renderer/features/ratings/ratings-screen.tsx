import Button from '@mui/material/Button';
import { Link } from '@tanstack/react-router';
import { ListChecks, Users } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { problemOf } from '#renderer/lib/api/problem.ts';
import { useProblemTexts } from '#renderer/lib/api/use-problem-texts.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { InlineProblem } from '#renderer/ui/inline-problem.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { Segmented } from '#renderer/ui/segmented.tsx';
import { CompetenceEntry } from './competence-entry.tsx';
import { EntryBar } from './entry-bar.tsx';
import type { EntrySettings } from './entry-settings.ts';
import { PersonEntry } from './person-entry.tsx';
import { isRated, useTeamLevels, type CountedTeam } from './ratings-data.ts';
import { TeamEntry } from './team-entry.tsx';
import { ENTRY_VIEWS, useRatingsAddress, type RatingsAddress, type SetRatingsAddress } from './use-ratings-address.ts';
import { useSaveRatings } from './use-save-ratings.ts';
import '#renderer/ui/matrix/matrix.css';
import './ratings-screen.css';

/** Gives many levels in little time: person by person, competence by competence, or for the team at once. */
export function RatingsScreen(): ReactNode {
  const { t } = useTranslation('ratings');
  const texts = useProblemTexts();
  const [address, setAddress] = useRatingsAddress();
  const { counted, error } = useTeamLevels(address.frameworkId);
  const header = (
    <PageHeader
      title={t('title')}
      subtitle={t('subtitle')}
      actions={
        <Segmented
          label={t('views.label')}
          value={address.view}
          options={ENTRY_VIEWS.map((view) => ({ value: view, label: t(`views.${view}`) }))}
          onChange={(view) => setAddress({ view: view === 'person' ? null : view }, 'push')}
        />
      }
    />
  );
  if (error !== null) {
    return (
      <>
        {header}
        <InlineProblem>{texts.of(problemOf(error))}</InlineProblem>
      </>
    );
  }
  if (counted === null) return header;
  if (counted.team.members.length === 0) {
    return (
      <>
        {header}
        <EmptyState
          icon={Users}
          title={t('empty.title')}
          actions={
            <Button variant="contained" component={Link} to="/team">
              {t('empty.to-team')}
            </Button>
          }
        >
          {t('empty.text')}
        </EmptyState>
      </>
    );
  }
  if (!counted.team.frameworks.some(({ nodes }) => nodes.some(isRated))) {
    return (
      <>
        {header}
        <EmptyState icon={ListChecks} title={t('no-competences.title')}>
          {t('no-competences.text')}
        </EmptyState>
      </>
    );
  }
  return (
    <>
      {header}
      <Entry counted={counted} address={address} setAddress={setAddress} />
    </>
  );
}

function Entry(props: {
  readonly counted: CountedTeam;
  readonly address: RatingsAddress;
  readonly setAddress: SetRatingsAddress;
}): ReactNode {
  const { counted, address, setAddress } = props;
  const { today } = counted.team;
  const saving = useSaveRatings();
  const [raterName, setRaterName] = useState('');
  const [isDateRefused, setDateRefused] = useState(false);
  const ratedOn = address.on ?? today;
  const settings: EntrySettings = {
    rater: address.rater,
    raterName: raterName.trim(),
    ratedOn,
    isRefused: isDateRefused || ratedOn > today,
  };
  const shared = { counted, address, setAddress, settings, saving };
  return (
    <>
      <EntryBar
        address={address}
        setAddress={setAddress}
        frameworks={counted.team.frameworks}
        today={today}
        raterName={raterName}
        onRaterName={setRaterName}
        onDateRefused={setDateRefused}
      />
      {address.view === 'person' && <PersonEntry {...shared} />}
      {address.view === 'competence' && <CompetenceEntry {...shared} />}
      {address.view === 'team' && <TeamEntry {...shared} />}
    </>
  );
}
