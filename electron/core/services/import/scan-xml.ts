import { UnreadableFileError } from './unreadable-file-error.ts';

/** What a scan reports; names come without their namespace prefix. */
export interface XmlHandlers {
  readonly open?: (name: string, attributes: XmlAttributes) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
}

/** Attributes of a tag, read when asked for. */
export class XmlAttributes {
  readonly #source: string;

  constructor(source: string) {
    this.#source = source;
  }

  /** The value of an attribute, with or without namespace prefix; null when it is not there. */
  get(name: string): string | null {
    let position = 0;
    for (;;) {
      const found = this.#source.indexOf(`${name}=`, position);
      if (found === -1) return null;
      const before = this.#source.charAt(found - 1);
      const quote = this.#source.charAt(found + name.length + 1);
      if ((found === 0 || /[\s:]/.test(before)) && (quote === '"' || quote === "'")) {
        const start = found + name.length + 2;
        const end = this.#source.indexOf(quote, start);
        return end === -1 ? null : decodeEntities(this.#source.slice(start, end));
      }
      position = found + 1;
    }
  }
}

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** Text with the five named entities and character numbers resolved; others stay as written, for there is no DTD. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,4});/gi, (whole, body: string) => {
    if (!body.startsWith('#')) return NAMED[body] ?? whole;
    const code = body.charAt(1).toLowerCase() === 'x' ? parseInt(body.slice(2), 16) : Number(body.slice(1));
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}

/**
 * Goes through an XML text once and reports tags and text. Not a validating parser: it reads what spreadsheet programs write.
 *
 * Throws {@link UnreadableFileError}: `damaged` when the text breaks off inside a tag, `too-complex` for a DTD, which
 * spreadsheets never have and attacks do.
 */
export function scanXml(xml: string, handlers: XmlHandlers): void {
  let position = 0;
  while (position < xml.length) {
    const tag = xml.indexOf('<', position);
    const textEnd = tag === -1 ? xml.length : tag;
    if (textEnd > position && handlers.text !== undefined) handlers.text(decodeEntities(xml.slice(position, textEnd)));
    if (tag === -1) return;
    const next = xml.charCodeAt(tag + 1);
    if (next === 0x21) {
      position = skipDeclaration(xml, tag, handlers);
      continue;
    }
    const end = next === 0x3f ? xml.indexOf('?>', tag) : endOfTag(xml, tag);
    if (end === -1) throw new UnreadableFileError('damaged');
    position = end + (next === 0x3f ? 2 : 1);
    if (next === 0x3f) continue;
    if (next === 0x2f) {
      handlers.close?.(localName(xml.slice(tag + 2, end).trim()));
      continue;
    }
    const isClosed = xml.charCodeAt(end - 1) === 0x2f;
    const body = xml.slice(tag + 1, isClosed ? end - 1 : end);
    const space = body.search(/\s/);
    const name = localName(space === -1 ? body : body.slice(0, space));
    handlers.open?.(name, new XmlAttributes(space === -1 ? '' : body.slice(space)));
    if (isClosed) handlers.close?.(name);
  }
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon === -1 ? name : name.slice(colon + 1);
}

/** The `>` that ends a tag, -1 when there is none; one between quotes belongs to an attribute. */
function endOfTag(xml: string, start: number): number {
  let quote = 0;
  for (let index = start + 1; index < xml.length; index += 1) {
    const code = xml.charCodeAt(index);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === 0x3e) return index;
    else if (code === 0x22 || code === 0x27) quote = code;
  }
  return -1;
}

function skipDeclaration(xml: string, tag: number, handlers: XmlHandlers): number {
  if (xml.startsWith('<!--', tag)) {
    const end = xml.indexOf('-->', tag + 4);
    if (end === -1) throw new UnreadableFileError('damaged');
    return end + 3;
  }
  if (xml.startsWith('<![CDATA[', tag)) {
    const end = xml.indexOf(']]>', tag + 9);
    if (end === -1) throw new UnreadableFileError('damaged');
    handlers.text?.(xml.slice(tag + 9, end));
    return end + 3;
  }
  throw new UnreadableFileError('too-complex');
}
