import type { CompetenceId, FrameworkId } from '../../kernel/ids.ts';

// Versions 1–5 and the variant of RFC 4122, as the schema of CASE 1.0 asks of an identifier.
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** Whether a text is an identifier as CASE 1.0 writes it: a UUID in small letters. */
export function isCaseIdentifier(text: string): boolean {
  return UUID.test(text);
}

/**
 * A UUID that is always the same for the same name (in the form of version 5). It tells things of one file apart and
 * keeps its value from one export to the next; it is no secret and no proof of anything.
 */
export function uuidOfName(name: string): string {
  // Four lanes of multiply-and-xor over the code units, mixed at the end (the public-domain cyrb128).
  let first = 1_779_033_703;
  let second = 3_144_134_277;
  let third = 1_013_904_242;
  let fourth = 2_773_480_762;
  for (let index = 0; index < name.length; index += 1) {
    const unit = name.charCodeAt(index);
    first = second ^ Math.imul(first ^ unit, 597_399_067);
    second = third ^ Math.imul(second ^ unit, 2_869_860_233);
    third = fourth ^ Math.imul(third ^ unit, 951_274_213);
    fourth = first ^ Math.imul(fourth ^ unit, 2_716_044_179);
  }
  first = Math.imul(third ^ (first >>> 18), 597_399_067);
  second = Math.imul(fourth ^ (second >>> 22), 2_869_860_233);
  third = Math.imul(first ^ (third >>> 17), 951_274_213);
  fourth = Math.imul(second ^ (fourth >>> 19), 2_716_044_179);
  first ^= second ^ third ^ fourth;
  const digits = [first, second ^ first, third ^ first, fourth ^ first]
    .map((lane) => (lane >>> 0).toString(16).padStart(8, '0'))
    .join('');
  const variant = '89ab'.charAt(parseInt(digits.charAt(16), 16) % 4);
  return [
    digits.slice(0, 8),
    digits.slice(8, 12),
    `5${digits.slice(13, 16)}`,
    variant + digits.slice(17, 20),
    digits.slice(20),
  ].join('-');
}

/** What has an identifier in files: its own id and the identifier of the file that it was read from. */
interface Exchanged {
  readonly id: FrameworkId | CompetenceId;
  readonly sourceKey: string | null;
}

/**
 * The identifier that a framework or competence has in a CASE file: that of the file it came from when that is one,
 * else its own id, else a name made of its id. The same in every export.
 */
export function caseIdentifierOf({ id, sourceKey }: Exchanged): string {
  if (sourceKey !== null && isCaseIdentifier(sourceKey)) return sourceKey;
  return isCaseIdentifier(id) ? id : uuidOfName(id);
}

/** Every identifier under which a file can mean this framework or competence. */
export function exchangeKeysOf(exchanged: Exchanged): readonly string[] {
  const identifier = caseIdentifierOf(exchanged);
  return exchanged.sourceKey === null || exchanged.sourceKey === identifier
    ? [identifier]
    : [exchanged.sourceKey, identifier];
}

/** The address of something that has no place on the web. */
export function uriOfIdentifier(identifier: string): string {
  return `urn:uuid:${identifier}`;
}
