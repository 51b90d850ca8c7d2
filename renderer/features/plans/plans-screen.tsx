import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { CalendarRange, UsersRound } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { comparePeople, displayName } from '#shared/domain/team/person-name.ts';
import { isInServiceOn } from '#shared/domain/team/service.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useUrlParam } from '#renderer/lib/url-state/use-url-param.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { ListDetail } from '#renderer/ui/list-detail.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { Segmented } from '#renderer/ui/segmented.tsx';
import { CoverView } from './cover/cover-view.tsx';
import { TeamHoursView } from './hours/team-hours-view.tsx';
import { MoneyView } from './money-view.tsx';
import { NewPlanDialog } from './new-plan-dialog.tsx';
import { PersonPlan } from './person-plan.tsx';
import { minutesIn, usePlanChoices, type Item } from './plans-data.ts';
import { TeamView } from './timeline/team-view.tsx';
import { usePlanWords } from './use-plan-words.ts';
import './plans.css';

const VIEWS = ['person', 'team', 'hours', 'cover', 'money'] as const;
type View = (typeof VIEWS)[number];

/** What people will learn and when: per person, of the team over three years, and the money of it. */
export function PlansScreen(): ReactNode {
  const { t } = useTranslation('plans');
  const api = useApi();
  const words = usePlanWords();
  const navigate = useNavigate();
  const plans = useQuery(api.plans.list.queryOptions()).data;
  const team = useQuery(api.team.list.queryOptions()).data;
  const choices = usePlanChoices();
  const [view, setView] = useUrlParam('view', 'person');
  const [personId, choosePerson] = useUrlParam('person', '', { history: 'push' });
  const [isJoint, setJoint] = useState(false);
  const isReady = plans !== undefined && team !== undefined;
  const members = (team?.members ?? [])
    .filter(
      (member) =>
        isReady &&
        (isInServiceOn(member, team.today) || plans.items.some((item) => item.personId === member.person.id)),
    )
    .toSorted((left, right) => comparePeople(left.person, right.person));
  const titleOf = (item: Item): string =>
    item.title || (choices.programmes.find(({ id }) => id === item.programmeId)?.title ?? '…');
  const chosen = members.find(({ person }) => person.id === personId) ?? null;
  const shown: View = VIEWS.find((one) => one === view) ?? 'person';
  const nameOf = (itemId: string): string => {
    const item = plans?.items.find(({ id }) => id === itemId);
    const member = members.find(({ person }) => person.id === item?.personId);
    if (item === undefined) return '…';
    return member === undefined ? titleOf(item) : `${titleOf(item)} – ${displayName(member.person)}`;
  };
  return (
    <>
      <PageHeader
        title={t('title')}
        subtitle={t('subtitle')}
        actions={
          members.length > 0 && (
            <Button variant="contained" startIcon={<UsersRound size={18} aria-hidden />} onClick={() => setJoint(true)}>
              {t('plan-joint')}
            </Button>
          )
        }
      />
      {!isReady && <Skeleton variant="rounded" height={320} />}
      {isReady && members.length === 0 && (
        <EmptyState icon={CalendarRange} title={t('no-people.title')}>
          <p>{t('no-people.text')}</p>
        </EmptyState>
      )}
      {isReady && members.length > 0 && (
        <Box sx={{ display: 'grid', gap: 2.5, minWidth: 0 }}>
          <Box className="gk-no-print">
            <Segmented
              label={t('views.label')}
              value={shown}
              options={VIEWS.map((value) => ({ value, label: t(`views.${value}`) }))}
              onChange={(value) => setView(value)}
            />
          </Box>
          {shown === 'person' && (
            <ListDetail
              listWidth={260}
              list={
                <ul className="gk-plans-people" aria-label={t('team.person')}>
                  {members.map(({ person }) => {
                    const own = plans.items.filter((item) => item.personId === person.id);
                    const minutes = own.reduce((sum, item) => sum + minutesIn(item, plans.schoolYear), 0);
                    return (
                      <li key={person.id}>
                        <button
                          type="button"
                          aria-current={person.id === chosen?.person.id ? 'true' : undefined}
                          onClick={() => choosePerson(person.id)}
                        >
                          <span>{displayName(person)}</span>
                          <span className="gk-plans-facts">
                            {own.length === 0
                              ? t('nothing-planned')
                              : t('person-facts', { count: own.length, hours: words.hours(minutes) })}
                          </span>
                        </button>
                      </li>
                    );
                  })}
                </ul>
              }
              detail={
                chosen === null ? (
                  <EmptyState icon={CalendarRange} title={t('choose.title')}>
                    <p>{t('choose.text')}</p>
                  </EmptyState>
                ) : (
                  <Box sx={{ display: 'grid', gap: 1.5 }}>
                    <Typography variant="h2">{displayName(chosen.person)}</Typography>
                    <PersonPlan key={chosen.person.id} personId={chosen.person.id} />
                  </Box>
                )
              }
            />
          )}
          {shown === 'team' && (
            <TeamView
              plans={plans}
              members={members}
              choices={choices}
              titleOf={titleOf}
              onOpenPerson={(id) => void navigate({ to: '.', search: { person: id } })}
            />
          )}
          {shown === 'hours' && (
            <TeamHoursView
              schoolYear={plans.schoolYear}
              titleOf={(itemId) => {
                const item = plans.items.find(({ id }) => id === itemId);
                return item === undefined ? '…' : titleOf(item);
              }}
              onOpenPerson={(id) => void navigate({ to: '.', search: { person: id } })}
            />
          )}
          {shown === 'cover' && (
            <CoverView
              schoolYear={plans.schoolYear}
              titleOf={nameOf}
              nameOf={(id) => {
                const member = members.find(({ person }) => person.id === id);
                return member === undefined ? '…' : displayName(member.person);
              }}
              onOpen={(itemId) => {
                const item = plans.items.find(({ id }) => id === itemId);
                if (item !== undefined) void navigate({ to: '.', search: { person: item.personId, item: itemId } });
              }}
            />
          )}
          {shown === 'money' && <MoneyView firstYear={Number(plans.today.slice(0, 4))} titleOf={nameOf} />}
        </Box>
      )}
      {isJoint && plans !== undefined && (
        <NewPlanDialog
          people={[]}
          isJoint
          schoolYear={plans.schoolYear}
          choices={choices}
          onClose={() => setJoint(false)}
        />
      )}
    </>
  );
}
