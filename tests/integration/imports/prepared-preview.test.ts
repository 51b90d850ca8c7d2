import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isoDate } from '#shared/kernel/dates.ts';
import type { PersonId, SchoolId } from '#shared/kernel/ids.ts';
import { DEFAULT_TEAM_IMPORT_OPTIONS } from '#shared/domain/team-import/plan-types.ts';
import type { TeamImportContext } from '#shared/domain/team-import/plan-import.ts';
import type { School, TeamMember } from '#shared/domain/team/entities.ts';
import { ImportSession } from '#core/services/import/import-session.ts';
import type { TeamPlanInput } from '#core/services/import/import-tasks.ts';
import { csv, sheet, xlsx } from '../../support/import-files.ts';
import { failureOf, TestCore } from '../../support/test-core.ts';

const HEADERS = ['Personeelsnummer', 'Roepnaam', 'Achternaam', 'Geb.datum', 'Functie', 'WTF', 'Schaal', 'Opmerking'];
const ANNA = ['00012', 'Anna', 'Hoff', '28-02-1980', 'Leerkracht', '0,8', 'LB', 'A.'];
const PIET = ['00013', 'Piet', 'Dam', '06-05-1990', "IB'er", '1', 'LC', 'P.'];
const options = DEFAULT_TEAM_IMPORT_OPTIONS;
const school: School = {
  id: 'school-1' as SchoolId,
  brin: '99ZZ',
  site: '00',
  name: 'De Proefschool',
  boardNumber: '',
  street: '',
  houseNumber: '',
  postcode: '',
  place: '',
  municipality: '',
  province: '',
  denomination: '',
};
const anna: TeamMember = {
  person: {
    id: 'person-1' as PersonId,
    givenName: 'Anna',
    namePrefix: '',
    familyName: 'Hoff',
    birthDate: isoDate('1980-02-28'),
    gender: 'female',
    staffNumber: '00012',
    email: null,
    teachingSince: null,
  },
  appointments: [],
  qualifications: [],
  occupancies: [],
  memberships: [],
};
const empty: TeamImportContext = { members: [], schools: [school], today: isoDate('2026-11-23') };
const withAnna: TeamImportContext = { ...empty, members: [anna] };

/** A session with a file of two rows and a preview made ahead of it; every value of its own, as messages bring them. */
function prepared(context: TeamImportContext): { session: ImportSession; asked: TeamPlanInput } {
  const session = new ImportSession();
  const { mapping } = session.run('read-team', { importId: 'a', bytes: csv([HEADERS, ANNA, PIET]) });
  session.run('prepare-team', structuredClone({ importId: 'a', options, context }));
  return { session, asked: { importId: 'a', mapping, options, context } };
}
const preview = (session: ImportSession, asked: TeamPlanInput) => session.run('preview-team', structuredClone(asked));
/** The same preview as a session gives that made none ahead. */
function made(asked: TeamPlanInput) {
  const session = new ImportSession();
  session.run('read-team', { importId: 'a', bytes: csv([HEADERS, ANNA, PIET]) });
  return preview(session, asked);
}

