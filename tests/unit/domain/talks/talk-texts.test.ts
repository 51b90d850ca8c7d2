import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoDate, type IsoMoment } from '#shared/kernel/dates.ts';
import { calendarFile, foldLine } from '#shared/domain/talks/calendar-file.ts';
import { reportText } from '#shared/domain/talks/report-text.ts';
import { spreadTalks } from '#shared/domain/talks/spread-talks.ts';
import { aTalk } from '../../../support/talk-drafts.ts';

const NAMES = { teacher: 'Anna Proef', leader: 'Bo Proef' };
const STAMP = '2026-11-01T09:00:00.000Z' as IsoMoment;

describe('the text that is signed', () => {
  it('is the same whatever the line ends and the way letters are put together', () => {
    const one = aTalk({ report: 'Café\r\nregel' });
    expect(reportText(one, NAMES)).toBe(reportText({ ...one, report: 'Cafe\u0301\nregel' }, NAMES));
    expect(reportText(one, NAMES)).toContain('report:\n  Café\n  regel\nview of the teacher:\n  \n');
  });

  it('differs when anything that was written differs, also when somebody imitates another part', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '\n', ' ', ':', 'report:', 'view of the teacher:', '  ') });
    fc.assert(
      fc.property(text, text, text, text, (report, view, otherReport, otherView) => {
        const one = reportText(aTalk({ report, teacherView: view }), NAMES);
        const other = reportText(aTalk({ report: otherReport, teacherView: otherView }), NAMES);
        expect(one === other).toBe(report === otherReport && view === otherView);
      }),
    );
  });
});

describe('a calendar file', () => {
  it('names the kind of talk and nobody, with times of the wall clock', () => {
    const entry = {
      uid: 'talk-1',
      startsOn: isoDate('2026-12-03'),
      startsAt: '14:30',
      minutes: 45,
      summary: 'Doelgesprek',
    };
    expect(calendarFile([entry], STAMP).split('\r\n')).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Groeikaart//Gesprekken//NL',
      'CALSCALE:GREGORIAN',
      'BEGIN:VEVENT',
      'UID:talk-1@groeikaart',
      'DTSTAMP:20261101T090000Z',
      'DTSTART:20261203T143000',
      'DURATION:PT45M',
      'SUMMARY:Doelgesprek',
      'CLASS:PRIVATE',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  it('takes the whole day without a time, and escapes what would end the value', () => {
    const entry = {
      uid: 'x',
      startsOn: isoDate('2026-12-31'),
      startsAt: null,
      minutes: 45,
      summary: 'a;b,c\\d\ne\u0007',
    };
    const file = calendarFile([entry], STAMP);
    expect(file).toContain('DTSTART;VALUE=DATE:20261231\r\nDTEND;VALUE=DATE:20270101\r\n');
    expect(file).toContain(String.raw`SUMMARY:a\;b\,c\\d\ne` + '\r\n');
  });

  it('folds lines at 75 octets between characters, and loses nothing', () => {
    expect(foldLine('x'.repeat(75))).toBe('x'.repeat(75));
    expect(foldLine('x'.repeat(76))).toBe(`${'x'.repeat(75)}\r\n x`);
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (line) => {
        const folded = foldLine(line.replaceAll(/[\r\n]/g, ''));
        for (const part of folded.split('\r\n')) {
          expect(new TextEncoder().encode(part).length).toBeLessThanOrEqual(75);
          expect(part.isWellFormed()).toBe(true);
        }
        expect(folded.replaceAll('\r\n ', '')).toBe(line.replaceAll(/[\r\n]/g, ''));
      }),
    );
  });
});

describe('talks with a group', () => {
  it('are spread over school days, one after the other', () => {
    // 5 November 2026 is a Thursday.
    const plan = { startsOn: isoDate('2026-11-05'), startsAt: '14:30', minutes: 45, perDay: 2 };
    expect(spreadTalks(5, plan)).toEqual([
      { plannedOn: '2026-11-05', startsAt: '14:30' },
      { plannedOn: '2026-11-05', startsAt: '15:15' },
      { plannedOn: '2026-11-06', startsAt: '14:30' },
      { plannedOn: '2026-11-06', startsAt: '15:15' },
      { plannedOn: '2026-11-09', startsAt: '14:30' },
    ]);
    expect(spreadTalks(1, { ...plan, startsOn: isoDate('2026-11-07'), startsAt: null })).toEqual([
      { plannedOn: '2026-11-09', startsAt: null },
    ]);
    expect(spreadTalks(2, { ...plan, startsOn: null })).toEqual([
      { plannedOn: null, startsAt: null },
      { plannedOn: null, startsAt: null },
    ]);
    expect(spreadTalks(2, { ...plan, startsAt: '23:30' })[1]?.startsAt).toBeNull();
  });
});
