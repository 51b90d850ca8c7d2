import { isIsoDate, type IsoDate } from '../../kernel/dates.ts';
import { isJsonObject, type JsonObject, type JsonValue } from './json-text.ts';

/** A reference to something, as far as the file tells; texts are empty where it does not. */
export interface CaseLink {
  readonly identifier: string;
  readonly uri: string;
  readonly title: string;
}

/** A text; numbers and truth values are taken as they are written, everything else is empty. */
export function textOf(value: JsonValue | undefined): string {
  if (typeof value === 'string') return value.trim();
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

/** A number, also where it is written as text; null for anything else. */
export function numberOf(value: JsonValue | undefined): number | null {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : null;
}

/** The day of a date or a moment; null when there is none, undefined when what is there is no date. */
export function dayOf(value: JsonValue | undefined): IsoDate | null | undefined {
  const text = textOf(value);
  if (text === '') return value === undefined || value === null || value === '' ? null : undefined;
  const day = text.slice(0, 10);
  return isIsoDate(day) && /^(?:$|[T ])/.test(text.slice(10)) ? day : undefined;
}

/** A reference, written as an object with `title`, `identifier` and `uri` or as an address alone; null when there is none. */
export function linkOf(value: JsonValue | undefined): CaseLink | null {
  if (typeof value === 'string') {
    const uri = value.trim();
    return uri === '' ? null : { identifier: lastPartOf(uri), uri, title: '' };
  }
  if (Array.isArray(value)) return linkOf((value as readonly JsonValue[])[0]);
  if (!isJsonObject(value)) return null;
  const uri = textOf(value['uri']);
  const identifier = textOf(value['identifier']) || lastPartOf(uri);
  return uri === '' && identifier === '' ? null : { identifier, uri, title: textOf(value['title']) };
}

/** The last part of an address: the identifier, in addresses as CASE servers give them. */
export function lastPartOf(uri: string): string {
  const path = uri.replace(/[?#].*$/s, '').replace(/\/+$/, '');
  const start = Math.max(path.lastIndexOf('/'), path.toLowerCase().startsWith('urn:') ? path.lastIndexOf(':') : -1);
  return path.slice(start + 1);
}

/** The objects of a list with their places in it; what is no object is counted and left alone. */
export function objectsOf(value: JsonValue | undefined): {
  readonly objects: readonly { readonly index: number; readonly object: JsonObject }[];
  readonly others: number;
} {
  if (value === undefined || value === null) return { objects: [], others: 0 };
  if (!Array.isArray(value)) return { objects: [], others: 1 };
  const elements = value as readonly JsonValue[];
  const objects = elements.flatMap((object, index) => (isJsonObject(object) ? [{ index, object }] : []));
  return { objects, others: elements.length - objects.length };
}