describe('a preview made ahead', () => {
  it.each([
    ['an empty team', empty],
    ['a team that has one of the people', withAnna],
  ])('is given when everything is as it was, for %s', (_, context) => {
    const { session, asked } = prepared(context);
    const given = preview(session, asked);
    expect(given).toEqual(made(asked));
    // The same object: it was not made again.
    expect(preview(session, asked)).toBe(given);
  });

  const changes: readonly (readonly [string, (asked: TeamPlanInput) => TeamPlanInput])[] = [
    ['another column is mapped', (asked) => ({ ...asked, mapping: { ...asked.mapping, initials: 7 } })],
    ['a column is no longer mapped', ({ mapping: { scale: _, ...mapping }, ...asked }) => ({ ...asked, mapping })],
    [
      'two columns change places',
      (asked) => ({ ...asked, mapping: { ...asked.mapping, givenName: 2, familyName: 1 } }),
    ],
    ['an option is chosen', (asked) => ({ ...asked, options: { ...options, scaleNaming: 'before-2018' } })],
    ['a person came', (asked) => ({ ...asked, context: withAnna })],
    [
      'a school has another name',
      (asked) => ({ ...asked, context: { ...empty, schools: [{ ...school, name: 'x' }] } }),
    ],
    ['it is another day', (asked) => ({ ...asked, context: { ...empty, today: isoDate('2026-11-24') } })],
  ];
  it.each(changes)('is not given when %s', (_, change) => {
    const { session, asked } = prepared(empty);
    const before = preview(session, asked);
    const changed = change(asked);
    const after = preview(session, changed);
    expect(after).not.toBe(before);
    expect(after).toEqual(made(changed));
  });

  it('is not given when a person changed in one field', () => {
    const { session, asked } = prepared(withAnna);
    expect(preview(session, asked).summary).toMatchObject({ peopleToCreate: 1, peopleToUpdate: 1 });
    const renamed = { ...anna, person: { ...anna.person, familyName: 'Hof' } };
    const changed = { ...asked, context: { ...empty, members: [renamed] } };
    const after = preview(session, changed);
    expect(after).toEqual(made(changed));
    expect(after.rows[0]?.diffs).toContainEqual(expect.objectContaining({ field: 'familyName', before: 'Hof' }));
  });

  it('is not given for another sheet of the file, nor for another file', () => {
    const session = new ImportSession();
    const bytes = xlsx({
      sheets: [
        { name: 'Een', rows: [HEADERS, ANNA] },
        { name: 'Twee', rows: [HEADERS, PIET, ANNA] },
      ],
    });
    const { mapping } = session.run('read-team', { importId: 'a', bytes });
    session.run('prepare-team', { importId: 'a', options, context: empty });
    const asked = { importId: 'a', mapping, options, context: empty };
    expect(preview(session, asked).summary.peopleToCreate).toBe(1);
    session.run('select-team-sheet', { importId: 'a', sheet: 'Twee' });
    expect(preview(session, asked).summary.peopleToCreate).toBe(2);
    session.run('read-team', { importId: 'b', bytes: sheet([HEADERS, PIET]) });
    expect(preview(session, { ...asked, importId: 'b' }).summary.peopleToCreate).toBe(1);
  });

  it('makes no fuss about a file that cannot be planned, is a list of schools, or is gone', () => {
    const session = new ImportSession();
    const nameless = [
      ['Functie', 'WTF'],
      ['Leerkracht', '0,8'],
    ];
    const { mapping } = session.run('read-team', { importId: 'a', bytes: csv(nameless) });
    expect(session.run('prepare-team', { importId: 'a', options, context: empty })).toBeNull();
    expect(() => preview(session, { importId: 'a', mapping, options, context: empty })).toThrow('mapping');
    expect(session.run('prepare-team', { importId: 'x', options, context: empty })).toBeNull();
  });
});

describe('a preview through the API', () => {
  let core: TestCore;
  beforeEach(async () => {
    core = new TestCore();
    await core.createSchool();
  });
  afterEach(() => core.remove());

  it('knows of people who came between reading the file and looking at it', async () => {
    const late = await core.api.teamImport.read.mutate(csv([HEADERS, ANNA, PIET]));
    const early = await core.api.teamImport.read.mutate(csv([HEADERS, ANNA]));
    const { importId, mapping } = early;
    await core.api.teamImport.commit.mutate({ importId, mapping, options, skipRowsWithErrors: false });
    const asked = { importId: late.importId, mapping: late.mapping, options };
    const { summary } = await core.api.teamImport.preview.mutate(asked);
    expect(summary).toMatchObject({ peopleToCreate: 1, peopleUnchanged: 1 });
    await core.api.history.undo.mutate();
    expect((await core.api.teamImport.preview.mutate(asked)).summary).toMatchObject({ peopleToCreate: 2 });
  });

  it('is made by the mapping that is asked for', async () => {
    const { importId, mapping } = await core.api.teamImport.read.mutate(csv([HEADERS, ANNA, PIET]));
    const guessed = await core.api.teamImport.preview.mutate({ importId, mapping, options });
    expect(guessed.rows[0]?.person).toMatchObject({ givenName: 'Anna', familyName: 'Hoff' });
    const other = { familyName: 1 };
    const chosen = await core.api.teamImport.preview.mutate({ importId, mapping: other, options });
    expect(chosen.rows[0]).toMatchObject({ person: { givenName: '', familyName: 'Anna' }, appointment: null });
  });

  it('fails after a file that cannot be read as it did before', async () => {
    const unreadable = new TextEncoder().encode('%PDF-1.7');
    expect(await failureOf(core.api.teamImport.read.mutate(unreadable))).toMatchObject({ code: 'import-unreadable' });
    const { importId, mapping } = await core.api.teamImport.read.mutate(csv([HEADERS, ANNA]));
    await core.api.teamImport.discard.mutate({ importId });
    expect(await failureOf(core.api.teamImport.preview.mutate({ importId, mapping, options }))).toMatchObject({
      code: 'import-expired',
    });
  });
});
