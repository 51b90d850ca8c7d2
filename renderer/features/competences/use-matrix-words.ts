import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { dateOfDayNumber } from '#shared/kernel/dates.ts';
import { assertNever } from '#shared/kernel/assert-never.ts';
import { isStale, ratingAge } from '#shared/domain/competences/rating-age.ts';
import { selfDifference } from '#shared/domain/competences/difference.ts';
import type { Requirement, RequirementOwner } from '#shared/domain/goals/entities.ts';
import type { MatrixCellContent } from '#renderer/ui/matrix/matrix-cell.tsx';
import { levelStep } from '#renderer/ui/theme/tokens.ts';
import { useRequirementWords } from '#renderer/lib/i18n/requirement-words.ts';
import type { ComparedCell } from './comparison.ts';
import { comparedContent } from './compared-content.ts';
import type { MatrixCompetence, MatrixData, MatrixDataRow } from './matrix-data.ts';

/** What the words are made from. */
export type NamedThings = Pick<MatrixData, 'framework' | 'on' | 'competences' | 'goals' | 'roles' | 'groups'>;

/** The column of a cell, as far as its words need it. */
interface CellColumn {
  readonly competence: MatrixCompetence;
  readonly index: number;
  readonly levels: readonly number[];
}

/** The words of the matrix in one language, for one framework and date. */
export interface MatrixWords {
  /** Title of a competence, domain or role. */
  readonly titleOf: (node: Pick<MatrixCompetence, 'titleNl' | 'titleEn'>) => string;
  readonly descriptionOf: (node: MatrixCompetence) => string;
  /** `gevorderd (3)`; the bare number when the scale has no such level. */
  readonly levelOf: (level: number) => string;
  /** What a cell shows and says; `mark` as in `PersonMarks`. */
  readonly cellOf: (person: string, row: MatrixDataRow, column: CellColumn, mark: string) => MatrixCellContent;
  /** The same for two dates. */
  readonly comparedCellOf: (person: string, column: CellColumn, cell: ComparedCell) => MatrixCellContent;
  /** A requirement as a sentence without a full stop. */
  readonly requirementOf: (requirement: Requirement) => string;
  /** The goal, role or function that asks, by its name. */
  readonly ownerOf: (owner: RequirementOwner) => string;
  /** The same with what it is: `Rol: Rekencoördinator`. */
  readonly kindAndOwnerOf: (owner: RequirementOwner) => string;
}

/** See {@link MatrixWords}. Stays the same as long as language, framework, date and names do. */
export function useMatrixWords(things: NamedThings, staleMonths: number): MatrixWords {
  const { t, i18n } = useTranslation('competences');
  const requirementWords = useRequirementWords();
  const { framework, on, competences, goals, roles, groups } = things;
  return useMemo(() => {
    const isEnglish = i18n.language === 'en';
    const { levels } = framework;
    const steps = new Map(levels.map(({ level }) => [level, levelStep(level, levels.length)]));
    const stepOf = (level: number): number => steps.get(level) ?? 0;
    const names = new Map(levels.map((step) => [step.level, (isEnglish ? step.labelEn : step.labelNl).toLowerCase()]));
    const levelOf = (level: number): string => {
      const name = names.get(level);
      return name === undefined ? String(level) : t('cell.level', { name, level });
    };
    const titleOf: MatrixWords['titleOf'] = ({ titleNl, titleEn }) => (isEnglish && titleEn !== '' ? titleEn : titleNl);

    // Thousands of cells share a few hundred days and descriptions.
    const ages = new Map<number, { readonly months: number; readonly isOld: boolean }>();
    const ageOf = (usedDay: number): { readonly months: number; readonly isOld: boolean } => {
      const known = ages.get(usedDay);
      if (known !== undefined) return known;
      const ratedOn = dateOfDayNumber(usedDay);
      const age = ratingAge(ratedOn, on);
      const found = { months: age.years * 12 + age.months, isOld: isStale(ratedOn, on, staleMonths) };
      ages.set(usedDay, found);
      return found;
    };
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

    const goalTitles = new Map(goals.map(({ id, title }) => [id, title]));
    const roleTitles = new Map(roles.map((role) => [role.id, titleOf(role)]));
    const groupTitles = new Map(groups.map(({ id, title }) => [id, title]));
    const nodes = new Map(competences.map((node) => [node.id, node]));
    const ownerOf = (owner: RequirementOwner): string => {
      switch (owner.kind) {
        case 'goal':
          return goalTitles.get(owner.goalId) ?? '';
        case 'role':
          return roleTitles.get(owner.roleId) ?? '';
        case 'function':
          return owner.functionTitle;
        default:
          return assertNever(owner);
      }
    };

    return {
      titleOf,
      descriptionOf: (node) => (isEnglish ? node.descriptionEn : node.descriptionNl),
      levelOf,
      ownerOf,
      kindAndOwnerOf: (owner) => t(`matrix:owner.${owner.kind}`, { title: ownerOf(owner) }),
      cellOf: (person, row, column, mark) => {
        const { index } = column;
        const used = row.used[index] ?? 0;
        const agreed = row.agreed[index] ?? 0;
        const self = row.self[index] ?? 0;
        const { months, isOld } = used === 0 ? { months: 0, isOld: false } : ageOf(row.usedDay[index] ?? 0);
        const state = stateOf({ used, agreed, self, months, leader: row.leader[index] ?? 0 }, column.levels, mark);
        return {
          step: stepOf(used),
          digit: used > 0 ? String(used) : mark === 'u' ? '?' : '·',
          side: sideOf(self, used),
          isFirm: agreed === 1,
          isOld,
          gap: mark === 'b' ? 'below' : mark === 'u' ? 'asked' : 'none',
          change: null,
          label: `${person}, ${titleOf(column.competence)}: ${state}`,
        };
      },
      comparedCellOf: (person, column, cell) =>
        comparedContent(cell, `${person}, ${titleOf(column.competence)}`, { stepOf, levelOf, t }),
      requirementOf: (requirement) => {
        const { group } = requirement;
        const groupName =
          group.kind === 'role'
            ? roleTitles.get(group.roleId)
            : group.kind === 'group'
              ? groupTitles.get(group.groupId)
              : undefined;
        return requirementWords.sentence(
          requirement,
          nodes.get(requirement.competenceId) ?? null,
          framework,
          ...(groupName === undefined ? [] : [groupName]),
        );
      },
    };
  }, [framework, on, competences, goals, roles, groups, staleMonths, t, i18n.language, requirementWords]);
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
