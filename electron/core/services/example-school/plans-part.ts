import { z } from 'zod';
import { dateField } from '#shared/contract/fields.ts';
import { COST_KINDS, PROGRAMME_KINDS } from '#shared/domain/catalogue/entities.ts';
import { HOUR_SOURCES, PAYERS, PLAN_STATES } from '#shared/domain/plans/entities.ts';
import type { RoleId } from '#shared/kernel/ids.ts';
import { isoDate } from '#shared/kernel/dates.ts';
import { insertBudget } from '../../data/budget-repository.ts';
import { insertPlanItem } from '../../data/plan-repository.ts';
import { readProgrammes } from '../../data/programme-repository.ts';
import { examplePart, type ExampleContext } from './example-part.ts';

const text = z.string().min(1);
const personKey = z.string().regex(/^p[0-9]{2}$/);
const year = z.int().min(2000).max(2100);
const euro = z.number().positive();

const item = z.strictObject({
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
});

const schema = z.strictObject({
  items: z.array(item).min(1),
  budgets: z.array(z.strictObject({ year, payer: z.enum(PAYERS), title: text, purpose: z.string(), euro })),
});

/** Plan items of the team in every state over several years, with hours and costs, and the budgets beside them. */
export const plansPart = examplePart({
  file: 'plans.json',
  schema,
  insert: (tx, content, context) => {
    const programmes = readProgrammes(tx);
    const positions = new Map<string, number>();
    for (const { people, programme, roleAfter, hours, costs, outcomes, goals, ...facts } of content.items) {
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
          sessions: [],
          cover: [],
          exemptions: [],
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
  },
});

/** A calendar year of the file, moved as its dates are. */
function movedYear(context: ExampleContext, written: number): number {
  return Number(context.date(isoDate(`${String(written)}-06-01`)).slice(0, 4));
}

function roleOf(context: ExampleContext, key: string): RoleId {
  const id = context.shared.get(`role:${key}`);
  if (id === undefined) throw new Error(`The example school has no role ${key}`);
  return id as RoleId;
}
