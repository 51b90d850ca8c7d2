import { z } from 'zod';
import { COMPETENCE_KINDS, COMPETENCE_LINK_KINDS } from '../domain/competences/entities.ts';
import { dateField, idField, lineField, textField } from './fields.ts';

/*
 * Limits here only keep a request within bounds; how long a text may be is said by the policies, which tell it to the
 * user in a sentence.
 */
const label = { labelNl: lineField(1000), labelEn: lineField(1000) };

const frameworkTexts = {
  titleNl: lineField(2000),
  titleEn: lineField(2000),
  version: lineField(1000),
  source: textField(20_000),
  licence: textField(20_000),
  descriptionNl: textField(100_000),
  descriptionEn: textField(100_000),
};

/** A framework as it is entered; the levels from low to high. */
export const frameworkDraftSchema = z.strictObject({
  ...frameworkTexts,
  levels: z.array(z.strictObject(label)).max(100).readonly(),
});

/** Texts of a framework that change; the others stay. */
export const frameworkPatchSchema = z.strictObject(frameworkTexts).partial();

/** A scale as it is to become, from low to high; `was` is the level that a step was before. */
export const wantedScaleSchema = z
  .array(z.strictObject({ was: z.int().nullable(), ...label }))
  .max(100)
  .readonly();

/** What a copy or a new version is called. */
export const frameworkCopySchema = z.strictObject({
  frameworkId: idField('framework'),
  titleNl: lineField(2000),
  titleEn: lineField(2000),
  version: lineField(1000),
});

const competenceTexts = {
  code: lineField(1000),
  titleNl: lineField(10_000),
  titleEn: lineField(10_000),
  descriptionNl: textField(100_000),
  descriptionEn: textField(100_000),
};

/** A node of the tree as it is entered; without a position it comes last among its siblings. */
export const competenceDraftSchema = z.strictObject({
  frameworkId: idField('framework'),
  parentId: idField('competence').nullable(),
  kind: z.enum(COMPETENCE_KINDS),
  ...competenceTexts,
  position: z.int().min(0).max(100_000).nullable(),
});

/** Fields of a node that change; the others stay. */
export const competencePatchSchema = z.strictObject({ kind: z.enum(COMPETENCE_KINDS), ...competenceTexts }).partial();

/** What one level of one competence looks like; a language that is left out stays as it is. */
export const levelDescriptionSchema = z.strictObject({
  competenceId: idField('competence'),
  level: z.int(),
  textNl: textField(20_000).optional(),
  textEn: textField(20_000).optional(),
});

/** A link as it is entered. */
export const competenceLinkDraftSchema = z.strictObject({
  fromId: idField('competence'),
  toId: idField('competence'),
  kind: z.enum(COMPETENCE_LINK_KINDS),
  note: textField(10_000),
});

/** A requirement and the competence that it is to ask for, on a level of that one's scale. */
export const requirementMoveSchema = z.strictObject({
  requirementId: idField('requirement'),
  competenceId: idField('competence'),
  level: z.int(),
});

/** The last day on which something is in use. */
export const lastDayField = dateField;
