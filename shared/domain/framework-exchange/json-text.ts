/**
 * JSON as text: what was read is written back sign by sign wherever nobody changed it, so that numbers keep their
 * spelling and keys that nobody knows stay.
 *
 * All functions but {@link jsonNesting} and {@link compactJson} need text that `JSON.parse` takes and that is compact.
 */

/** A value of a JSON text. */
export type JsonValue = string | number | boolean | null | readonly JsonValue[] | JsonObject;

/** An object of a JSON text; a key that is not there is undefined. */
export interface JsonObject {
  readonly [key: string]: JsonValue | undefined;
}

/** Where a value stands in a text: from `start` up to, not including, `end`. */
export interface JsonRange {
  readonly start: number;
  readonly end: number;
}

/** A member of an object: its key as it means, and where its value stands. */
export interface JsonMember extends JsonRange {
  readonly key: string;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/** Whether a value is an object, no list and not null. */
export function isJsonObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** How deep the brackets of a text lie in each other, whether or not it is good JSON. */
export function jsonNesting(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) at = endOfString(text, at) - 1;
    else if (code === 0x7b || code === 0x5b) {
      depth += 1;
      if (depth > deepest) deepest = depth;
    } else if (code === 0x7d || code === 0x5d) depth -= 1;
  }
  return deepest;
}

/** The same JSON without white space between its parts. */
export function compactJson(text: string): string {
  const parts: string[] = [];
  let kept = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) at = endOfString(text, at) - 1;
    else if (code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09) {
      if (at > kept) parts.push(text.slice(kept, at));
      kept = at + 1;
    }
  }
  parts.push(text.slice(kept));
  return parts.join('');
}

/** The same JSON with a line per value and two spaces per step, for people who look into the file. */
export function indentJson(text: string): string {
  const parts: string[] = [];
  let depth = 0;
  let kept = 0;
  const breakAt = (at: number): void => {
    parts.push(text.slice(kept, at), '\n', '  '.repeat(depth));
    kept = at;
  };
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === '"') at = endOfString(text, at) - 1;
    else if (sign === ':') {
      parts.push(text.slice(kept, at), ': ');
      kept = at + 1;
    } else if (sign === ',') breakAt(at + 1);
    else if (sign === '{' || sign === '[') {
      const next = text[at + 1];
      if (next === '}' || next === ']') at += 1;
      else {
        depth += 1;
        breakAt(at + 1);
      }
    } else if (sign === '}' || sign === ']') {
      depth -= 1;
      breakAt(at);
    }
  }
  parts.push(text.slice(kept), '\n');
  return parts.join('');
}

/** The members of the object that starts at `at`, in order; empty when no object starts there. */
export function jsonMembers(text: string, at = 0): readonly JsonMember[] {
  if (text[at] !== '{') return [];
  const members: JsonMember[] = [];
  let position = at + 1;
  while (text[position] === '"') {
    const keyEnd = endOfString(text, position);
    const start = keyEnd + 1;
    const end = endOfValue(text, start);
    members.push({ key: JSON.parse(text.slice(position, keyEnd)) as string, start, end });
    position = end + 1;
  }
  return members;
}

/** Where the elements of the list that starts at `at` stand, in order; empty when no list starts there. */
export function jsonElements(text: string, at = 0): readonly JsonRange[] {
  if (text[at] !== '[' || text[at + 1] === ']') return [];
  const elements: JsonRange[] = [];
  let start = at + 1;
  for (;;) {
    const end = endOfValue(text, start);
    elements.push({ start, end });
    if (text[end] !== ',') return elements;
    start = end + 1;
  }
}

/**
 * An object with some members changed: null removes one, a text of JSON takes its place or is added at the end. Every
 * other member stays as it is written, its place included.
 */
export function patchJsonObject(object: string, patch: ReadonlyMap<string, string | null>): string {
  if (patch.size === 0) return object;
  const members = jsonMembers(object);
  const known = new Set(members.map(({ key }) => key));
  const written = members.flatMap(({ key, start, end }) => {
    const change = patch.get(key);
    if (change === null) return [];
    return [`${JSON.stringify(key)}:${change ?? object.slice(start, end)}`];
  });
  for (const [key, change] of patch) {
    if (change !== null && !known.has(key)) written.push(`${JSON.stringify(key)}:${change}`);
  }
  return `{${written.join(',')}}`;
}

/** A list made of elements that are text of JSON already. */
export function jsonList(elements: readonly string[]): string {
  return `[${elements.join(',')}]`;
}

function endOfValue(text: string, at: number): number {
  const first = text.charCodeAt(at);
  if (first === QUOTE) return endOfString(text, at);
  if (first !== 0x7b && first !== 0x5b) {
    let end = at;
    while (end < text.length && !',]}'.includes(text.charAt(end))) end += 1;
    return end;
  }
  let depth = 0;
  for (let position = at; position < text.length; position += 1) {
    const code = text.charCodeAt(position);
    if (code === QUOTE) position = endOfString(text, position) - 1;
    else if (code === 0x7b || code === 0x5b) depth += 1;
    else if (code === 0x7d || code === 0x5d) {
      depth -= 1;
      if (depth === 0) return position + 1;
    }
  }
  return text.length;
}

/** Behind the closing quote of the string whose opening quote stands at `at`; the end of the text when it stays open. */
function endOfString(text: string, at: number): number {
  let end = at + 1;
  while (end < text.length) {
    const code = text.charCodeAt(end);
    if (code === QUOTE) return end + 1;
    end += code === BACKSLASH ? 2 : 1;
  }
  return text.length;
}
