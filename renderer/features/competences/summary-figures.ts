import type { TFunction } from 'i18next';
import { goalSteps } from '#shared/domain/goals/goal-coverage.ts';
import type { RequirementCoverage } from '#shared/domain/goals/requirement-coverage.ts';
import type { GapState } from '#renderer/ui/gap-mark.tsx';
import { sumBefore, type Comparison } from './comparison.ts';
import type { CompetenceColumn } from './matrix-columns.ts';
import type { CoveredRequirement, MatrixData } from './matrix-data.ts';
import { signed } from './signed.ts';
import type { MatrixWords } from './use-matrix-words.ts';

/** Figures of the foot. */
export type SummaryRow = 'have' | 'gap' | 'known';

/** One figure of a cell of the foot. */
export interface SummaryLine {
  readonly key: string;
  readonly figure: string;
  readonly state: GapState | null;
  /** Whether the figure will differ by the date of the requirement: drawn hatched. */
  readonly isForecast: boolean;
  /** The difference with the earlier of two dates, with its sign; empty for none. */
  readonly change: string;
}

/** A cell of the foot: its figures and all of it in words. */
export interface Summary {
  readonly label: string;
  readonly lines: readonly SummaryLine[];
}

/** What the figures are taken from. */
export interface SummarySource {
  /** Whether the view is of one goal, role or function: its requirements stand apart; otherwise they are added up. */
  readonly isOne: boolean;
  readonly matrix: MatrixData;
  readonly comparison: Comparison | null;
  readonly words: MatrixWords;
}

/** The state of a gap: nothing known at all is told apart from people who are short, and from a gap that will close. */
export function gapStateOf({
  gap,
  known,
  forecast,
  need,
}: Pick<RequirementCoverage, 'gap' | 'known'> & Partial<Pick<RequirementCoverage, 'forecast' | 'need'>>): GapState {
  if (gap === 0) return 'met';
  if (known === 0) return 'unknown';
  return forecast !== undefined && need !== undefined && forecast >= need ? 'expected' : 'short';
}

/** A figure of a column: per requirement for one asker, else added up over all that ask. */
export function summaryOf(name: SummaryRow, column: CompetenceColumn, source: SummarySource, t: TFunction): Summary {
  const { words } = source;
  const competence = words.titleOf(column.competence);
  if (source.isOne) {
    const lines = column.requirements.map((entry) => requirementLine(name, entry, source.comparison));
    const sentences = column.requirements.map(({ requirement, coverage }) => {
      const said = t('sum.cell', {
        ...figuresOf(coverage),
        competence,
        requirement: words.requirementOf(requirement),
      });
      return coverage.forecast === coverage.have
        ? said
        : `${said} ${t('matrix:forecast.cell', { forecast: coverage.forecast })}`;
    });
    return { label: sentences.length === 0 ? t('sum.nothing-asked', { competence }) : sentences.join(' '), lines };
  }
  if (name === 'known') return knownInTeam(column, competence, source, t);
  const { requirements, gap } = column;
  if (requirements.length === 0) return { label: t('sum.nothing-asked', { competence }), lines: [] };
  if (name === 'have') return stepsInTeam(requirements, competence, source, t);
  const change = changeOf(requirements, source.comparison, (coverage) => coverage.gap);
  return {
    label: [t('sum.team-gap', { competence, gap, count: requirements.length }), changeSentence(change, t)]
      .join(' ')
      .trim(),
    lines: [
      {
        key: 'gap',
        figure: String(gap),
        state: teamState(requirements, gap),
        isForecast: requirements.some(({ coverage }) => coverage.forecast !== coverage.have),
        change,
      },
    ],
  };
}

/** The gaps of all requirements in view added up, each once whatever columns are shown. */
export function totalGap(
  requirements: readonly CoveredRequirement[],
  comparison: Comparison | null,
  t: TFunction,
): Summary {
  const gap = requirements.reduce((sum, { coverage }) => sum + coverage.gap, 0);
  const change = changeOf(requirements, comparison, (coverage) => coverage.gap);
  return {
    label: [t('matrix:totals.gap', { gap, count: requirements.length }), changeSentence(change, t)].join(' ').trim(),
    lines:
      requirements.length === 0
        ? []
        : [{ key: 'gap', figure: String(gap), state: gap === 0 ? 'met' : 'short', isForecast: false, change }],
  };
}

function requirementLine(
  name: SummaryRow,
  { requirement, coverage }: CoveredRequirement,
  comparison: Comparison | null,
): SummaryLine {
  const isHave = name === 'have';
  const figure = isHave ? `${String(coverage.have)}/${String(coverage.need)}` : String(coverage[name]);
  return {
    key: requirement.id,
    figure,
    state: name === 'gap' ? gapStateOf(coverage) : null,
    isForecast: isHave && coverage.forecast !== coverage.have,
    change: changeOf([{ requirement, coverage }], comparison, (each) => each[name]),
  };
}

/** How many of the steps that all requirements on a competence ask for are made. */
function stepsInTeam(
  requirements: readonly CoveredRequirement[],
  competence: string,
  { comparison }: SummarySource,
  t: TFunction,
): Summary {
  const { made, needed } = goalSteps({ requirements: requirements.map(({ coverage }) => coverage) });
  const change = changeOf(requirements, comparison, ({ have, need }) => Math.min(have, need));
  return {
    label: [t('matrix:totals.steps', { competence, made, needed }), changeSentence(change, t)].join(' ').trim(),
    lines: [
      {
        key: 'have',
        figure: `${String(made)}/${String(needed)}`,
        state: null,
        isForecast: requirements.some(({ coverage }) => coverage.forecast !== coverage.have),
        change,
      },
    ],
  };
}

function knownInTeam(
  column: CompetenceColumn,
  competence: string,
  { matrix, comparison }: SummarySource,
  t: TFunction,
): Summary {
  const isKnown = (used: readonly number[]): boolean => (used[column.index] ?? 0) > 0;
  const inService = matrix.rows.filter(({ personId }) => comparison?.presenceOfPerson.get(personId) !== 'only-first');
  const known = inService.filter(({ used }) => isKnown(used)).length;
  const before =
    comparison === null ? known : [...comparison.firstRows.values()].filter(({ used }) => isKnown(used)).length;
  const change = signed(known - before);
  return {
    label: [t('sum.team-known', { competence, known, people: inService.length }), changeSentence(change, t)]
      .join(' ')
      .trim(),
    lines: [{ key: 'known', figure: String(known), state: null, isForecast: false, change }],
  };
}

function teamState(requirements: readonly CoveredRequirement[], gap: number): GapState {
  const sum = (figure: (coverage: RequirementCoverage) => number): number =>
    requirements.reduce((total, { coverage }) => total + figure(coverage), 0);
  const isClosing = requirements.every(({ coverage }) => coverage.forecast >= coverage.need);
  return gapStateOf({ gap, known: sum(({ known }) => known), ...(isClosing && { forecast: 0, need: 0 }) });
}

function changeOf(
  requirements: readonly CoveredRequirement[],
  comparison: Comparison | null,
  figure: (coverage: RequirementCoverage) => number,
): string {
  if (comparison === null) return '';
  const now = requirements.reduce((sum, { coverage }) => sum + figure(coverage), 0);
  return signed(now - sumBefore(comparison, requirements, figure));
}

function changeSentence(change: string, t: TFunction): string {
  return change === '' ? '' : t('matrix:change.difference', { change });
}

function figuresOf({ have, need, gap, known, people }: RequirementCoverage): Readonly<Record<string, number>> {
  return { have, need, gap, known, asked: known + people.unknown.length };
}
