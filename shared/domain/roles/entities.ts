import type { IsoDate } from '../../kernel/dates.ts';
import type { OccupancyId, PersonId, RoleId } from '../../kernel/ids.ts';

/** Where a specialist works: the own class, the team, the school, the board. */
export const ROLE_LEVELS = ['class', 'team', 'school', 'board'] as const;
/** See {@link ROLE_LEVELS}. */
export type RoleLevel = (typeof ROLE_LEVELS)[number];

/**
 * The four domains of the profession (Beroepsbeeld voor de leraar, 2017/2020): supporting the learning of pupils,
 * developing education, organising education, supporting the learning of colleagues. Names only, as tags on roles and
 * goals (domain-rules 4.1).
 */
export const PROFESSION_DOMAINS = ['pupils', 'development', 'organisation', 'colleagues'] as const;
/** See {@link PROFESSION_DOMAINS}. */
export type ProfessionDomain = (typeof PROFESSION_DOMAINS)[number];

/** Life of a role: in use, or kept for its history only. */
export const ROLE_STATES = ['active', 'ended'] as const;
/** See {@link ROLE_STATES}. */
export type RoleState = (typeof ROLE_STATES)[number];

/** A specialist role, apart from the people who hold it. */
export interface Role {
  readonly id: RoleId;
  /** Key of a shipped role, e.g. `language-coordinator`; null for one of the user's own. */
  readonly shippedKey: string | null;
  readonly titleNl: string;
  readonly titleEn: string;
  readonly level: RoleLevel;
  readonly tasks: string;
  /** Task time in minutes per school year that one holder gets; null when it is not known. */
  readonly minutesPerYear: number | null;
  /** Whether the school cannot do without. */
  readonly isCritical: boolean;
  /** After how many months what was learnt has to be refreshed; null when it does not expire. */
  readonly refreshMonths: number | null;
  readonly domains: readonly ProfessionDomain[];
  readonly state: RoleState;
  /** Order among the roles, from 0. */
  readonly position: number;
}

/** Who holds a role, from when to when. */
export interface Occupancy {
  readonly id: OccupancyId;
  readonly roleId: RoleId;
  readonly personId: PersonId;
  /** First day; null when unknown, which counts as "always". */
  readonly from: IsoDate | null;
  /** Last day, included; null when open. */
  readonly to: IsoDate | null;
  /** Minutes per school year that this holder gets; null when nothing was agreed. */
  readonly minutesPerYear: number | null;
  readonly deputyId: PersonId | null;
  /** Day on which the holder last refreshed what the role asks; null when that is not noted. */
  readonly refreshedOn: IsoDate | null;
}
