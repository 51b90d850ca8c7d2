import type { CompetenceId, FrameworkId, GoalId, PersonId } from '#shared/kernel/ids.ts';
import { deriveKey } from '#core/services/crypto/workspace-key.ts';
import { openConnection, readSalt } from '#core/data/connection.ts';
import { insertFramework } from '#core/data/framework-repository.ts';
import { insertGoal, insertRequirement } from '#core/data/goal-repository.ts';
import { insertRating } from '#core/data/rating-repository.ts';
import { insertAppointment, insertPerson } from '#core/data/team-repository.ts';
import { openWorkspaceFile } from '#core/data/workspace-file.ts';
import type { Competence, CompetenceKind } from '#shared/domain/competences/entities.ts';
import { isoDate, type IsoMoment } from '#shared/kernel/dates.ts';
import { FixedClock } from '../support/fixed-clock.ts';
import { aGoal, anAppointment, aPerson, aRequirement } from '../support/drafts.ts';
import { PASSPHRASE, type TestCore } from '../support/test-core.ts';
import { measurePairs, type BenchResult } from './pairs.ts';

/** How big a school the bench fills in. */
export interface MatrixSize {
  readonly people: number;
  readonly competences: number;
}

/** A school of 60 people that maps a plan of ten goals and forty competences. */
const USUAL: MatrixSize = { people: 60, competences: 40 };
const GOALS = 10;
const DOMAINS = 4;
/** Key of the framework that the bench adds. */
export const BENCH_FRAMEWORK = 'bench' as FrameworkId;

const BARE_SQL = `
  SELECT rating.person_id, rating.competence_id, rating.rater_kind, rating.level, rating.rated_on
  FROM rating JOIN competence ON competence.id = rating.competence_id
  WHERE competence.framework_id = ?`;

/** The matrix of 60 people and 40 competences as the core answers it, against the bare SQL that reads the same ratings. */
export async function benchMatrix(test: TestCore): Promise<BenchResult[]> {
  const path = test.path('school.groeikaart');
  const copy = (await test.api.session.backUp.mutate({ folder: test.directory })).path;
  const connection = openConnection(copy, await deriveKey(PASSPHRASE, readSalt(copy)), 'open');
  const statement = connection.prepare(BARE_SQL);
  if (statement.all(BENCH_FRAMEWORK).length !== USUAL.people * USUAL.competences * 2)
    throw new Error('Ratings are missing');
  const result = await measurePairs({
    id: 'matrix-read',
    what: 'the matrix of 60 × 40 with 40 requirements through the API, against the bare SQL that reads its 4,800 ratings',
    goal: 2,
    pairs: 25,
    ours: () => test.api.competences.matrix.query({ frameworkId: BENCH_FRAMEWORK }),
    anchor: () => statement.all(BENCH_FRAMEWORK),
  });
  connection.close();
  if (path === copy) throw new Error('The copy is the file itself');
  return [result];
}

/**
 * Fills the closed workspace of a test with people, a framework of competences in four domains that are each rated twice,
 * and ten goals that together ask each competence once.
 */
export async function fillForMatrix(test: TestCore, size: MatrixSize = USUAL): Promise<void> {
  const path = test.path('school.groeikaart');
  const database = openWorkspaceFile(path, await deriveKey(PASSPHRASE, readSalt(path)), new FixedClock());
  database.writeBase({ command: 'example.create', actor: 'leader' }, (tx) => {
    const competenceIds = Array.from(
      { length: size.competences },
      (_, index) => `bench-c${String(index)}` as CompetenceId,
    );
    const domainIds = Array.from({ length: DOMAINS }, (_, index) => `bench-d${String(index)}` as CompetenceId);
    insertFramework(
      tx,
      {
        id: BENCH_FRAMEWORK,
        shippedKey: null,
        titleNl: 'Meetraamwerk',
        titleEn: 'Bench framework',
        version: '1',
        status: 'active',
        source: '',
        licence: '',
        levels: [1, 2, 3, 4].map((level) => ({ level, labelNl: `N${String(level)}`, labelEn: `L${String(level)}` })),
        descriptionNl: '',
        descriptionEn: '',
        replacesId: null,
        sourceKey: null,
        isLocked: false,
      },
      [
        ...domainIds.map((id, position) => node(id, null, 'domain', position)),
        ...competenceIds.map((id, position) =>
          node(id, domainIds[position % DOMAINS] ?? null, 'competence', Math.floor(position / DOMAINS)),
        ),
      ],
    );
    for (let number = 0; number < GOALS; number += 1) {
      const goalId = `bench-g${String(number)}` as GoalId;
      insertGoal(tx, { id: goalId, ...aGoal({ title: `Doel ${String(number + 1)}` }), position: number });
      competenceIds
        .filter((_id, index) => index % GOALS === number)
        .forEach((competenceId, index) => {
          insertRequirement(tx, {
            id: `bench-q${String(number)}-${String(index)}` as never,
            ...aRequirement(goalId, competenceId),
          });
        });
    }
    for (let number = 0; number < size.people; number += 1) {
      const personId = `bench-p${String(number)}` as PersonId;
      insertPerson(tx, { id: personId, ...aPerson({ familyName: `Meting ${String(number)}` }) });
      insertAppointment(tx, { id: `bench-a${String(number)}` as never, ...anAppointment(personId) });
      competenceIds.forEach((competenceId, index) => {
        for (const raterKind of ['leader', 'self'] as const) {
          insertRating(tx, {
            id: `bench-r-${raterKind}-${String(number)}-${String(index)}` as never,
            personId,
            competenceId,
            level: 1 + ((number + index) % 4),
            raterKind,
            raterName: '',
            ratedOn: isoDate('2026-03-01'),
            note: '',
            evidence: '',
            recordedAt: '2026-03-01T09:00:00.000Z' as IsoMoment,
            confirmsId: null,
            observationId: null,
          });
        }
      });
    }
  });
  database.close();
}

function node(id: CompetenceId, parentId: CompetenceId | null, kind: CompetenceKind, position: number): Competence {
  return {
    id,
    frameworkId: BENCH_FRAMEWORK,
    parentId,
    kind,
    code: id,
    titleNl: `Bekwaamheid ${id}`,
    titleEn: `Competence ${id}`,
    descriptionNl: '',
    descriptionEn: '',
    position,
    retiredOn: null,
    descriptors: [],
    sourceKey: null,
  };
}
