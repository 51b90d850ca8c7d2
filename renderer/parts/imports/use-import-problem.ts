import { useTranslation } from 'react-i18next';
import type { Problem } from '#renderer/lib/api/problem.ts';
import { useProblemTexts } from '#renderer/lib/api/use-problem-texts.ts';

/** What went wrong with a file, in one sentence. */
export function useImportProblem(): (problem: Problem) => string {
  const { t } = useTranslation('import');
  const texts = useProblemTexts();
  return (problem) => {
    const reason = problem.details['reason'];
    if (problem.code === 'import-unreadable' && reason !== undefined) {
      return t(`unreadable.${reason}`, { ...problem.details });
    }
    const [field] = problem.fields;
    return problem.code === 'invalid-input' && field !== undefined ? texts.ofField(field) : texts.of(problem);
  };
}
