import type { CompetenceId, FrameworkId, PersonId } from '#shared/kernel/ids.ts';
import { deriveKey } from '#core/services/crypto/workspace-key.ts';
import { openConnection, readSalt } from '#core/data/connection.ts';
import { insertFramework } from '#core/data/framework-repository.ts';
import { insertRating } from '#core/data/rating-repository.ts';
import { insertAppointment, insertPerson } from '#core/data/team-repository.ts';
import { openWorkspaceFile } from '#core/data/workspace-file.ts';
import { isoDate, type IsoMoment } from '#shared/kernel/dates.ts';
import { FixedClock } from '../support/fixed-clock.ts';
import { anAppointment, aPerson } from '../support/drafts.ts';
import { PASSPHRASE, type TestCore } from '../support/test-core.ts';
import { measurePairs, type BenchResult } from './pairs.ts';

const PEOPLE = 60;
const COMPETENCES = 40;
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
  if (statement.all(BENCH_FRAMEWORK).length !== PEOPLE * COMPETENCES * 2) throw new Error('Ratings are missing');
  const result = await measurePairs({
    id: 'matrix-read',
    what: 'the matrix of 60 × 40 through the API, against the bare SQL that reads its 4,800 ratings',
    goal: 2,
    pairs: 25,
    ours: () => test.api.competences.matrix.query({ frameworkId: BENCH_FRAMEWORK }),
    anchor: () => statement.all(BENCH_FRAMEWORK),
  });
  connection.close();
  if (path === copy) throw new Error('The copy is the file itself');
  return [result];
}

/** Fills the closed workspace of a test with 60 people and a framework of 40 competences, each rated twice. */
export async function fillForMatrix(test: TestCore): Promise<void> {
  const path = test.path('school.groeikaart');
  const database = openWorkspaceFile(path, await deriveKey(PASSPHRASE, readSalt(path)), new FixedClock());
  database.writeBase({ command: 'example.create', actor: 'leader' }, (tx) => {
    const competenceIds = Array.from({ length: COMPETENCES }, (_, index) => `bench-c${String(index)}` as CompetenceId);
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
      competenceIds.map((id, position) => ({
        id,
        frameworkId: BENCH_FRAMEWORK,
        parentId: null,
        kind: 'competence',
        code: `M${String(position + 1)}`,
        titleNl: `Bekwaamheid ${String(position + 1)}`,
        titleEn: `Competence ${String(position + 1)}`,
        descriptionNl: '',
        descriptionEn: '',
        position,
        retiredOn: null,
        descriptors: [],
        sourceKey: null,
      })),
    );
    for (let number = 0; number < PEOPLE; number += 1) {
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
