import { useTranslation } from 'react-i18next';
import { isIsoDate } from '#shared/kernel/dates.ts';
import type { SchoolRowProblem } from '#shared/domain/school-import/plan-school-import.ts';
import type { FieldDiff, FieldValue, ImportProblem } from '#shared/domain/team-import/plan-types.ts';
import type { Problem } from '#renderer/lib/api/problem.ts';
import { useProblemTexts } from '#renderer/lib/api/use-problem-texts.ts';
import { useFormats } from '#renderer/lib/i18n/formats.ts';
import { useSchools } from '../use-team.ts';

/** Sentences about a file that is imported. */
export interface ImportTexts {
  /** Why a file could not be read, or what else went wrong. */
  readonly ofProblem: (problem: Problem) => string;
  /** What is wrong with a row, in one sentence. */
  readonly ofRow: (problem: ImportProblem | SchoolRowProblem) => string;
  /** `Rij 12 · Geb. datum`; empty for the whole file. */
  readonly placeOf: (problem: ImportProblem | SchoolRowProblem) => string;
  /** A value as it is shown elsewhere in the program; a dash for none. */
  readonly value: (field: FieldDiff['field'], value: FieldValue) => string;
}

/** See {@link ImportTexts}. */
export function useImportTexts(): ImportTexts {
  const { t } = useTranslation('team');
  const formats = useFormats();
  const problemTexts = useProblemTexts();
  const schools = useSchools();

  const codeText = (field: FieldDiff['field'], value: string): string | null => {
    switch (field) {
      case 'gender':
        return t(`genders.${value}`);
      case 'functionGroup':
        return t(`function-groups.${value}`);
      case 'contractKind':
        return t(`contract-kinds.${value}`);
      case 'scaleGeneration':
        return t(`scale-generations.${value}`);
      case 'schoolId':
        return schools.find(({ id }) => id === value)?.name ?? null;
      default:
        return null;
    }
  };

  return {
    ofProblem: (problem) => {
      const reason = problem.details['reason'];
      if (problem.code !== 'import-unreadable' || reason === undefined) return problemTexts.of(problem);
      return t(`import:unreadable.${reason}`, { ...problem.details });
    },
    ofRow: (problem) =>
      t(`import:problems.${problem.code}`, {
        value: problem.value ?? '',
        header: problem.header ?? '',
        count: 'rows' in problem ? problem.rows : 1,
      }),
    placeOf: ({ row, header }) =>
      [row === null ? '' : t('wizard.row', { row: String(row) }), header ?? '']
        .filter((part) => part !== '')
        .join(' · '),
    value: (field, value) => {
      if (value === null || value === '') return '–';
      if (typeof value === 'boolean') return t(value ? 'yes' : 'no');
      if (typeof value === 'number') {
        if (field !== 'workingTimeFactor') return formats.number(value, 0);
        return value === 0 ? '–' : formats.wtf(value);
      }
      if (typeof value !== 'string') return value.length === 0 ? '–' : value.join(', ');
      return codeText(field, value) ?? (isIsoDate(value) ? formats.date(value) : value);
    },
  };
}
