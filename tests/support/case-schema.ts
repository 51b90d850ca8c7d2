import { z } from 'zod';
import { CASE_ASSOCIATION_TYPES } from '#shared/domain/framework-exchange/case-words.ts';

/**
 * CASE 1.0 as a strict schema, written down from the standard's essentials (domain-rules 7.1): required fields, no other
 * keys, UUIDs in small letters, addresses, moments, whole sequence numbers, nine kinds of association.
 */
const uuid = z.string().regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
const uri = z.string().regex(/^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i);
const moment = z.iso.datetime({ offset: true });
const date = z.iso.date();
const linkUri = z.strictObject({ title: z.string(), identifier: uuid, uri });
const linkGenUri = z.strictObject({ title: z.string(), identifier: z.string().min(1), uri });
const identified = { identifier: uuid, uri, lastChangeDateTime: moment };

const documentSchema = z.strictObject({
  ...identified,
  creator: z.string().min(1),
  title: z.string().min(1),
  officialSourceURL: uri.optional(),
  publisher: z.string().optional(),
  description: z.string().optional(),
  subject: z.union([z.array(z.string()), z.string()]).optional(),
  subjectURI: z.array(linkUri).optional(),
  language: z.string().optional(),
  version: z.string().optional(),
  adoptionStatus: z.enum(['Private Draft', 'Draft', 'Adopted', 'Deprecated']).optional(),
  statusStartDate: date.optional(),
  statusEndDate: date.optional(),
  licenseURI: linkUri.optional(),
  notes: z.string().optional(),
  CFPackageURI: linkUri.optional(),
});

const itemSchema = z.strictObject({
  ...identified,
  fullStatement: z.string().min(1),
  alternativeLabel: z.string().optional(),
  CFItemType: z.string().optional(),
  CFItemTypeURI: linkUri.optional(),
  humanCodingScheme: z.string().optional(),
  listEnumeration: z.string().optional(),
  abbreviatedStatement: z.string().optional(),
  conceptKeywords: z.array(z.string()).optional(),
  conceptKeywordsURI: linkUri.optional(),
  notes: z.string().optional(),
  language: z.string().optional(),
  educationLevel: z.union([z.array(z.string()), z.string()]).optional(),
  licenseURI: linkUri.optional(),
  statusStartDate: date.optional(),
  statusEndDate: date.optional(),
  CFDocumentURI: linkUri.optional(),
});

const associationSchema = z.strictObject({
  ...identified,
  associationType: z.enum(CASE_ASSOCIATION_TYPES),
  sequenceNumber: z.int32().optional(),
  originNodeURI: linkGenUri,
  destinationNodeURI: linkGenUri,
  CFAssociationGroupingURI: linkUri.optional(),
  CFDocumentURI: linkUri.optional(),
});

const titled = { ...identified, title: z.string(), description: z.string().optional() };
const definitionsSchema = z.strictObject({
  CFConcepts: z
    .array(z.strictObject({ ...titled, keywords: z.string().optional(), hierarchyCode: z.string() }))
    .optional(),
  CFSubjects: z.array(z.strictObject({ ...titled, hierarchyCode: z.string() })).optional(),
  CFLicenses: z.array(z.strictObject({ ...titled, licenseText: z.string() })).optional(),
  CFItemTypes: z
    .array(z.strictObject({ ...titled, hierarchyCode: z.string(), typeCode: z.string().optional() }))
    .optional(),
  CFAssociationGroupings: z.array(z.strictObject(titled)).optional(),
});

const levelSchema = z.strictObject({
  ...identified,
  description: z.string().optional(),
  quality: z.string().optional(),
  score: z.number().optional(),
  feedback: z.string().optional(),
  position: z.int32().optional(),
  rubricCriterionId: uuid.optional(),
});
const criterionSchema = z.strictObject({
  ...identified,
  category: z.string().optional(),
  description: z.string().optional(),
  CFItemURI: linkUri.optional(),
  weight: z.number().optional(),
  position: z.int32().optional(),
  rubricId: uuid.optional(),
  CFRubricCriterionLevels: z.array(levelSchema).optional(),
});

/** A CASE 1.0 package, nothing more and nothing less. */
export const casePackageSchema = z.strictObject({
  CFDocument: documentSchema,
  CFItems: z.array(itemSchema).optional(),
  CFAssociations: z.array(associationSchema).optional(),
  CFDefinitions: definitionsSchema.optional(),
  CFRubrics: z
    .array(
      z.strictObject({
        ...identified,
        title: z.string().optional(),
        description: z.string().optional(),
        CFRubricCriteria: z.array(criterionSchema).optional(),
      }),
    )
    .optional(),
});
