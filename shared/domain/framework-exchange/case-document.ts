import { MAX_FRAMEWORK_TEXT } from '../competences/framework-policy.ts';
import type { FrameworkStatus } from '../competences/entities.ts';
import { beginningOf, clip, identifierOf } from './case-items.ts';
import { linkOf, objectsOf, textOf } from './case-values.ts';
import { OWN_CREATOR } from './case-words.ts';
import { isJsonObject, type JsonObject } from './json-text.ts';
import type { FrameworkFacts, OutlineProblems } from './outline.ts';
import type { ParsedCase } from './parse-case.ts';
import { literalText, oneLine, plainText } from './plain-text.ts';

/** In a document of this program the notes begin with the English title, behind this. */
export const ENGLISH_TITLE_MARK = 'English title: ';

/** What a package says of the framework as a whole; what is odd is noted. */
export function readDocument(parsed: ParsedCase, problems: OutlineProblems): FrameworkFacts {
  const { document, isOwn } = parsed;
  const words = (key: string): string => {
    const text = textOf(document[key]);
    return isOwn ? literalText(text) : plainText(text);
  };
  const identifier = identifierOf(document);
  const title = oneLine(words('title'));
  if (title === '') problems.add('document-title-missing', { key: identifier, title: '' });
  const titleNl = isOwn ? title : beginningOf(title || identifier, MAX_FRAMEWORK_TEXT.titleNl);
  const description = words('description');
  const notes = isOwn ? ownNotes(words('notes')) : { titleEn: titleNl, descriptionEn: description };
  const adoption = textOf(document['adoptionStatus']).toLowerCase();
  const facts: FrameworkFacts = {
    titleNl: titleNl || '–',
    titleEn: notes.titleEn || titleNl || '–',
    descriptionNl: description,
    descriptionEn: notes.descriptionEn,
    version: oneLine(words('version')),
    status: statusOf(adoption),
    isLocked: adoption === 'adopted' || adoption === 'implemented',
    source: sourceOf(document, isOwn, words),
    licence: licenceOf(parsed),
  };
  const clipped = { ...facts };
  for (const key of ['titleNl', 'titleEn', 'version', 'source', 'licence', 'descriptionNl', 'descriptionEn'] as const) {
    const { text, isClipped } = clip(facts[key], MAX_FRAMEWORK_TEXT[key]);
    if (isClipped) problems.add('text-too-long', { key: identifier, title: facts.titleNl });
    clipped[key] = text;
  }
  return clipped;
}

function statusOf(adoption: string): FrameworkStatus {
  if (adoption === 'deprecated' || adoption === 'retired') return 'retired';
  return adoption.includes('draft') ? 'draft' : 'active';
}

function ownNotes(notes: string): { readonly titleEn: string; readonly descriptionEn: string } {
  if (!notes.startsWith(ENGLISH_TITLE_MARK)) return { titleEn: '', descriptionEn: notes };
  const end = notes.indexOf('\n');
  const line = end === -1 ? notes : notes.slice(0, end);
  return { titleEn: line.slice(ENGLISH_TITLE_MARK.length), descriptionEn: end === -1 ? '' : notes.slice(end).trim() };
}

function sourceOf(document: JsonObject, isOwn: boolean, words: (key: string) => string): string {
  const creator = words('creator');
  if (isOwn) return creator === OWN_CREATOR ? '' : creator;
  const parts = [creator, words('publisher'), textOf(document['officialSourceURL'])].map(oneLine);
  return [...new Set(parts)].filter((part) => part !== '').join(', ');
}

function licenceOf({ document, package: content, isOwn }: ParsedCase): string {
  const link = linkOf(document['licenseURI']);
  if (link === null) return '';
  if (isOwn) return literalText(link.title);
  const definitions = content['CFDefinitions'];
  const licences = isJsonObject(definitions) ? objectsOf(definitions['CFLicenses']).objects : [];
  const defined = licences.find(({ object }) => identifierOf(object) === link.identifier)?.object;
  return oneLine(plainText(link.title || textOf(defined?.['title']) || link.uri));
}
