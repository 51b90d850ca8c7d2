import { z } from 'zod';
import { dateField } from '#shared/contract/fields.ts';
import { COST_KINDS, PROGRAMME_KINDS } from '#shared/domain/catalogue/entities.ts';
import {
  COVER_STATES,
  EXEMPTION_STATES,
  HOUR_SOURCES,
  PAYERS,
  PLAN_STATES,
  type PlanSession,
} from '#shared/domain/plans/entities.ts';
import { SAVING_SOURCES } from '#shared/domain/plans/hour-savings.ts';
import { sessionSeries } from '#shared/domain/plans/session-series.ts';
import type { SchoolHoliday } from '#shared/domain/plans/school-holidays.ts';
import type { RoleId } from '#shared/kernel/ids.ts';
import { addDays, isoDate, type IsoDate } from '#shared/kernel/dates.ts';
import { mondayOf, weekdayOf } from '#shared/kernel/weekday.ts';
import { insertBudget, insertHourSaving } from '../../data/budget-repository.ts';
import { insertHoliday } from '../../data/holiday-repository.ts';
import { insertPlanItem } from '../../data/plan-repository.ts';
import { readProgrammes } from '../../data/programme-repository.ts';
import { examplePart, type ExampleContext } from './example-part.ts';

const text = z.string().min(1);
const personKey = z.string().regex(/^p[0-9]{2}$/);
const year = z.int().min(2000).max(2100);
const euro = z.number().positive();

const itemSchema = z.strictObject({
  /** Several people plan it together. */
  people: z.array(personKey).min(1),
  /** Title of the catalogue entry; null for something of the school's own. */
  programme: text.nullable(),
  title: text,
  kind: z.enum(PROGRAMME_KINDS),
  state: z.enum(PLAN_STATES),
  startsOn: dateField.nullable(),
  endsOn: dateField.nullable(),
  achievedOn: dateField.nullable(),
  roleAfter: text.nullable(),
  goals: z.array(text),
  outcomes: z.array(z.strictObject({ competence: text, level: z.int().min(1) })),
  hours: z.array(z.strictObject({ schoolYear: year, source: z.enum(HOUR_SOURCES), minutes: z.int().positive() })),
  costs: z.array(z.strictObject({ year, payer: z.enum(PAYERS), kind: z.enum(COST_KINDS), euro })),
  note: z.string(),
  obstacle: z.string(),
  /** Rows of days: on the weekday of the first one, without the holidays. */
  series: z
    .array(
      z.strictObject({
        from: dateField,
        to: dateField,
        everyWeeks: z.int().positive(),
        minutes: z.int().positive(),
        needsCover: z.boolean(),
      }),
    )
    .default([]),
  cover: z
    .array(
      z.strictObject({
        weekday: z.int().min(1).max(5).nullable(),
        from: dateField,
        to: dateField,
        minutesPerWeek: z.int().positive(),
        state: z.enum(COVER_STATES),
        coveredBy: z.string(),
      }),
    )
    .default([]),
  exemptions: z
    .array(
      z.strictObject({
        title: text,
        credits: z.int().positive().nullable(),
        state: z.enum(EXEMPTION_STATES),
        decidedOn: dateField.nullable(),
        evidence: z.string(),
      }),
    )
    .default([]),
});

const schema = z.strictObject({
  items: z.array(itemSchema).min(1),
  budgets: z.array(z.strictObject({ year, payer: z.enum(PAYERS), title: text, purpose: z.string(), euro })),
  holidays: z.array(z.strictObject({ title: text, from: dateField, to: dateField })),
  savings: z.array(
    z.strictObject({
      person: personKey,
      source: z.enum(SAVING_SOURCES),
      fromSchoolYear: year,
      minutes: z.int().positive(),
      purpose: text,
    }),
  ),
});

/**
 * Plan items of the team in every state over several years, with hours, costs, sessions, cover and exemptions; beside
 * them the budgets, the holidays of the school and the hours that people keep.
 */
