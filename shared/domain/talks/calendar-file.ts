import { addDays, type IsoDate, type IsoMoment } from '../../kernel/dates.ts';

/** A talk as it goes into a calendar. The summary names the kind of talk and nobody: calendars are shared and synced. */
export interface CalendarEntry {
  /** Unique and the same each time, so that a calendar changes the entry in place of adding one. */
  readonly uid: string;
  readonly startsOn: IsoDate;
  /** `HH:MM`; null for the whole day. */
  readonly startsAt: string | null;
  readonly minutes: number;
  readonly summary: string;
}

/** Most octets of a line without its line end (RFC 5545, 3.1). */
const MOST_OCTETS = 75;

/**
 * A calendar file (`.ics`) after RFC 5545 with one event for each talk: CRLF after each line, lines folded at 75 octets
 * between characters, times without a zone (the wall clock of the school), class private.
 */
export function calendarFile(entries: readonly CalendarEntry[], stamp: IsoMoment): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Groeikaart//Gesprekken//NL',
    'CALSCALE:GREGORIAN',
    ...entries.flatMap((entry) => [
      'BEGIN:VEVENT',
      `UID:${escaped(entry.uid)}@groeikaart`,
      `DTSTAMP:${stamp.slice(0, 19).replaceAll(/[-:]/g, '')}Z`,
      ...times(entry),
      `SUMMARY:${escaped(entry.summary)}`,
      'CLASS:PRIVATE',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${foldLine(line)}\r\n`).join('');
}

/**
 * A content line folded as RFC 5545 asks: no line longer than 75 octets in UTF-8, each next line begins with a blank, and
 * no character is cut in two.
 */
export function foldLine(line: string): string {
  const folded: string[] = [];
  let current = '';
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character);
    if (octets + size > MOST_OCTETS) {
      folded.push(current);
      current = ' ';
      octets = 1;
    }
    current += character;
    octets += size;
  }
  return [...folded, current].join('\r\n');
}

/** Octets of a character in UTF-8. */
function octetsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}

function times({ startsOn, startsAt, minutes }: CalendarEntry): readonly string[] {
  const day = startsOn.replaceAll('-', '');
  if (startsAt === null) {
    return [`DTSTART;VALUE=DATE:${day}`, `DTEND;VALUE=DATE:${addDays(startsOn, 1).replaceAll('-', '')}`];
  }
  return [`DTSTART:${day}T${startsAt.replace(':', '')}00`, `DURATION:PT${String(minutes)}M`];
}

/** Text as RFC 5545 wants it: backslash, semicolon and comma behind a backslash, line ends as `\n`, other controls gone. */
function escaped(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/[\\;,]/g, (sign) => `\\${sign}`)
    .replaceAll(/\r\n|\r|\n/g, String.raw`\n`)
    .replaceAll(/\p{Cc}/gu, '');
}
