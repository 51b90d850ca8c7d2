import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { listProjectFiles } from '../../scripts/project-files.mjs';

/**
 * The wall between observing and judging (domain-rules 4.3): what counts levels, coverage, the share of masters or the
 * induction of a starter, and what a talk or an appraisal is filled with, reads no observation, neither itself nor
 * through any file that it imports.
 */
const root = path.resolve(import.meta.dirname, '../..');

/** Where judgements are made or counted: files, or folders that end in a slash. */
const JUDGING = [
  'shared/domain/competences/used-level.ts',
  'shared/domain/competences/packed-levels.ts',
  'shared/domain/goals/',
  'shared/domain/induction/',
  'shared/domain/overview/',
  'shared/domain/roles/',
  'shared/domain/talks/',
  'electron/core/data/level-lookup.ts',
  'electron/core/data/level-store.ts',
  'electron/core/features/goals/',
  'electron/core/features/induction/',
  'electron/core/features/overview/',
  'electron/core/features/requirements/',
  'electron/core/features/roles/',
  'electron/core/features/talks/',
];

/** Files about observations, by their name. */
const ABOUT_OBSERVATIONS = /(?:^|\/)observations?(?:[-./]|$)/;
/** A query on a table of observations. */
const QUERY_ON_OBSERVATIONS = /(?:selectFrom|[a-z]+Join)\(\s*'observation(?:_\w+)?(?: |'|\.)/;

const sources = listProjectFiles(root).filter((file) => /^(?:shared|electron)\/.*\.ts$/.test(file));
const texts = new Map(sources.map((file) => [file, readFileSync(path.join(root, file), 'utf8')]));

test('nothing that judges reads an observation', () => {
  for (const place of [
    'shared/domain/competences/used-level.ts',
    'shared/domain/goals/',
    'electron/core/features/overview/',
  ]) {
    expect(sources.some((file) => file.startsWith(place))).toBe(true);
  }
  expect(breaches(texts)).toEqual([]);
});

test('a hole in the wall is found, also behind a file between', () => {
  const planted = new Map([
    ...texts,
    ['shared/domain/goals/peeking.ts', "import { growthOf } from '../observations/growth.ts';"],
    ['electron/core/features/overview/asking.ts', "import { helper } from '../../services/helping/helper.ts';"],
    [
      'electron/core/services/helping/helper.ts',
      "export { readObservations } from '#core/data/observation-repository.ts';",
    ],
    ['electron/core/features/goals/querying.ts', "const query = sqlFor.selectFrom('observation_score').selectAll();"],
  ]);
  expect(breaches(planted)).toEqual([
    'electron/core/features/goals/querying.ts asks a table of observations',
    'electron/core/features/overview/asking.ts leads to electron/core/data/observation-repository.ts',
    'shared/domain/goals/peeking.ts leads to shared/domain/observations/growth.ts',
  ]);
});

/** Every judging file from which an observation can be reached, with what it reaches first. */
function breaches(files: ReadonlyMap<string, string>): readonly string[] {
  const judging = [...files.keys()].filter((file) =>
    JUDGING.some((place) => file === place || (place.endsWith('/') && file.startsWith(place))),
  );
  return judging.flatMap((file) => breachOf(file, files) ?? []).toSorted();
}

function breachOf(start: string, files: ReadonlyMap<string, string>): string | null {
  const seen = new Set([start]);
  // The set grows while it is walked.
  for (const file of seen) {
    if (ABOUT_OBSERVATIONS.test(file)) return `${start} leads to ${file}`;
    const text = files.get(file) ?? '';
    if (QUERY_ON_OBSERVATIONS.test(text)) {
      return file === start ? `${start} asks a table of observations` : `${start} leads to ${file}, which asks a table`;
    }
    for (const imported of importsOf(file, text)) seen.add(imported);
  }
  return null;
}

/** The files of ours that a file imports, values and types, as paths from the root. */
function importsOf(file: string, text: string): readonly string[] {
  return ts.preProcessFile(text, true, true).importedFiles.flatMap(({ fileName }) => {
    if (fileName.startsWith('#shared/')) return [fileName.replace('#shared/', 'shared/')];
    if (fileName.startsWith('#core/')) return [fileName.replace('#core/', 'electron/core/')];
    return fileName.startsWith('.') ? [path.posix.join(path.posix.dirname(file), fileName)] : [];
  });
}
