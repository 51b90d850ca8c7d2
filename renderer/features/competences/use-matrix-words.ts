import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { addYears, dayNumber, type IsoDate } from '#shared/kernel/dates.ts';
import type { Framework } from '#shared/domain/competences/entities.ts';
import { selfDifference } from '#shared/domain/competences/difference.ts';
import type { Requirement } from '#shared/domain/goals/entities.ts';
import type { MatrixCellContent } from '#renderer/ui/matrix/matrix-cell.tsx';
import { levelStep } from '#renderer/ui/theme/tokens.ts';
import { useFormats } from '#renderer/lib/i18n/formats.ts';
import type { CompetenceColumn } from './matrix-columns.ts';
import type { MatrixCompetence, MatrixDataRow } from './matrix-data.ts';

/** Days of an average month, for the age of a rating. */
const DAYS_PER_MONTH = 30.4375;

/** The words of the matrix in one language, for one framework and date. */
export interface MatrixWords {
  /** Title of a competence or domain. */
  readonly titleOf: (node: MatrixCompetence) => string;
  readonly descriptionOf: (node: MatrixCompetence) => string;
  /** `gevorderd (3)`; the bare number when the scale has no such level. */
  readonly levelOf: (level: number) => string;
  /** What a cell shows and says; `mark` as in `PersonMarks`. */
  readonly cellOf: (person: string, row: MatrixDataRow, column: CompetenceColumn, mark: string) => MatrixCellContent;
  /** A requirement as a sentence without its competence. */
  readonly requirementOf: (requirement: Requirement) => string;
}

/** See {@link MatrixWords}. Stays the same as long as language, framework and date do. */
export function useMatrixWords(framework: Framework | undefined, on: IsoDate | undefined): MatrixWords {
  const { t, i18n } = useTranslation('competences');
  const formats = useFormats();
  return useMemo(() => {
    const isEnglish = i18n.language === 'en';
    const levels = framework?.levels ?? [];
    const steps = new Map(levels.map(({ level }) => [level, levelStep(level, levels.length)]));
    const names = new Map(levels.map((step) => [step.level, (isEnglish ? step.labelEn : step.labelNl).toLowerCase()]));
    const levelOf = (level: number): string => {
      const name = names.get(level);
      return name === undefined ? String(level) : t('cell.level', { name, level });
    };
    const today = on === undefined ? 0 : dayNumber(on);
    const oldBefore = on === undefined ? 0 : dayNumber(addYears(on, -1));
    const titleOf = (node: MatrixCompetence): string => (isEnglish ? node.titleEn : node.titleNl);

    // Thousands of cells share a few hundred descriptions.
    const states = new Map<string, string>();
    const stateOf = (cell: CellFacts, asked: readonly number[], mark: string): string => {
      const key = `${cell.used} ${cell.agreed} ${cell.months} ${cell.self} ${cell.leader} ${mark} ${asked.join('/')}`;
      const known = states.get(key);
      if (known !== undefined) return known;
      const parts = [cell.used === 0 ? t('cell.unknown') : levelOf(cell.used)];
      if (cell.agreed === 1) parts.push(t('cell.agreed'));
      if (cell.used > 0) parts.push(cell.months === 0 ? t('cell.fresh') : t('cell.age', { count: cell.months }));
      let text = parts.join(', ');
      const more: string[] = [];
      if (cell.self > 0) more.push(t('cell.self', { level: cell.self }));
      if (cell.leader > 0 && cell.leader !== cell.used) more.push(t('cell.leader', { level: cell.leader }));
      if (mark === 'b') more.push(t('cell.below', { levels: asked.join(' / ') }));
      if (mark === 'u') more.push(t('cell.asked', { levels: asked.join(' / ') }));
      if (more.length > 0) text += `; ${more.join('; ')}`;
      states.set(key, text);
      return text;
    };

    return {
      titleOf,
      descriptionOf: (node) => (isEnglish ? node.descriptionEn : node.descriptionNl),
      levelOf,
      cellOf: (person, row, column, mark) => {
        const { index } = column;
        const used = row.used[index] ?? 0;
        const agreed = row.agreed[index] ?? 0;
        const self = row.self[index] ?? 0;
        const usedDay = row.usedDay[index] ?? 0;
        const months = used === 0 ? 0 : Math.max(0, Math.floor((today - usedDay) / DAYS_PER_MONTH));
        const state = stateOf({ used, agreed, self, months, leader: row.leader[index] ?? 0 }, column.levels, mark);
        return {
          step: steps.get(used) ?? 0,
          digit: used > 0 ? String(used) : mark === 'u' ? '?' : '·',
          side: sideOf(self, used),
          isFirm: agreed === 1,
          isOld: used > 0 && usedDay < oldBefore,
          gap: mark === 'b' ? 'below' : mark === 'u' ? 'asked' : 'none',
          label: `${person}, ${titleOf(column.competence)}: ${state}`,
        };
      },
      requirementOf: ({ quantity, group, level, byDate }) => {
        const who = t(`groups.${group.kind === 'bouw' ? group.bouw : group.kind}`);
        const count = quantity.kind === 'at-least-count' ? quantity.count : 0;
        const percent = quantity.kind === 'at-least-percent' ? quantity.percent : 0;
        const sentence = t(`quantities.${quantity.kind}`, { who, count, percent, level: levelOf(level) });
        return byDate === null ? sentence : t('requirement-by', { sentence, date: formats.date(byDate) });
      },
    };
  }, [framework, on, t, i18n.language, formats]);
}

interface CellFacts {
  readonly used: number;
  readonly agreed: number;
  readonly self: number;
  readonly leader: number;
  readonly months: number;
}

/** The self rating beside the level: only where it says something else. */
function sideOf(self: number, used: number): string {
  const difference = selfDifference(self || null, used || null);
  if (self > 0 && difference === null) return `○${String(self)}`;
  if (difference === null || difference === 0) return '';
  return `${difference > 0 ? '▲' : '▼'}${String(self)}`;
}
