import { readAsset } from '../shipped-data/read-asset.ts';
import type { ExamplePart, ReadExamplePart } from './example-part.ts';
import { agreementsPart } from './agreements-part.ts';
import { inductionPart } from './induction-part.ts';
import { frameworksPart } from './frameworks-part.ts';
import { groupsPart } from './groups-part.ts';
import { ratingsPart } from './ratings-part.ts';
import { planningPart } from './planning-part.ts';
import { plansPart } from './plans-part.ts';
import { rolesPart } from './roles-part.ts';
import { observationFormParts, observationsPart } from './observations-part.ts';
import { surveyPart } from './survey-part.ts';
import { talkCyclesPart, talksPart } from './talks-part.ts';

/** The parts of the example school beside people, goals and ratings; a part may refer to those before it. */
const EXAMPLE_PARTS: readonly ExamplePart[] = [
  frameworksPart,
  surveyPart,
  groupsPart,
  inductionPart,
  rolesPart,
  planningPart,
  plansPart,
  agreementsPart,
  ...observationFormParts,
  observationsPart,
  ratingsPart,
  talkCyclesPart,
  talksPart,
];

/** Reads and checks the files of all parts. Throws when one is missing or damaged. */
export async function readExampleParts(assetsDirectory: string): Promise<readonly ReadExamplePart[]> {
  return Promise.all(
    EXAMPLE_PARTS.map(async (part) => {
      const content = await readAsset(assetsDirectory, ['example-school', 'parts', part.file], part.schema);
      return {
        insert: (tx, context) => {
          part.insert(tx, content, context);
        },
      } satisfies ReadExamplePart;
    }),
  );
}
