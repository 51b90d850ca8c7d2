import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { IsoDate } from '#shared/kernel/dates.ts';
import { compareCodeUnits } from '#shared/kernel/text.ts';
import type { Appointment, TeamMember } from '#shared/domain/team/entities.ts';
import type { ApiOutputs } from '#renderer/lib/api/router-type.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useFormats } from '#renderer/lib/i18n/formats.ts';
import { useRequirementWords } from '#renderer/lib/i18n/requirement-words.ts';
import { useTeamWords } from './use-team-words.ts';

type Milestones = ApiOutputs['team']['milestones'];

/** One dated fact of a person. */
export interface TimelineEvent {
  readonly key: string;
  /** A date, or a year for something expected. */
  readonly on: string;
  readonly shownAs: string;
  readonly text: string;
  readonly isAhead: boolean;
}

/** More level changes on one day than this are told as a number. */
const NAMED_CHANGES = 3;

/** Everything dated of a person, latest first: appointments, qualifications, levels, roles, groups and induction. */
export function useTimelineEvents(member: TeamMember, today: IsoDate): readonly TimelineEvent[] {
  const api = useApi();
  const milestones = useQuery(api.team.milestones.queryOptions({ personId: member.person.id })).data ?? null;
  const ownEvents = useOwnEvents(member, today);
  const otherEvents = useMilestoneEvents(milestones, today);
  // A year alone stands after the dates in it: it is expected within the year.
  return [...ownEvents, ...otherEvents].sort((left, right) => compareCodeUnits(orderOf(right), orderOf(left)));
}

function useOwnEvents(member: TeamMember, today: IsoDate): readonly TimelineEvent[] {
  const { t } = useTranslation('team');
  const formats = useFormats();
  const words = useTeamWords();
  const onDate = useDatedEvent(today);
  const nameOf = ({ functionTitle, functionGroup }: Appointment): string =>
    functionTitle === '' ? t(`function-groups.${functionGroup}`) : functionTitle;
  return [
    ...onDate('teaching', member.person.teachingSince, t('timeline.teaching')),
    ...member.appointments.flatMap((appointment) => {
      const name = nameOf(appointment);
      const factor = appointment.workingTimeFactor;
      const started =
        factor === 0 ? t('timeline.started', { name }) : t('timeline.started-with', { name, wtf: formats.wtf(factor) });
      return [
        ...onDate(`from ${appointment.id}`, appointment.from, started),
        ...onDate(`to ${appointment.id}`, appointment.to, t('timeline.ended', { name })),
      ];
    }),
    ...member.qualifications.flatMap((qualification) => {
      const name = words.qualification(qualification);
      const { id, awardedOn, expectedYear } = qualification;
      if (expectedYear !== null) {
        const year = String(expectedYear);
        const text = t('timeline.expected', { name });
        return [{ key: `expected ${id}`, on: year, shownAs: year, text, isAhead: year >= today.slice(0, 4) }];
      }
      return onDate(`awarded ${id}`, awardedOn, t('timeline.awarded', { name }));
    }),
  ];
}

function useMilestoneEvents(milestones: Milestones | null, today: IsoDate): readonly TimelineEvent[] {
  const { t } = useTranslation('team');
  const words = useRequirementWords();
  const onDate = useDatedEvent(today);
  if (milestones === null) return [];
  const roles = new Map(milestones.roles.map((role) => [role.id, words.title(role)]));
  const groups = new Map(milestones.groups.map((group) => [group.id, group.title]));
  const nameOf = (change: Milestones['levelChanges'][number]): string => {
    const competence = milestones.competences.find(({ id }) => id === change.competenceId);
    const framework = milestones.frameworks.find(({ id }) => id === competence?.frameworkId) ?? null;
    return t('timeline.level', {
      name: competence === undefined ? '' : words.title(competence),
      level: words.level(change.to, framework),
    });
  };
  return [
    ...Array.from(
      Map.groupBy(milestones.levelChanges, ({ on }) => on),
      ([on, changes]): readonly TimelineEvent[] =>
        changes.length > NAMED_CHANGES
          ? onDate(`levels ${on}`, on, t('timeline.levels', { count: changes.length }))
          : changes.flatMap((change) => onDate(`level ${on} ${change.competenceId}`, on, nameOf(change))),
    ).flat(),
    ...milestones.occupancies.flatMap(({ id, roleId, from, to }) => [
      ...onDate(`role ${id}`, from, t('timeline.role-from', { name: roles.get(roleId) })),
      ...onDate(`role-end ${id}`, to, t('timeline.role-to', { name: roles.get(roleId) })),
    ]),
    ...milestones.memberships.flatMap(({ id, groupId, from, to }) => [
      ...onDate(`group ${id}`, from, t('timeline.group-from', { name: groups.get(groupId) })),
      ...onDate(`group-end ${id}`, to, t('timeline.group-to', { name: groups.get(groupId) })),
    ]),
    ...(milestones.induction === null
      ? []
      : onDate('induction', milestones.induction.startsOn, t('timeline.induction'))),
    ...milestones.decisions.flatMap(({ id, decidedOn, outcome }) =>
      onDate(`decision ${id}`, decidedOn, t('timeline.decision', { outcome: t(`induction:outcomes.${outcome}`) })),
    ),
  ];
}

function useDatedEvent(today: IsoDate): (key: string, date: IsoDate | null, text: string) => readonly TimelineEvent[] {
  const formats = useFormats();
  return (key, date, text) =>
    date === null ? [] : [{ key, on: date, shownAs: formats.date(date), text, isAhead: date > today }];
}

function orderOf({ on }: TimelineEvent): string {
  return on.length === 4 ? `${on}-99` : on;
}
