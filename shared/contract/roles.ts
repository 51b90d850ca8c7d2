import { z } from 'zod';
import { PROFESSION_DOMAINS, ROLE_LEVELS, ROLE_STATES } from '../domain/roles/entities.ts';
import { mastersOfCell, partsOfCell, type ShippedRole } from '../domain/roles/shipped-role.ts';
import { dateField, idField, lineField, textField } from './fields.ts';

/** A role as it is entered. */
export const roleDraftSchema = z.strictObject({
  titleNl: lineField(1000),
  titleEn: lineField(1000),
  level: z.enum(ROLE_LEVELS),
  tasks: textField(20_000),
  minutesPerYear: z.number().nullable(),
  isCritical: z.boolean(),
  refreshMonths: z.number().nullable(),
  domains: z.array(z.enum(PROFESSION_DOMAINS)).max(PROFESSION_DOMAINS.length).readonly(),
  state: z.enum(ROLE_STATES),
});

/** Fields of a role that change; the others stay. */
export const rolePatchSchema = roleDraftSchema.partial();

/** An occupancy as it is entered. */
export const occupancyDraftSchema = z.strictObject({
  roleId: idField('role'),
  personId: idField('person'),
  from: dateField.nullable(),
  to: dateField.nullable(),
  minutesPerYear: z.number().nullable(),
  deputyId: idField('person').nullable(),
  refreshedOn: dateField.nullable(),
});

/** Fields of an occupancy that change; it stays with its role and its person. */
export const occupancyPatchSchema = occupancyDraftSchema.omit({ roleId: true, personId: true }).partial();

/** A line of `assets/reference/specialist-roles.csv`; an empty cell means that the source does not say. */
const shippedRoleLine = z.strictObject({
  slug: z.string().min(1),
  dutch: z.string().min(1),
  english: z.string().min(1),
  level: z.enum([...ROLE_LEVELS, '']),
  leads_to_register_category: z.string(),
  leads_to_master: z.string(),
  source: z.string().min(1),
  level_basis: z.enum(['text', 'inferred', 'outside-school']),
  note: z.string(),
});

/** `assets/reference/specialist-roles.csv`, line by line. */
export const shippedRolesSchema = z
  .array(
    shippedRoleLine.transform((line): ShippedRole => ({
      key: line.slug,
      namesNl: line.dutch,
      namesEn: line.english,
      level: line.level === '' ? null : line.level,
      levelBasis: line.level_basis,
      registerCategories: partsOfCell(line.leads_to_register_category),
      masters: mastersOfCell(line.leads_to_master),
      source: line.source,
    })),
  )
  .min(1);
