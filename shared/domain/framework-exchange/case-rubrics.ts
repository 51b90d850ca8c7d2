import type { FrameworkLevel, LevelDescriptor } from '../competences/entities.ts';
import { MAX_FRAMEWORK_TEXT, SCALE_LENGTH } from '../competences/framework-policy.ts';
import { MAX_COMPETENCE_TEXT } from '../competences/tree-policy.ts';
import type { CaseDirectory } from './case-associations.ts';
import { clip, identifierOf } from './case-items.ts';
import { linkOf, numberOf, objectsOf, textOf } from './case-values.ts';
import type { JsonObject } from './json-text.ts';
import { uuidOfName } from './names.ts';
import type { OutlineProblems } from './outline.ts';
import type { ParsedCase } from './parse-case.ts';
import { literalText, oneLine, plainText } from './plain-text.ts';

/** What the rubrics of a package say: one scale, and what its levels look like per item. */
export interface CaseRubrics {
  /** Null when there are none, or when they do not agree on one scale. */
  readonly levels: readonly FrameworkLevel[] | null;
  /** By index among the items. */
  readonly descriptors: ReadonlyMap<number, readonly LevelDescriptor[]>;
}

/** The identifier of the rubric that this program writes for the framework of a document. */
export function ownRubricIdentifier(documentIdentifier: string): string {
  return uuidOfName(`${documentIdentifier}/rubric`);
}

interface ReadCriterion {
  readonly item: number | null;
  readonly steps: readonly {
    readonly label: string;
    readonly description: string;
    readonly feedback: string;
    readonly score: number | null;
  }[];
}

/**
 * The scale of a package: the quality levels of its rubrics, lowest score first, when all criteria have the same ones.
 * A rubric that this program wrote goes before all others. What does not fit is noted and stays in the file.
 */
export function readRubrics(parsed: ParsedCase, directory: CaseDirectory, problems: OutlineProblems): CaseRubrics {
  const { objects, others } = objectsOf(parsed.package['CFRubrics']);
  for (let count = 0; count < others; count += 1) problems.add('wrong-shape', { key: 'CFRubrics', title: '' });
  const ownIdentifier = ownRubricIdentifier(identifierOf(parsed.document));
  const own = objects.find(({ object }) => identifierOf(object) === ownIdentifier);
  const isOwn = own !== undefined;
  const rubrics = isOwn ? [own.object] : objects.map(({ object }) => object);
  const criteria = rubrics.flatMap((rubric) => readCriteria(rubric, directory, isOwn));
  const graded = criteria.filter(({ steps }) => steps.length > 0);
  const levels = commonScale(graded, isOwn);
  if (levels === null) {
    if (graded.length > 0) problems.add('rubric-not-used');
    return { levels: null, descriptors: new Map() };
  }
  const descriptors = new Map<number, readonly LevelDescriptor[]>();
  for (const { item, steps } of graded) {
    if (item === null || descriptors.has(item)) continue;
    const texts = steps.flatMap(({ description, feedback }, index): readonly LevelDescriptor[] => {
      const text = description || (isOwn ? '' : feedback);
      const english = isOwn ? feedback : text;
      return text === '' && english === '' ? [] : [{ level: index + 1, textNl: text, textEn: english }];
    });
    if (texts.length > 0) descriptors.set(item, texts);
  }
  return { levels, descriptors };
}

function readCriteria(rubric: JsonObject, directory: CaseDirectory, isOwn: boolean): readonly ReadCriterion[] {
  const words = (text: string): string => (isOwn ? literalText(text) : plainText(text));
  return objectsOf(rubric['CFRubricCriteria']).objects.map(({ object }) => {
    const link = linkOf(object['CFItemURI']);
    const steps = objectsOf(object['CFRubricCriterionLevels']).objects.map(({ object: level, index }) => ({
      label: clip(oneLine(words(textOf(level['quality']))), MAX_FRAMEWORK_TEXT.label).text,
      description: clip(words(textOf(level['description'])), MAX_COMPETENCE_TEXT.descriptor).text,
      feedback: clip(words(textOf(level['feedback'])), MAX_COMPETENCE_TEXT.descriptor).text,
      score: numberOf(level['score']),
      place: numberOf(level['position']) ?? index,
    }));
    const hasScores = steps.every(({ score }) => score !== null);
    steps.sort((left, right) =>
      hasScores ? (left.score ?? 0) - (right.score ?? 0) || left.place - right.place : left.place - right.place,
    );
    return { item: link === null ? null : directory.find(link).item, steps };
  });
}

/** The one scale of all criteria; null when there is none. Levels without a name are called by their score or number. */
function commonScale(criteria: readonly ReadCriterion[], isOwn: boolean): readonly FrameworkLevel[] | null {
  const [first] = criteria;
  if (first === undefined) return null;
  const count = first.steps.length;
  if (count < SCALE_LENGTH.min || count > SCALE_LENGTH.max) return null;
  const labels: string[] = new Array<string>(count).fill('');
  for (const { steps } of criteria) {
    if (steps.length !== count) return null;
    for (const [index, { label }] of steps.entries()) {
      const known = labels[index] ?? '';
      if (label !== '' && known !== '' && label.toLowerCase() !== known.toLowerCase()) return null;
      if (known === '') labels[index] = label;
    }
  }
  // The scale itself is the criterion that is about no item: there the description is the English label.
  const scale = isOwn ? criteria.find(({ item }) => item === null) : undefined;
  return labels.map((label, index) => {
    const score = first.steps[index]?.score ?? null;
    const name = label || (score === null ? String(index + 1) : String(score));
    return { level: index + 1, labelNl: name, labelEn: scale?.steps[index]?.description || name };
  });
}
