import type { IsoDate } from '../../kernel/dates.ts';
import type { PersonId } from '../../kernel/ids.ts';
import type { SchoolYearStart } from '../../kernel/school-year.ts';
import type { Agreement } from '../agreements/entities.ts';
import type { Programme } from '../catalogue/entities.ts';
import type { Requirement } from '../goals/entities.ts';
import type { CoverageFacts } from '../goals/requirement-coverage.ts';
import type { PlanItem } from '../plans/entities.ts';
import type { HourSaving } from '../plans/hour-savings.ts';
import type { Budget } from '../plans/money-ledger.ts';
import { isUnderWay, isWished } from '../plans/plan-actions.ts';
import type { SchoolHoliday } from '../plans/school-holidays.ts';
import type { PlanningSetting } from '../plans/planning-setting.ts';
import type { Role } from '../roles/entities.ts';
import type { RuleSet } from '../rules/entities.ts';
import type { School, TeamMember } from '../team/entities.ts';

/** The last talks of one person that are recorded. */
export interface LastTalks {
  readonly lastTalkOn: IsoDate | null;
  /** When his development plan was last drawn up or updated. */
  readonly lastPlanUpdateOn: IsoDate | null;
}

/** Everything that findings are made from, gathered once. */
export interface FindingInput {
  readonly today: IsoDate;
  readonly schoolYearStart: SchoolYearStart;
  readonly members: readonly TeamMember[];
  readonly schools: readonly Pick<School, 'id' | 'boardNumber'>[];
  /** The plan items of everybody. */
  readonly items: readonly PlanItem[];
  /** The entries of the catalogue that items name; others do no harm. */
  readonly programmes: readonly Programme[];
  readonly agreements: readonly Pick<Agreement, 'itemId' | 'afterRoleId' | 'firstTask' | 'sharing'>[];
  /** By person; who is not in it has no recorded talk. */
  readonly talks: ReadonlyMap<PersonId, LastTalks>;
  readonly roles: readonly Role[];
  /** The requirements in force. */
  readonly requirements: readonly Requirement[];
  readonly usedLevel: CoverageFacts['usedLevel'];
  readonly budgets: readonly Budget[];
  readonly savings: readonly HourSaving[];
  readonly holidays: readonly SchoolHoliday[];
  readonly setting: PlanningSetting;
  /** The rules of the program and of the school together. */
  readonly rules: RuleSet;
}

/** An item that is not over, with whose it is and its entry of the catalogue. */
export interface PlannedItem {
  readonly item: PlanItem;
  readonly member: TeamMember;
  /** Null when it is entered freely. */
  readonly programme: Programme | null;
}

/** Whether an item is not over: wished, talked of, agreed, enrolled or running. */
export function isLive({ state }: Pick<PlanItem, 'state'>): boolean {
  return isWished(state) || isUnderWay(state);
}

/** The items that are not over, each with its person and entry, in the given order. Items of nobody are left out. */
export function plannedItems({ items, members, programmes }: FindingInput): readonly PlannedItem[] {
  const memberOf = new Map<PersonId, TeamMember>(members.map((member) => [member.person.id, member]));
  const programmeOf = new Map(programmes.map((programme) => [programme.id, programme]));
  return items.filter(isLive).flatMap((item) => {
    const member = memberOf.get(item.personId);
    if (member === undefined) return [];
    return [
      { item, member, programme: item.programmeId === null ? null : (programmeOf.get(item.programmeId) ?? null) },
    ];
  });
}
