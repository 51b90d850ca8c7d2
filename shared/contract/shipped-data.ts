import { z } from 'zod';
import { RATER_KINDS } from '../domain/competences/entities.ts';
import type { ExampleSchool } from '../domain/example/entities.ts';
import { GOAL_STATES } from '../domain/goals/entities.ts';
import {
  ACCREDITATION_STATES,
  BOUWEN,
  CONTRACT_KINDS,
  EVIDENCE_STATES,
  FUNCTION_GROUPS,
  GENDERS,
  PUPIL_GROUPS,
  QUALIFICATION_KINDS,
  SCALE_GENERATIONS,
  type WorkingTimeFactor,
} from '../domain/team/entities.ts';
import { WORKSPACE_KINDS } from '../domain/workspace/entities.ts';
import { isIsoDate, type IsoDate } from '../kernel/dates.ts';
import type { SchoolYearStart } from '../kernel/school-year.ts';

/**
 * Schemas of the data files under `assets/`. They are strict: a key that nobody reads is a mistake in the file. What a
 * schema cannot say (every code exists, nothing occurs twice) is said by the tests of the shipped data.
 */
const text = z.string().min(1);
const isoDateSchema = z.custom<IsoDate>((value) => typeof value === 'string' && isIsoDate(value), 'Not a date');
const calendarYear = z.int().min(1950).max(2100);
const percent = z.number().min(0).max(100);

const appointmentSchema = z.strictObject({
  functionGroup: z.enum(FUNCTION_GROUPS),
  functionTitle: text,
  isCareCoordinator: z.boolean(),
  workingTimeFactor: z.custom<WorkingTimeFactor>((value) => Number.isInteger(value), 'Not ten-thousandths of fte'),
  contractKind: z.enum(CONTRACT_KINDS),
  scale: text.nullable(),
  scaleGeneration: z.enum(SCALE_GENERATIONS).nullable(),
  step: z.int().nullable(),
  pupilGroups: z.array(z.literal(PUPIL_GROUPS)),
  from: isoDateSchema.nullable(),
  to: isoDateSchema.nullable(),
});

const qualificationSchema = z.strictObject({
  kind: z.enum(QUALIFICATION_KINDS),
  title: text,
  field: text,
  institute: text,
  awardedOn: isoDateSchema.nullable(),
  accredited: z.enum(ACCREDITATION_STATES),
  evidence: z.enum(EVIDENCE_STATES),
  isInProgress: z.boolean(),
  expectedYear: calendarYear.nullable(),
});

const personSchema = z.strictObject({
  key: z.string().regex(/^p[0-9]{2}$/),
  givenName: text,
  namePrefix: z.string(),
  familyName: text,
  birthDate: isoDateSchema.nullable(),
  gender: z.enum(GENDERS),
  staffNumber: text.nullable(),
  email: z.email().endsWith('.example').nullable(),
  teachingSince: isoDateSchema.nullable(),
  appointments: z.array(appointmentSchema).min(1),
  qualifications: z.array(qualificationSchema),
});

const requirementSchema = z.strictObject({
  key: z.string().regex(/^r[0-9]{2}$/),
  competence: text,
  level: z.int().min(1),
  quantity: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('everyone') }),
    z.strictObject({ kind: z.literal('at-least-count'), count: z.int().min(1) }),
    z.strictObject({ kind: z.literal('at-least-percent'), percent: z.int().min(1).max(100) }),
  ]),
  group: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('all-teachers') }),
    z.strictObject({ kind: z.literal('all-staff') }),
    z.strictObject({ kind: z.literal('bouw'), bouw: z.enum(BOUWEN) }),
  ]),
  byDate: isoDateSchema.nullable(),
  exemptions: z.array(z.strictObject({ person: text, reason: text })),
});

const goalSchema = z.strictObject({
  key: z.string().regex(/^g[0-9]+$/),
  parent: text.nullable(),
  title: text,
  why: text,
  theme: text,
  startsOn: isoDateSchema.nullable(),
  endsOn: isoDateSchema.nullable(),
  owner: text.nullable(),
  successCriteria: text,
  state: z.enum(GOAL_STATES),
  requirements: z.array(requirementSchema),
});

const workspaceSchema = z.strictObject({
  kind: z.enum(WORKSPACE_KINDS),
  name: text,
  brin: z.string().regex(/^[0-9]{2}[A-Z]{2}$/),
  schoolYearStart: z.custom<SchoolYearStart>((value) => typeof value === 'string' && /^\d{2}-\d{2}$/.test(value)),
  masterTargetPercent: z.int().min(0).max(100),
  masterTargetYear: calendarYear.nullable(),
  masterShareOptions: z.strictObject({
    definition: z.enum(['a', 'b']),
    unit: z.enum(['persons', 'fte']),
    includesLeaders: z.boolean(),
    includesCareCoordinators: z.boolean(),
  }),
});

const schoolSchema = z.strictObject({
  brin: z.string().regex(/^[0-9]{2}[A-Z]{2}$/),
  site: z.string().regex(/^[0-9A-Z]{2}$/),
  name: text,
  boardNumber: z.string().regex(/^[0-9]{5}$/),
  street: text,
  houseNumber: text,
  postcode: text,
  place: text,
  municipality: text,
  province: text,
  denomination: text,
});

/** `assets/example-school/example-school.json`. */
export const exampleSchoolSchema = z.strictObject({
  key: text,
  version: text,
  baseSchoolYear: calendarYear,
  framework: text,
  workspace: workspaceSchema,
  school: schoolSchema,
  people: z.array(personSchema).min(1),
  goals: z.array(goalSchema).min(1),
  ratings: z.record(
    z.string(),
    z.record(
      z.string(),
      z.array(z.tuple([z.enum(RATER_KINDS), z.int().min(1), isoDateSchema, text.optional()])).min(1),
    ),
  ),
}) satisfies z.ZodType<ExampleSchool>;

/**
 * `assets/reference/master-share-series.json`: the national master share in primary education.
 *
 * The official sources disagree; each series keeps its own definition and source, and none is repaired.
 */
export const masterShareSeriesFileSchema = z.strictObject({
  version: text,
  series: z
    .array(
      z.strictObject({
        id: text,
        titleNl: text,
        titleEn: text,
        /** The definition of this program that the series follows; null when its source does not say enough to tell. */
        definition: z.enum(['a', 'b']).nullable(),
        definitionNl: text,
        definitionEn: text,
        /** What the series counts. */
        unit: z.enum(['persons', 'fte']).nullable(),
        source: text,
        checkedOn: isoDateSchema,
        values: z
          .array(
            z.strictObject({
              year: calendarYear,
              /** Share that was reached, in percent; null when the source gives none. */
              realisedPercent: percent.nullable(),
              /** Path of the policy towards its target, in percent. */
              targetPercent: percent.nullable(),
            }),
          )
          .min(1),
      }),
    )
    .min(1),
});

export type MasterShareSeriesFile = z.infer<typeof masterShareSeriesFileSchema>;
/** One national series of the master share with its definition and source. */
export type MasterShareSeries = MasterShareSeriesFile['series'][number];
