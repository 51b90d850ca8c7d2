import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { addYears, type IsoDate } from '#shared/kernel/dates.ts';
import type { IdSource } from '#shared/kernel/ids.ts';
import type { ShippedFramework } from '#shared/domain/competences/shipped-framework.ts';
import { withProgrammeIds } from '#shared/domain/catalogue/shipped-catalogue.ts';
import { buildExampleSchool, type BuiltExampleSchool } from '#shared/domain/example/build-example-school.ts';
import { exampleYearShift, shiftExampleDates } from '#shared/domain/example/shift-example-dates.ts';
import { insertFramework } from '../../data/framework-repository.ts';
import { insertExemption, insertGoal, insertRequirement } from '../../data/goal-repository.ts';
import { insertRating } from '../../data/rating-repository.ts';
import { insertProgramme } from '../../data/programme-repository.ts';
import { insertSchool } from '../../data/school-repository.ts';
import { insertAppointment, insertPerson, insertQualification } from '../../data/team-repository.ts';
import { insertWorkspace } from '../../data/workspace-repository.ts';
import type { WorkspaceDatabase } from '../../data/workspace-database.ts';
import type { WriteTransaction } from '../../data/write-transaction.ts';
import type { ExampleContext } from '../../services/example-school/example-part.ts';
import { readExampleParts } from '../../services/example-school/example-parts.ts';
import { readCatalogue } from '../../services/shipped-data/read-catalogue.ts';
import { readExampleSchool } from '../../services/shipped-data/read-example-school.ts';
import { readFrameworks } from '../../services/shipped-data/read-framework.ts';
import { insertShippedLinks, readShippedLinks } from '../../services/shipped-data/shipped-links.ts';
import type { RequestContext } from '../../trpc.ts';

/** Passphrase of the example school; no secret, the interface tells it. */
export const EXAMPLE_PASSPHRASE = 'voorbeeldschool';

/** Where the example school of this computer stands. */
export function examplePath(ctx: Pick<RequestContext, 'dataDirectory'>): string {
  return join(ctx.dataDirectory, 'voorbeeldschool.groeikaart');
}

/**
 * Opens the example school, with what the user changed in it before; makes it first when it is not there.
 *
 * Its dates are moved to the present school year, so that it looks the same every year.
 */
export async function openExample(ctx: RequestContext): Promise<void> {
  const path = examplePath(ctx);
  if (existsSync(path)) {
    await ctx.session.open(path, EXAMPLE_PASSPHRASE);
    return;
  }
  await ctx.session.create(path, EXAMPLE_PASSPHRASE, prepareExample(ctx));
}

/** Reads everything that the example school is made of, and gives what writes it. */
async function prepareExample(ctx: RequestContext): Promise<(database: WorkspaceDatabase) => void> {
  const today = ctx.clock.today();
  const shipped = await readExampleSchool(ctx.assetsDirectory);
  const example = shiftExampleDates(shipped, today);
  const parts = await readExampleParts(ctx.assetsDirectory);
  const frameworks = new Map((await readFrameworks(ctx.assetsDirectory)).map((shipped) => [shipped.key, shipped]));
  const built = buildExampleSchool(example, lookUp(frameworks, example.framework), ctx.ids);
  const programmes = withProgrammeIds(await readCatalogue(ctx.assetsDirectory, built.competenceIds), ctx.ids);
  const programmeLinks = await readShippedLinks(ctx.assetsDirectory);
  return (database) => {
    database.writeBase({ command: 'example.create', actor: 'leader' }, (tx) => {
      insertWorkspace(tx, built.workspace, ctx.clock.now());
      insertExample(tx, built);
      for (const programme of programmes) insertProgramme(tx, programme);
      insertShippedLinks(tx, programmeLinks, { programmes, added: programmes }, ctx.ids);
      const context = exampleContext(built, frameworks, { today, years: exampleYearShift(shipped, today) }, ctx.ids);
      for (const part of parts) part.insert(tx, context);
    });
  };
}

function exampleContext(
  built: BuiltExampleSchool,
  frameworks: ReadonlyMap<string, ShippedFramework>,
  { today, years }: { readonly today: IsoDate; readonly years: number },
  ids: IdSource,
): ExampleContext {
  return {
    ids,
    today,
    person: (key) => lookUp(built.personIds, key),
    goal: (key) => lookUp(built.goalIds, key),
    competence: (code) => lookUp(built.competenceIds, code),
    shippedFramework: (key) => lookUp(frameworks, key),
    date: (written) => addYears(written, years),
    optionalDate: (written) => (written === null ? null : addYears(written, years)),
    shared: new Map(),
  };
}

function lookUp<Value>(values: ReadonlyMap<string, Value>, key: string): Value {
  const value = values.get(key);
  if (value === undefined) throw new Error(`The example school has no ${key}`);
  return value;
}

function insertExample(tx: WriteTransaction, built: BuiltExampleSchool): void {
  insertFramework(tx, built.framework, built.competences);
  insertSchool(tx, built.school);
  for (const { person, appointments, qualifications } of built.members) {
    insertPerson(tx, person);
    for (const appointment of appointments) insertAppointment(tx, appointment);
    for (const qualification of qualifications) insertQualification(tx, qualification);
  }
  for (const goal of built.goals) insertGoal(tx, goal);
  for (const { exemptions, ...requirement } of built.requirements) {
    insertRequirement(tx, requirement);
    for (const exemption of exemptions) insertExemption(tx, requirement.id, exemption);
  }
  for (const rating of built.ratings) insertRating(tx, rating);
}