export const plansPart = examplePart({
  file: 'plans.json',
  schema,
  insert: (tx, content, context) => {
    const programmes = readProgrammes(tx);
    const positions = new Map<string, number>();
    const holidays = content.holidays.map(({ title, from, to }) => ({
      id: context.ids.next('school-holiday'),
      title,
      from: sameWeekday(context, from),
      to: sameWeekday(context, to),
    }));
    for (const holiday of holidays) insertHoliday(tx, holiday);
    for (const item of content.items) {
      const { people, programme, roleAfter, hours, costs, outcomes, goals, series, cover, exemptions, ...facts } = item;
      const entry = programmes.find(({ title }) => title === programme);
      if (programme !== null && entry === undefined) throw new Error(`The catalogue has no ${programme}`);
      const jointKey = people.length === 1 ? null : context.ids.next('plan-joint');
      for (const person of people) {
        const position = positions.get(person) ?? 0;
        positions.set(person, position + 1);
        insertPlanItem(tx, {
          ...facts,
          id: context.ids.next('plan-item'),
          personId: context.person(person),
          programmeId: entry?.id ?? null,
          jointKey,
          startsOn: context.optionalDate(facts.startsOn),
          endsOn: context.optionalDate(facts.endsOn),
          achievedOn: context.optionalDate(facts.achievedOn),
          roleAfterId: roleAfter === null ? null : roleOf(context, roleAfter),
          groupId: null,
          position,
          goalIds: goals.map((goal) => context.goal(goal)),
          outcomes: outcomes.map(({ competence, level }) => ({ competenceId: context.competence(competence), level })),
          hours: hours.map(({ schoolYear, source, minutes }) => ({
            id: context.ids.next('plan-hours'),
            schoolYear: movedYear(context, schoolYear),
            source,
            minutes,
          })),
          costs: costs.map((cost) => ({
            id: context.ids.next('plan-cost'),
            year: movedYear(context, cost.year),
            payer: cost.payer,
            kind: cost.kind,
            cents: Math.round(cost.euro * 100),
            note: '',
          })),
          sessions: series.flatMap((row) => sessionsOf(row, holidays, context)),
          cover: cover.map((one) => ({
            ...one,
            id: context.ids.next('plan-cover'),
            from: sameWeekday(context, one.from),
            to: sameWeekday(context, one.to),
          })),
          exemptions: exemptions.map((one) => ({
            ...one,
            id: context.ids.next('plan-exemption'),
            decidedOn: context.optionalDate(one.decidedOn),
          })),
        });
      }
    }
    for (const budget of content.budgets) {
      insertBudget(tx, {
        id: context.ids.next('budget'),
        year: movedYear(context, budget.year),
        payer: budget.payer,
        title: budget.title,
        purpose: budget.purpose,
        cents: Math.round(budget.euro * 100),
      });
    }
    for (const { person, fromSchoolYear, ...saving } of content.savings) {
      insertHourSaving(tx, {
        ...saving,
        id: context.ids.next('hour-saving'),
        personId: context.person(person),
        fromSchoolYear: movedYear(context, fromSchoolYear),
      });
    }
  },
});

/** The days of a row, moved to the present school year. */
function sessionsOf(
  { from, to, ...row }: z.output<typeof itemSchema>['series'][number],
  holidays: readonly SchoolHoliday[],
  context: ExampleContext,
): readonly PlanSession[] {
  const series = { ...row, from: sameWeekday(context, from), to: sameWeekday(context, to), weekday: weekdayOf(from) };
  return sessionSeries(series, holidays).sessions.map((session) => ({
    ...session,
    id: context.ids.next('plan-session'),
  }));
}

/** A date of the file moved to the present school year, on the weekday that it has in the file. */
function sameWeekday(context: ExampleContext, written: IsoDate): IsoDate {
  return addDays(mondayOf(context.date(written)), weekdayOf(written) - 1);
}

/** A calendar year of the file, moved as its dates are. */
function movedYear(context: ExampleContext, written: number): number {
  return Number(context.date(isoDate(`${String(written)}-06-01`)).slice(0, 4));
}

function roleOf(context: ExampleContext, key: string): RoleId {
  const id = context.shared.get(`role:${key}`);
  if (id === undefined) throw new Error(`The example school has no role ${key}`);
  return id as RoleId;
}
