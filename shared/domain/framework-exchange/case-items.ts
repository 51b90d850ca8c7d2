import type { CompetenceKind } from '../competences/entities.ts';
import { MAX_COMPETENCE_TEXT } from '../competences/tree-policy.ts';
import { dayOf, lastPartOf, linkOf, objectsOf, textOf } from './case-values.ts';
import { OWN_ITEM_TYPES } from './case-words.ts';
import type { JsonObject } from './json-text.ts';
import type { NodeFacts, OutlineProblems } from './outline.ts';
import type { ParsedCase } from './parse-case.ts';
import { literalText, oneLine, plainText } from './plain-text.ts';

/** Longest statement that serves as a title; of a longer one the beginning does, and the whole becomes the description. */
export const LONGEST_TITLE = 200;

/** An item of a package. */
export interface CaseItem {
  /** Place in `CFItems`. */
  readonly index: number;
  /** Its identifier; made of its place where the file gives none. */
  readonly key: string;
  readonly uri: string;
  readonly facts: NodeFacts;
  readonly typeName: string;
  /** Its kind, in packages of this program. */
  readonly kind: CompetenceKind | null;
  readonly enumeration: string;
}

/** The items of a package, in the order of the file; what is odd about them is noted. */
export function readItems(parsed: ParsedCase, problems: OutlineProblems): readonly CaseItem[] {
  const { objects, others } = objectsOf(parsed.package['CFItems']);
  for (let count = 0; count < others; count += 1) problems.add('wrong-shape', { key: 'CFItems', title: '' });
  const keys = new Set<string>();
  return objects.map(({ index, object }) => {
    const item = readItem(object, index, parsed.isOwn, problems);
    if (keys.has(item.key)) problems.add('duplicate-identifier', placeOf(item));
    keys.add(item.key);
    return item;
  });
}

/** The place of an item in a message. */
export function placeOf({ key, facts }: CaseItem): { readonly key: string; readonly title: string } {
  return { key, title: facts.titleNl };
}

/** The identifier of an object of a package: what it gives, else the last part of its address; empty when it has neither. */
export function identifierOf(object: JsonObject): string {
  return textOf(object['identifier']) || lastPartOf(textOf(object['uri']));
}

function readItem(object: JsonObject, index: number, isOwn: boolean, problems: OutlineProblems): CaseItem {
  const given = identifierOf(object);
  const key = given === '' ? `#${String(index + 1)}` : given;
  const code = clip(oneLine(literalText(textOf(object['humanCodingScheme']))), MAX_COMPETENCE_TEXT.code);
  const words = statementOf(object, isOwn);
  const fallback = code.text || textOf(object['listEnumeration']) || key;
  const place = { key, title: words.titleNl || fallback };
  if (given === '') problems.add('identifier-missing', place);
  if (words.titleNl === '') problems.add('title-missing', place);
  if (words.isShortened) problems.add('title-shortened', place);
  if (words.isClipped || code.isClipped) problems.add('text-too-long', place);
  if (words.isCleaned) problems.add('text-cleaned', place);
  const retiredOn = dayOf(object['statusEndDate']);
  if (retiredOn === undefined) problems.add('date-not-understood', place);
  return {
    index,
    key,
    uri: textOf(object['uri']),
    facts: {
      code: code.text,
      titleNl: words.titleNl || clip(fallback, MAX_COMPETENCE_TEXT.titleNl).text,
      titleEn: words.titleEn || words.titleNl || clip(fallback, MAX_COMPETENCE_TEXT.titleEn).text,
      descriptionNl: words.descriptionNl,
      descriptionEn: words.descriptionEn,
      retiredOn: retiredOn ?? null,
    },
    typeName: oneLine(plainText(textOf(object['CFItemType']) || (linkOf(object['CFItemTypeURI'])?.title ?? ''))),
    kind: isOwn ? ownKindOf(object) : null,
    enumeration: textOf(object['listEnumeration']),
  };
}

