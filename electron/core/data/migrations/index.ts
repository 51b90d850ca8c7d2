import { firstSchema } from './0010-first-schema.ts';
import { mappingInFull } from './0020-mapping-in-full.ts';
import { catalogueAndPlans } from './0030-catalogue-and-plans.ts';
import { talks } from './0040-talks.ts';
import { schoolHolidays } from './0050-school-holidays.ts';
import { catalogueInFull } from './0080-catalogue-in-full.ts';
import { agreementVersions } from './0100-agreement-versions.ts';

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
  catalogueInFull,
  agreementVersions,
];

/** The schema version that this program writes. */
export const CURRENT_SCHEMA_VERSION: number = migrations.at(-1)?.version ?? 0;
