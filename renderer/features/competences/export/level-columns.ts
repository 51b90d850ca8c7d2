import type { Comparison } from '../comparison.ts';
import type { CompetenceColumn } from '../matrix-columns.ts';
import type { MatrixPerson } from '../matrix-people.ts';

/** Words of the exported table. */
export interface ExportWords {
  readonly person: string;
  readonly functionTitle: string;
  readonly met: string;
  readonly lacking: string;
  readonly unknown: string;
  readonly gap: string;
  readonly titleOf: (column: CompetenceColumn) => string;
  /** Heading of the own ratings beside a competence. */
  readonly selfOf: (title: string) => string;
  /** Headings of the two dates while they are compared. */
  readonly firstOf: (title: string) => string;
  readonly secondOf: (title: string) => string;
}

/** What is exported: the view as it stands on the screen. */
export interface ExportSource {
  readonly people: readonly MatrixPerson[];
  readonly columns: readonly CompetenceColumn[];
  readonly comparison: Comparison | null;
  readonly words: ExportWords;
}

/** A column of levels in an exported table. */
export interface LevelColumn {
  readonly column: CompetenceColumn;
  readonly title: string;
  /** Whether these are the levels used, on the later date; the others stand beside it. */
  readonly isMain: boolean;
  readonly levelOf: (person: MatrixPerson) => number | null;
  /** The gap of the competence; null beside it and where nothing is asked. */
  readonly gap: number | null;
}

/** The columns of an exported table: per competence the level used, and beside it what there is to compare it with. */
export function levelColumns({ people, columns, comparison, words }: ExportSource): readonly LevelColumn[] {
  return columns.flatMap((column): LevelColumn[] => {
    const { index, requirements } = column;
    const title = words.titleOf(column);
    const gap = requirements.length === 0 ? null : column.gap;
    const used = ({ row }: MatrixPerson): number | null => row.used[index] || null;
    if (comparison !== null) {
      const first = ({ row }: MatrixPerson): number | null =>
        comparison.firstRows.get(row.personId)?.used[index] || null;
      return [
        { column, title: words.firstOf(title), isMain: false, levelOf: first, gap: null },
        { column, title: words.secondOf(title), isMain: true, levelOf: used, gap },
      ];
    }
    const self = ({ row }: MatrixPerson): number | null => row.self[index] || null;
    const main: LevelColumn = { column, title, isMain: true, levelOf: used, gap };
    return people.some((person) => self(person) !== null)
      ? [main, { column, title: words.selfOf(title), isMain: false, levelOf: self, gap: null }]
      : [main];
  });
}
