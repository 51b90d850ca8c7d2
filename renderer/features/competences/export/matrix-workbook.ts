import type { PersonId } from '#shared/kernel/ids.ts';
import type { SinglePoint } from '#shared/domain/competences/single-points.ts';
import type { Workbook, WorkbookCell, WorkbookSheet } from '#shared/domain/export/workbook.ts';
import { displayName } from '#shared/domain/team/person-name.ts';
import { LEVEL_STEPS, levelStep, LIGHT_TOKENS } from '#renderer/ui/theme/tokens.ts';
import type { CoveredRequirement, MatrixData } from '../matrix-data.ts';
import type { Definition } from '../use-definitions.ts';
import type { MatrixWords } from '../use-matrix-words.ts';
import { levelColumns, type ExportSource } from './level-columns.ts';

/** Everything that the file holds beside the levels. */
export interface WorkbookSource extends ExportSource {
  readonly matrix: MatrixData;
  /** The requirements in view. */
  readonly requirements: readonly CoveredRequirement[];
  readonly singles: readonly SinglePoint[];
  readonly matrixWords: MatrixWords;
  readonly definitions: readonly Definition[];
  /** Words of the sheets. */
  readonly labels: WorkbookLabels;
}

/** Words of the sheets and of the second one's heads. */
export interface WorkbookLabels {
  readonly levels: string;
  readonly requirements: string;
  readonly definitions: string;
  /** What the file shows: date, who asks, filters. */
  readonly caption: string;
  readonly asker: string;
  readonly competence: string;
  readonly code: string;
  readonly level: string;
  readonly sentence: string;
  readonly byDate: string;
  readonly have: string;
  readonly need: string;
  readonly gap: string;
  readonly known: string;
  readonly asked: string;
  readonly forecast: string;
  readonly single: string;
  readonly lacking: string;
  readonly unknown: string;
  readonly list: string;
  readonly source: string;
  readonly licence: string;
  /** A date as it is written in a cell; empty for none. */
  readonly dateOf: (date: CoveredRequirement['requirement']['byDate']) => string;
}

/**
 * The matrix in view as a spreadsheet: the levels as numbers under frozen heads, the requirements with their coverage
 * and the people behind it, and the definitions.
 */
export function matrixWorkbook(source: WorkbookSource): Workbook {
  return { sheets: [levelSheet(source), requirementSheet(source), definitionSheet(source)] };
}

const HEAD = { bold: true, ground: LIGHT_TOKENS.sunken } as const;

function head(value: string): WorkbookCell {
  return { value, ...HEAD, wrap: true };
}

function levelSheet(source: WorkbookSource): WorkbookSheet {
  const { people, words, matrix, labels } = source;
  const columns = levelColumns(source);
  const count = matrix.framework.levels.length;
  const level = (value: number | null): WorkbookCell => {
    const [ground, color] = value === null ? [] : (LIGHT_TOKENS.levels[levelStep(value, count) - 1] ?? []);
    return ground === undefined || color === undefined ? value : { value, ground, color, align: 'center' };
  };
  return {
    name: labels.levels,
    rows: [
      [{ value: labels.caption, bold: true }],
      [
        ...[words.person, words.functionTitle, words.met, words.lacking, words.unknown].map(head),
        ...columns.map(({ title }): WorkbookCell => ({ value: title, ...HEAD, upright: true })),
      ],
      ...people.map((person): readonly WorkbookCell[] => [
        person.name,
        person.functionTitle,
        person.asked.met,
        person.asked.lacking,
        person.asked.unknown,
        ...columns.map(({ levelOf, isMain }) => (isMain ? level(levelOf(person)) : levelOf(person))),
      ]),
      [{ value: words.gap, bold: true }, null, null, null, null, ...columns.map(({ gap }) => gap)],
    ],
    widths: [28, 22, 9, 9, 9, ...columns.map(() => LEVEL_STEPS)],
    frozenRows: 2,
    frozenColumns: 1,
    isLandscape: true,
  };
}

function requirementSheet({ requirements, matrix, matrixWords, singles, labels }: WorkbookSource): WorkbookSheet {
  const competences = new Map(matrix.competences.map((competence) => [competence.id, competence]));
  const names = new Map(matrix.members.map(({ person }) => [person.id, displayName(person)]));
  const namesOf = (ids: readonly PersonId[]): string => ids.map((id) => names.get(id) ?? '').join(', ');
  const single = new Map(singles.map(({ competenceId, personId }) => [competenceId, names.get(personId) ?? '']));
  return {
    name: labels.requirements,
    rows: [
      [
        labels.asker,
        labels.competence,
        labels.code,
        labels.level,
        labels.sentence,
        labels.byDate,
        labels.have,
        labels.need,
        labels.gap,
        labels.known,
        labels.asked,
        labels.forecast,
        labels.single,
        labels.lacking,
        labels.unknown,
      ].map(head),
      ...requirements.map(({ requirement, coverage }): readonly WorkbookCell[] => {
        const competence = competences.get(requirement.competenceId);
        return [
          { value: matrixWords.kindAndOwnerOf(requirement.owner), wrap: true },
          { value: competence === undefined ? '' : matrixWords.titleOf(competence), wrap: true },
          competence?.code ?? '',
          requirement.level,
          { value: matrixWords.requirementOf(requirement), wrap: true },
          labels.dateOf(requirement.byDate),
          coverage.have,
          coverage.need,
          coverage.gap,
          coverage.known,
          coverage.known + coverage.people.unknown.length,
          coverage.forecast,
          single.get(requirement.competenceId) ?? '',
          { value: namesOf(coverage.people.lacking), wrap: true },
          { value: namesOf(coverage.people.unknown), wrap: true },
        ];
      }),
    ],
    widths: [30, 26, 8, 8, 48, 14, 8, 8, 8, 8, 10, 11, 20, 40, 40],
    frozenRows: 1,
    frozenColumns: 2,
    isLandscape: true,
  };
}

function definitionSheet({ definitions, labels, matrix, matrixWords }: WorkbookSource): WorkbookSheet {
  const { framework } = matrix;
  const about: readonly (readonly [string, string])[] = [
    [labels.list, matrixWords.titleOf(framework)],
    [labels.source, framework.source],
    [labels.licence, framework.licence],
    ...framework.levels.map(({ level }): readonly [string, string] => [
      `${labels.level} ${String(level)}`,
      matrixWords.levelOf(level),
    ]),
    ...definitions.map(({ term, text }): readonly [string, string] => [term, text]),
  ];
  return {
    name: labels.definitions,
    rows: [
      [{ value: labels.caption, bold: true }],
      ...about.map(([term, text]): readonly WorkbookCell[] => [
        { value: term, bold: true, wrap: true },
        { value: text, wrap: true },
      ]),
    ],
    widths: [28, 110],
    frozenRows: 1,
    frozenColumns: 0,
    isLandscape: false,
  };
}
