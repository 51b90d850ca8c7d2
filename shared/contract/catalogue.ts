import { z } from 'zod';
import {
  COST_KINDS,
  FORM_FEATURES,
  PROGRAMME_KINDS,
  PROGRAMME_LANGUAGES,
  PROGRAMME_LINK_KINDS,
  PROGRAMME_STATES,
  RECOGNITIONS,
} from '../domain/catalogue/entities.ts';
import { CATALOGUE_ORDERS, type CatalogueFilter } from '../domain/catalogue/filter-programmes.ts';
import { ACCREDITATION_STATES, QUALIFICATION_KINDS } from '../domain/team/entities.ts';
import { dateField, idField, lineField, textField } from './fields.ts';

const known = z.enum(ACCREDITATION_STATES);
const optionalNumber = z.number().nullable();

/** A catalogue entry as it is entered. */
export const programmeDraftSchema = z.strictObject({
  kind: z.enum(PROGRAMME_KINDS),
  title: lineField(2000),
  provider: lineField(2000),
  description: textField(40_000),
  state: z.enum(PROGRAMME_STATES),
  places: z
    .array(z.strictObject({ name: lineField(200), latitude: optionalNumber, longitude: optionalNumber }))
    .max(100)
    .readonly(),
  durationMonths: optionalNumber,
  credits: optionalNumber,
  contactMinutes: optionalNumber,
  selfStudyMinutes: optionalNumber,
  costs: z
    .array(
      z.strictObject({
        kind: z.enum(COST_KINDS),
        cents: z.number(),
        per: z.enum(['year', 'programme']),
        note: lineField(500),
      }),
    )
    .max(50)
    .readonly(),
  entryRules: z.strictObject({
    needsBachelor: z.boolean(),
    needsPremaster: known,
    experienceYears: z.int().min(0).max(50).nullable(),
    needsPost: known,
    text: textField(4000),
  }),
  qualificationKind: z.enum(QUALIFICATION_KINDS).nullable(),
  accredited: known,
  stateFunded: known,
  grantEligible: known,
  modular: known,
  language: z.enum(PROGRAMME_LANGUAGES),
  recognition: z.enum(RECOGNITIONS),
  expiresMonths: optionalNumber,
  themes: z.array(lineField(100)).max(50).readonly(),
  formFeatures: z.array(z.enum(FORM_FEATURES)).max(FORM_FEATURES.length).readonly(),
  roleKeys: z.array(lineField(100)).max(50).readonly(),
  source: lineField(2000),
  checkedOn: dateField.nullable(),
  outcomes: z
    .array(z.strictObject({ competenceId: idField('competence'), level: z.int() }))
    .max(200)
    .readonly(),
});

/** A link between two entries as it is entered. */
export const programmeLinkDraftSchema = z.strictObject({
  fromId: idField('programme'),
  toId: idField('programme'),
  kind: z.enum(PROGRAMME_LINK_KINDS),
  note: lineField(1000),
});

/** What somebody thought of a programme. */
export const programmeEvaluationDraftSchema = z.strictObject({
  programmeId: idField('programme'),
  planItemId: idField('plan-item').nullable(),
  scores: z.record(z.string().max(100), z.number()),
  note: textField(40_000),
});

const wanted = z
  .array(z.strictObject({ competenceId: idField('competence'), level: z.int() }))
  .max(500)
  .readonly();

/** What is asked of the catalogue; `wanted` empty ranks nothing. */
export const catalogueSearchSchema = z.strictObject({
  filter: z.strictObject({
    query: z.string().max(300),
    kind: z.enum(PROGRAMME_KINDS).nullable(),
    mostKm: z.number().min(0).max(1000).nullable(),
    mostCents: z.int().min(0).nullable(),
    pricePer: z.enum(['whole', 'perYear']),
    mostMonths: z.int().min(0).nullable(),
    language: z.enum(PROGRAMME_LANGUAGES).nullable(),
    features: z.array(z.enum(FORM_FEATURES)).max(FORM_FEATURES.length).readonly(),
    isGrantEligible: z.boolean(),
    isStateFunded: z.boolean(),
    isAccredited: z.boolean(),
    isOwn: z.boolean(),
    withEnded: z.boolean(),
  }) satisfies z.ZodType<CatalogueFilter>,
  /** Also shows entries of which something asked is not known. */
  withUnknown: z.boolean(),
  wanted,
  order: z.enum(CATALOGUE_ORDERS),
  limit: z.int().min(1).max(20_000),
});

/** Which entries are described, and what they are ranked for. */
export const programmeDetailsSchema = z.strictObject({
  programmeIds: z.array(idField('programme')).max(8).readonly(),
  wanted,
});
