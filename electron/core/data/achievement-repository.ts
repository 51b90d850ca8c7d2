import type { IsoDate } from '#shared/kernel/dates.ts';
import type { PersonId, PlanItemId } from '#shared/kernel/ids.ts';
import {
  achievementProposals,
  type AchievementDecision,
  type AchievementOutcome,
  type AchievementProposal,
} from '#shared/domain/plans/achievement.ts';
import type { PlanItem } from '#shared/domain/plans/entities.ts';
import { readAgreementOf } from './agreement-repository.ts';
import { readPlanItems } from './plan-repository.ts';
import { readProgramme } from './programme-repository.ts';
import { sqlFor } from './query-builder.ts';
import { readRatingsOfPerson } from './rating-repository.ts';
import type { ReadDatabase } from './read-database.ts';
import { readRole } from './role-repository.ts';
import { readMember } from './team-repository.ts';
import type { WriteTransaction } from './write-transaction.ts';

/** What an achieved item still proposes. */
export interface Achievement {
  readonly itemId: PlanItemId;
  readonly personId: PersonId;
  readonly proposals: readonly AchievementProposal[];
}

/** The achieved items that still propose something, by person and order. */
export function readOpenAchievements(db: ReadDatabase, today: IsoDate): readonly Achievement[] {
  return readPlanItems(db)
    .filter(({ state }) => state === 'achieved')
    .map((item) => ({ itemId: item.id, personId: item.personId, proposals: readProposals(db, item, today) }))
    .filter(({ proposals }) => proposals.length > 0);
}

/** What an achieved item still proposes. */
export function readProposals(db: ReadDatabase, item: PlanItem, today: IsoDate): readonly AchievementProposal[] {
  const member = readMember(db, item.personId);
  if (member === null) return [];
  const agreement = readAgreementOf(db, item.id);
  const roleId = item.roleAfterId ?? agreement?.afterRoleId ?? null;
  return achievementProposals(item, {
    ratings: item.outcomes.length === 0 ? [] : readRatingsOfPerson(db, item.personId),
    qualifications: member.qualifications,
    occupancies: member.occupancies,
    programme: item.programmeId === null ? null : readProgramme(db, item.programmeId),
    role: roleId === null ? null : readRole(db, roleId),
    agreement,
    decisions: readDecisions(db, item.id),
    today,
  });
}

/** Keeps what the leader answered to a proposal, so that it is not put to him again. */
export function insertDecision(
  tx: WriteTransaction,
  itemId: PlanItemId,
  { kind, subject, outcome }: AchievementDecision,
  decidedOn: IsoDate,
): void {
  tx.insert('plan_decision', {
    id: `${itemId} ${kind} ${subject}`,
    item_id: itemId,
    kind,
    subject,
    outcome,
    decided_on: decidedOn,
  });
}

function readDecisions(db: ReadDatabase, itemId: PlanItemId): readonly AchievementDecision[] {
  return db
    .all(sqlFor.selectFrom('plan_decision').selectAll().where('item_id', '=', itemId).orderBy('id'))
    .map((row) => ({
      kind: row.kind as AchievementDecision['kind'],
      subject: row.subject as AchievementDecision['subject'],
      outcome: row.outcome as AchievementOutcome,
    }));
}
