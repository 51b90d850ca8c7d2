import type { IsoDate } from '#shared/kernel/dates.ts';
import type { PlanCostId, PlanCoverId, PlanExemptionId, PlanHoursId, PlanSessionId } from '#shared/kernel/ids.ts';
import type { CostKind } from '#shared/domain/catalogue/entities.ts';
import type {
  CoverState,
  HourSource,
  Payer,
  PlanCost,
  PlanCover,
  PlanExemption,
  PlanHours,
  PlanItem,
  PlanSession,
} from '#shared/domain/plans/entities.ts';
import type {
  PlanCostRow,
  PlanCoverRow,
  PlanExemptionRow,
  PlanGoalRow,
  PlanHoursRow,
  PlanOutcomeRow,
  PlanSessionRow,
} from './tables.ts';

/** Rows of the goals of an item; their ids follow from item and goal. */
export function goalRows({ id, goalIds }: PlanItem): readonly PlanGoalRow[] {
  return goalIds.map((goalId) => ({ id: `${id} ${goalId}`, item_id: id, goal_id: goalId }));
}

/** Rows of the outcomes of an item; their ids follow from item and competence. */
export function outcomeRows({ id, outcomes }: PlanItem): readonly PlanOutcomeRow[] {
  return outcomes.map(({ competenceId, level }) => ({
    id: `${id} ${competenceId}`,
    item_id: id,
    competence_id: competenceId,
    level,
  }));
}

/** Rows of the hours of an item. */
export function hoursRows({ id: itemId, hours }: PlanItem): readonly PlanHoursRow[] {
  return hours.map(({ id, schoolYear, source, minutes }) => ({
    id,
    item_id: itemId,
    school_year: schoolYear,
    source,
    minutes,
  }));
}

/** Rows of the costs of an item. */
export function costRows({ id: itemId, costs }: PlanItem): readonly PlanCostRow[] {
  return costs.map((cost) => ({ ...cost, item_id: itemId }));
}

/** Rows of the sessions of an item. */
export function sessionRows({ id: itemId, sessions }: PlanItem): readonly PlanSessionRow[] {
  return sessions.map(({ id, heldOn, minutes, needsCover }) => ({
    id,
    item_id: itemId,
    held_on: heldOn,
    minutes,
    needs_cover: needsCover ? 1 : 0,
  }));
}

/** Rows of the cover of an item. */
export function coverRows({ id: itemId, cover }: PlanItem): readonly PlanCoverRow[] {
  return cover.map(({ id, weekday, from, to, minutesPerWeek, state, coveredBy }) => ({
    id,
    item_id: itemId,
    weekday,
    starts_on: from,
    ends_on: to,
    minutes_per_week: minutesPerWeek,
    state,
    covered_by: coveredBy,
  }));
}

/** Rows of the exemptions within an item. */
export function exemptionRows({ id: itemId, exemptions }: PlanItem): readonly PlanExemptionRow[] {
  return exemptions.map(({ id, title, credits, state, decidedOn, evidence }) => ({
    id,
    item_id: itemId,
    title,
    credits,
    state,
    decided_on: decidedOn,
    evidence,
  }));
}

/** Hours out of their row. */
export function toHours(row: PlanHoursRow): PlanHours {
  return {
    id: row.id as PlanHoursId,
    schoolYear: row.school_year,
    source: row.source as HourSource,
    minutes: row.minutes,
  };
}

/** A cost out of its row. */
export function toCost(row: PlanCostRow): PlanCost {
  return {
    id: row.id as PlanCostId,
    year: row.year,
    payer: row.payer as Payer,
    kind: row.kind as CostKind,
    cents: row.cents,
    note: row.note,
  };
}

/** A session out of its row. */
export function toSession(row: PlanSessionRow): PlanSession {
  return {
    id: row.id as PlanSessionId,
    heldOn: row.held_on as IsoDate,
    minutes: row.minutes,
    needsCover: row.needs_cover === 1,
  };
}

/** Cover out of its row. */
export function toCover(row: PlanCoverRow): PlanCover {
  return {
    id: row.id as PlanCoverId,
    weekday: row.weekday,
    from: row.starts_on as IsoDate,
    to: row.ends_on as IsoDate,
    minutesPerWeek: row.minutes_per_week,
    state: row.state as CoverState,
    coveredBy: row.covered_by,
  };
}

/** An exemption out of its row. */
export function toExemption(row: PlanExemptionRow): PlanExemption {
  return {
    id: row.id as PlanExemptionId,
    title: row.title,
    credits: row.credits,
    state: row.state as PlanExemption['state'],
    decidedOn: row.decided_on as IsoDate | null,
    evidence: row.evidence,
  };
}
