import type { Competence, CompetenceKind } from '../competences/entities.ts';
import { statementOf } from './case-items.ts';
import { textOf } from './case-values.ts';
import { kindMembers, statementMembers } from './case-writer.ts';
import type { JsonObject, JsonValue } from './json-text.ts';
import type { NodeFacts } from './outline.ts';

/** Changes of an object of a package: a text of JSON per member, null for one that goes. */
export type ObjectPatch = Map<string, string | null>;

/** Notes a change of a member; undefined removes it. */
export function setMember(patch: ObjectPatch, key: string, value: JsonValue | undefined): void {
  patch.set(key, value === undefined ? null : JSON.stringify(value));
}

/** How an item was read. */
export interface ItemReading {
  /** Whether this program wrote the package. */
  readonly isOwn: boolean;
  /** Language of the document. */
  readonly language: string;
  /** The kind that it was given. */
  readonly kind: CompetenceKind;
  /** What it was read as. */
  readonly facts: NodeFacts;
}

/**
 * What of an item has to change so that it says what the competence says; empty when nobody changed it. What the file
 * says in HTML or Markdown stays as long as its words stay.
 */
export function patchOfItem(object: JsonObject, mine: Competence, read: ItemReading): ObjectPatch {
  const patch: ObjectPatch = new Map();
  const { facts } = read;
  if (mine.code !== facts.code) setMember(patch, 'humanCodingScheme', mine.code === '' ? undefined : mine.code);
  if (mine.retiredOn !== facts.retiredOn) setMember(patch, 'statusEndDate', mine.retiredOn ?? undefined);
  if (read.isOwn) patchOwn(patch, object, mine, read);
  else patchForeign(patch, object, mine, read);
  return patch;
}

const STATEMENT_KEYS = ['fullStatement', 'abbreviatedStatement', 'alternativeLabel', 'notes'] as const;

function patchOwn(patch: ObjectPatch, object: JsonObject, mine: Competence, { facts, kind }: ItemReading): void {
  const isSame =
    mine.titleNl === facts.titleNl &&
    mine.titleEn === facts.titleEn &&
    mine.descriptionNl === facts.descriptionNl &&
    mine.descriptionEn === facts.descriptionEn;
  if (!isSame) {
    const members = statementMembers(mine);
    for (const key of STATEMENT_KEYS) if (members[key] !== object[key]) setMember(patch, key, members[key]);
  }
  if (kind === mine.kind) return;
  for (const [key, value] of Object.entries(kindMembers(mine.kind))) setMember(patch, key, value);
}

/**
 * An item of others is in one language: that of the file, or where it says none, the one that was changed here. The title
 * in the other language becomes the alternative label.
 */
function patchForeign(
  patch: ObjectPatch,
  object: JsonObject,
  mine: Competence,
  { facts, language: documentLanguage }: ItemReading,
): void {
  const language = textOf(object['language']) || documentLanguage;
  const isDutchChanged = mine.titleNl !== facts.titleNl || mine.descriptionNl !== facts.descriptionNl;
  const isEnglish = /^en/i.test(language) || (!/^nl|^dut/i.test(language) && !isDutchChanged);
  const [title, description, other] = isEnglish
    ? [mine.titleEn, mine.descriptionEn, mine.titleNl]
    : [mine.titleNl, mine.descriptionNl, mine.titleEn];
  const [wasTitle, wasDescription, wasOther] = isEnglish
    ? [facts.titleEn, facts.descriptionEn, facts.titleNl]
    : [facts.titleNl, facts.descriptionNl, facts.titleEn];
  if (title !== wasTitle || description !== wasDescription) {
    const { full, abbreviated } = statementOf(object, false);
    const statement = description === '' ? title : description;
    // Whether the statement was shortened to a title or given a title: its words stand.
    if (statement !== full && statement !== wasStatement(wasTitle, wasDescription)) {
      setMember(patch, 'fullStatement', statement);
    }
    if (description !== '' && title !== abbreviated) setMember(patch, 'abbreviatedStatement', title);
    if (description === '' && object['abbreviatedStatement'] !== undefined)
      setMember(patch, 'abbreviatedStatement', undefined);
  }
  if (other !== title && other !== wasOther) setMember(patch, 'alternativeLabel', other);
}

function wasStatement(title: string, description: string): string {
  return description === '' ? title : description;
}
