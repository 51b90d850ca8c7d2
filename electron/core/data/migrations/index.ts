import { firstSchema } from './0010-first-schema.ts';
import { mappingInFull } from './0020-mapping-in-full.ts';
import { catalogueAndPlans } from './0030-catalogue-and-plans.ts';
import { talks } from './0040-talks.ts';
import { schoolHolidays } from './0050-school-holidays.ts';
import { planDecisions } from './0070-plan-decisions.ts';
import { catalogueInFull } from './0080-catalogue-in-full.ts';
import { refreshOfRoles } from './0090-refresh-of-roles.ts';
import { agreementVersions } from './0100-agreement-versions.ts';
import { exchange } from './0120-exchange.ts';

/** A numbered step of the schema; `version` becomes the file's `user_version`. */
export interface Migration {
  readonly version: number;
  readonly name: string;
  readonly sql: string;
}

/** All migrations in order. Released ones never change; new ones are added at the end, numbered by ten. */
export const migrations: readonly Migration[] = [
  firstSchema,
  mappingInFull,
  catalogueAndPlans,
  talks,
  schoolHolidays,
  planDecisions,
  catalogueInFull,
  refreshOfRoles,
  agreementVersions,
  exchange,
];

/** The schema version that this program writes. */
export const CURRENT_SCHEMA_VERSION: number = migrations.at(-1)?.version ?? 0;
