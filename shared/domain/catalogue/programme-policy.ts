import { errorAt, type Problem } from '../../kernel/problem.ts';
import { characterCount } from '../../kernel/text.ts';
import type { Programme, ProgrammeEvaluation, ProgrammeLink } from './entities.ts';

const MAX_LINE = 300;
const MAX_TEXT = 8000;
const MAX_CENTS = 100_000_000;
const MAX_MINUTES = 600_000;
const MAX_MONTHS = 240;
const MAX_CREDITS = 400;
const MAX_EXPERIENCE = 50;
const HIGHEST_SCORE = 5;

/** A catalogue entry as somebody enters it. */
export type ProgrammeDraft = Omit<Programme, 'id' | 'shippedKey' | 'importKey'>;

/** What a catalogue entry is checked against. */
export interface ProgrammeContext {
  /** Whether the workspace knows a competence with this level on its scale. */
  readonly isKnownLevel: (competenceId: string, level: number) => boolean;
}

/** What can be wrong with a catalogue entry. */
export type ProgrammeProblemCode =
  | 'required'
  | 'too-long'
  | 'number-out-of-range'
  | 'amount-out-of-range'
  | 'outcome-unknown'
  | 'coordinate-out-of-range';

/**
 * What is wrong with a catalogue entry; empty when it may be stored.
 *
 * It has a title; lengths, credits, hours and prices are whole and not negative – what is not known is null, never 0; its
 * outcomes are known levels of known competences, each competence once; coordinates come in pairs.
 */
export function programmeProblems(
  draft: ProgrammeDraft,
  context: ProgrammeContext,
): readonly Problem<ProgrammeProblemCode>[] {
  const problems: Problem<ProgrammeProblemCode>[] = [];
  if (draft.title.trim() === '') problems.push(errorAt('title', 'required'));
  for (const path of ['title', 'provider', 'source'] as const) {
    if (characterCount(draft[path]) > MAX_LINE) problems.push(errorAt(path, 'too-long', { max: MAX_LINE }));
  }
  if (characterCount(draft.description) > MAX_TEXT)
    problems.push(errorAt('description', 'too-long', { max: MAX_TEXT }));
  for (const [path, max] of [
    ['durationMonths', MAX_MONTHS],
    ['expiresMonths', MAX_MONTHS],
    ['credits', MAX_CREDITS],
    ['contactMinutes', MAX_MINUTES],
    ['selfStudyMinutes', MAX_MINUTES],
  ] as const) {
    const value = draft[path];
    if (value !== null && !isWholeBetween(value, 1, max)) {
      problems.push(errorAt(path, 'number-out-of-range', { min: 1, max }));
    }
  }
  const { experienceYears } = draft.entryRules;
  if (experienceYears !== null && !isWholeBetween(experienceYears, 1, MAX_EXPERIENCE)) {
    problems.push(errorAt('entryRules', 'number-out-of-range', { min: 1, max: MAX_EXPERIENCE }));
  }
  draft.costs.forEach(({ cents }, index) => {
    if (!isWholeBetween(cents, 1, MAX_CENTS))
      problems.push(errorAt(`costs.${String(index)}.cents`, 'amount-out-of-range'));
  });
  const seen = new Set<string>();
  draft.outcomes.forEach(({ competenceId, level }, index) => {
    if (seen.has(competenceId) || !context.isKnownLevel(competenceId, level)) {
      problems.push(errorAt(`outcomes.${String(index)}`, 'outcome-unknown'));
    }
    seen.add(competenceId);
  });
  draft.places.forEach(({ latitude, longitude }, index) => {
    const isPair = (latitude === null) === (longitude === null);
    const isOnGlobe =
      (latitude === null || Math.abs(latitude) <= 90) && (longitude === null || Math.abs(longitude) <= 180);
    if (!isPair || !isOnGlobe) problems.push(errorAt(`places.${String(index)}`, 'coordinate-out-of-range'));
  });
  return problems;
}

function isWholeBetween(value: number, min: number, max: number): boolean {
  return Number.isInteger(value) && value >= min && value <= max;
}

/** Aspects on which a programme is rated afterwards: those of Tabel 12 and 13. */
export const EVALUATION_ASPECTS = [
  'fit-with-wanted-competence',
  'clear-added-value',
  'quality',
  'feasibility',
  'difficulty',
  'inspires',
  'room-to-apply',
] as const;
/** See {@link EVALUATION_ASPECTS}. */
export type EvaluationAspect = (typeof EVALUATION_ASPECTS)[number];

/** What can be wrong with an evaluation. */
export type EvaluationProblemCode = 'programme-unknown' | 'score-out-of-range' | 'nothing-answered' | 'too-long';

/** What is wrong with an evaluation: it is of a known entry, scores known aspects 1–5, and says at least something. */
export function evaluationProblems(
  draft: Omit<ProgrammeEvaluation, 'id' | 'evaluatedOn'>,
  context: { readonly isProgrammeKnown: boolean },
): readonly Problem<EvaluationProblemCode>[] {
  const problems: Problem<EvaluationProblemCode>[] = [];
  const aspects: readonly string[] = EVALUATION_ASPECTS;
  if (!context.isProgrammeKnown) problems.push(errorAt('programmeId', 'programme-unknown'));
  for (const [aspect, score] of Object.entries(draft.scores)) {
    if (!aspects.includes(aspect) || !isWholeBetween(score, 1, HIGHEST_SCORE)) {
      problems.push(errorAt(`scores.${aspect}`, 'score-out-of-range', { min: 1, max: HIGHEST_SCORE }));
    }
  }
  if (Object.keys(draft.scores).length === 0 && draft.note.trim() === '')
    problems.push(errorAt('', 'nothing-answered'));
  if (characterCount(draft.note) > MAX_TEXT) problems.push(errorAt('note', 'too-long', { max: MAX_TEXT }));
  return problems;
}

/** What can be wrong with a link between entries. */
export type ProgrammeLinkProblemCode = 'programme-unknown' | 'linked-to-itself' | 'link-exists' | 'circle';

/**
 * What is wrong with a link: both entries are known and not the same, the link is not there yet, and modules, successors
 * and next steps do not run in a circle.
 */
export function programmeLinkProblems(
  draft: Omit<ProgrammeLink, 'id'>,
  context: { readonly isKnown: (programmeId: string) => boolean; readonly links: readonly ProgrammeLink[] },
): readonly Problem<ProgrammeLinkProblemCode>[] {
  const { fromId, toId, kind } = draft;
  if (!context.isKnown(fromId)) return [errorAt('fromId', 'programme-unknown')];
  if (!context.isKnown(toId)) return [errorAt('toId', 'programme-unknown')];
  if (fromId === toId) return [errorAt('toId', 'linked-to-itself')];
  const sameKind = context.links.filter((link) => link.kind === kind);
  if (sameKind.some((link) => link.fromId === fromId && link.toId === toId)) return [errorAt('toId', 'link-exists')];
  if (kind !== 'exempts-from' && reaches(toId, fromId, sameKind)) return [errorAt('toId', 'circle')];
  return [];
}

function reaches(start: string, wanted: string, links: readonly ProgrammeLink[]): boolean {
  const next = Map.groupBy(links, ({ fromId }) => fromId as string);
  const visited = new Set<string>();
  const queue = [start];
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    if (id === wanted) return true;
    if (visited.has(id)) continue;
    visited.add(id);
    queue.push(...(next.get(id) ?? []).map(({ toId }) => toId as string));
  }
  return false;
}
