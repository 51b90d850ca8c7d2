import { z } from 'zod';
import { COMPETENCE_LINK_KINDS } from '../domain/competences/entities.ts';
import type { ShippedFramework } from '../domain/competences/shipped-framework.ts';
import type { ShippedFrameworkLink } from '../domain/competences/shipped-framework-links.ts';

/*
 * Schemas of the files of `assets/frameworks/`. They are strict: a key that nobody reads is a mistake in the file. What
 * a schema cannot say (every code exists, nothing occurs twice) is said by the tests of the shipped data.
 */
const text = z.string().min(1);

const shippedNode = {
  code: z.string().regex(/^[A-Z0-9][A-Z0-9.]*[a-z]?$/),
  titleNl: text,
  titleEn: text,
  descriptionNl: text,
  descriptionEn: text,
};

const indicator = z.strictObject({ kind: z.literal('indicator'), ...shippedNode });

const competence = z.strictObject({
  kind: z.literal('competence'),
  ...shippedNode,
  descriptors: z.array(z.strictObject({ level: z.int().min(1), textNl: text, textEn: text })).optional(),
  children: z.array(indicator).min(1).optional(),
});

/** A framework: one file each. */
export const shippedFrameworkSchema = z.strictObject({
  key: text,
  version: text,
  titleNl: text,
  titleEn: text,
  source: text,
  licence: text,
  descriptionNl: text.optional(),
  descriptionEn: text.optional(),
  levels: z.array(z.strictObject({ level: z.int().min(1).max(250), labelNl: text, labelEn: text })).min(2),
  tree: z.array(z.strictObject({ kind: z.literal('domain'), ...shippedNode, children: z.array(competence).min(1) })),
}) satisfies z.ZodType<ShippedFramework>;

const linkEnd = z.strictObject({ framework: text, code: text });

/** One link between nodes of shipped frameworks, each named by the key of its framework and its code. */
export const shippedFrameworkLinkSchema = z.strictObject({
  from: linkEnd,
  to: linkEnd,
  kind: z.enum(COMPETENCE_LINK_KINDS),
  /** In Dutch; who says so, and how sure it is. */
  note: text,
}) satisfies z.ZodType<ShippedFrameworkLink>;

/** `assets/frameworks/links.json`. */
export const shippedFrameworkLinksSchema = z.strictObject({
  version: text,
  links: z.array(shippedFrameworkLinkSchema),
});