function ownKindOf(object: JsonObject): CompetenceKind | null {
  const identifier = linkOf(object['CFItemTypeURI'])?.identifier;
  return (['domain', 'competence', 'indicator'] as const).find((kind) => OWN_ITEM_TYPES[kind] === identifier) ?? null;
}

/** The words of an item. */
export interface Statement {
  readonly titleNl: string;
  readonly titleEn: string;
  readonly descriptionNl: string;
  readonly descriptionEn: string;
  /** The whole statement as plain text. */
  readonly full: string;
  /** The short one as plain text. */
  readonly abbreviated: string;
  readonly isCleaned: boolean;
  readonly isShortened: boolean;
  readonly isClipped: boolean;
}

/**
 * Title and description of an item: the abbreviated statement names it and the full one describes it; alone, the full
 * statement is the title as far as it is short.
 *
 * In a package of this program the alternative label is the English title and the notes are the English description;
 * elsewhere one text stands for both languages.
 */
export function statementOf(object: JsonObject, isOwn: boolean): Statement {
  const fullSource = textOf(object['fullStatement']);
  const shortSource = textOf(object['abbreviatedStatement']);
  const full = isOwn ? literalText(fullSource) : plainText(fullSource);
  const abbreviated = oneLine(isOwn ? literalText(shortSource) : plainText(shortSource));
  const isCleaned =
    !isOwn && (fullSource.includes('<') || /[*_`#&]/.test(fullSource)) && full !== literalText(fullSource);
  let title = abbreviated;
  let description = full === abbreviated && !isOwn ? '' : full;
  let isShortened = false;
  if (abbreviated === '') {
    title = oneLine(full);
    description = '';
    if (!isOwn && title.length > LONGEST_TITLE) {
      title = beginningOf(title, LONGEST_TITLE);
      description = full;
      isShortened = true;
    }
  }
  const titleNl = clip(title, MAX_COMPETENCE_TEXT.titleNl);
  const descriptionNl = clip(description, MAX_COMPETENCE_TEXT.descriptionNl);
  const isClipped = titleNl.isClipped || descriptionNl.isClipped;
  const words = { full, abbreviated, isCleaned, isShortened, isClipped };
  if (!isOwn) {
    const texts = { titleNl: titleNl.text, descriptionNl: descriptionNl.text };
    return { ...words, ...texts, titleEn: titleNl.text, descriptionEn: descriptionNl.text };
  }
  const titleEn = clip(oneLine(literalText(textOf(object['alternativeLabel']))), MAX_COMPETENCE_TEXT.titleEn);
  const descriptionEn = clip(literalText(textOf(object['notes'])), MAX_COMPETENCE_TEXT.descriptionEn);
  return {
    ...words,
    titleNl: titleNl.text,
    titleEn: titleEn.text || titleNl.text,
    descriptionNl: descriptionNl.text,
    descriptionEn: descriptionEn.text,
    isClipped: isClipped || titleEn.isClipped || descriptionEn.isClipped,
  };
}

/** The beginning of a text, cut between words where there are any, with a sign that it goes on. */
export function beginningOf(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const start = text.slice(0, limit - 1);
  const space = start.lastIndexOf(' ');
  return `${(space > limit / 2 ? start.slice(0, space) : start).toWellFormed().replace(/[\s,;:.\ufffd]+$/u, '')}…`;
}

/** A text of at most so many characters. */
export function clip(text: string, limit: number): { readonly text: string; readonly isClipped: boolean } {
  if (text.length <= limit) return { text, isClipped: false };
  const characters = Array.from(text.slice(0, limit * 2 + 2));
  if (characters.length <= limit) return { text, isClipped: false };
  return {
    text: `${characters
      .slice(0, limit - 1)
      .join('')
      .trimEnd()}…`,
    isClipped: true,
  };
}
