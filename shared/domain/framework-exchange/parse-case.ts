import { compactJson, isJsonObject, jsonNesting, type JsonObject, type JsonValue } from './json-text.ts';
import { objectsOf, textOf } from './case-values.ts';
import { OWN_ITEM_TYPES } from './case-words.ts';

/** Brackets in each other beyond which a file is refused; a package needs about eight. */
export const MAX_JSON_NESTING = 200;

/** Why a text is no CASE package. */
export type CaseRefusal = 'json-damaged' | 'json-too-deep' | 'not-a-framework';

/** A text that holds a CASE package, parsed but not yet understood. */
export interface ParsedCase {
  /** The whole text without white space. */
  readonly text: string;
  /** Key under which the package stands in an outer object; null when it is the whole file. */
  readonly wrapper: string | null;
  readonly package: JsonObject;
  readonly document: JsonObject;
  /** Whether this program wrote it. */
  readonly isOwn: boolean;
}

/**
 * Parses a text as a CASE package: an object with a `CFDocument`, as it stands or in an outer object as some services
 * give it. Gives the reason when it is none.
 */
export function parseCase(source: string): ParsedCase | CaseRefusal {
  if (jsonNesting(source) > MAX_JSON_NESTING) return 'json-too-deep';
  let root: JsonValue;
  try {
    root = JSON.parse(source) as JsonValue;
  } catch {
    return 'json-damaged';
  }
  if (!isJsonObject(root)) return 'not-a-framework';
  const outer = isJsonObject(root['CFDocument']) ? null : wrapperOf(root);
  const inner = outer === null ? root : root[outer];
  if (!isJsonObject(inner)) return 'not-a-framework';
  const document = inner['CFDocument'];
  if (!isJsonObject(document)) return 'not-a-framework';
  return { text: compactJson(source), wrapper: outer, package: inner, document, isOwn: isOwnPackage(inner) };
}

function wrapperOf(root: JsonObject): string | null {
  const found = Object.entries(root).find(([, value]) => isJsonObject(value) && isJsonObject(value['CFDocument']));
  return found?.[0] ?? null;
}

function isOwnPackage(content: JsonObject): boolean {
  const definitions = content['CFDefinitions'];
  if (!isJsonObject(definitions)) return false;
  const own: ReadonlySet<string> = new Set(Object.values(OWN_ITEM_TYPES));
  return objectsOf(definitions['CFItemTypes']).objects.some(({ object }) => own.has(textOf(object['identifier'])));
}
