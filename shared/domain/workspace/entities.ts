import type { SchoolYearStart } from '../../kernel/school-year.ts';

/** Who opens a workspace and what it may hold; see the table of design §1. */
export const WORKSPACE_KINDS = ['school', 'board', 'track'] as const;
export type WorkspaceKind = (typeof WORKSPACE_KINDS)[number];

/** What a workspace says of itself. */
export interface Workspace {
  readonly kind: WorkspaceKind;
  /** Name of the school, the board or the teacher's track. */
  readonly name: string;
  /** BRIN, e.g. `16SW`; null when unknown or not a school. */
  readonly brin: string | null;
  readonly schoolYearStart: SchoolYearStart;
  /** Master share that the school or board aims at, whole percent 0–100. */
  readonly masterTargetPercent: number;
  /** Calendar year by the end of which the target is to be reached; null when not set. */
  readonly masterTargetYear: number | null;
  readonly masterShareOptions: MasterShareOptions;
}

/** How the master share is counted: chosen by the user and printed with every figure (design §2, domain-rules M-01). */
export interface MasterShareOptions {
  /** `a`: hbo/wo master or doctorate. `b`: the same plus a wo-bachelor (the ministry's 2014 wording). */
  readonly definition: 'a' | 'b';
  /** Count heads or full-time equivalents. */
  readonly unit: 'persons' | 'fte';
  /** Whether school leaders belong to the denominator. */
  readonly includesLeaders: boolean;
  /** Whether special-needs coordinators (intern begeleiders) belong to the denominator. */
  readonly includesCareCoordinators: boolean;
}

/** The default: masters only, heads, teachers without leaders but with the special-needs coordinator. */
export const DEFAULT_MASTER_SHARE_OPTIONS: MasterShareOptions = {
  definition: 'a',
  unit: 'persons',
  includesLeaders: false,
  includesCareCoordinators: true,
};

/** Target of the Bestuursakkoord PO 2014: 30 % (domain-rules M-01; a legacy benchmark, the user may change it). */
export const DEFAULT_MASTER_TARGET_PERCENT = 30;
