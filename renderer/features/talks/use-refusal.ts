import { problemOf } from '#renderer/lib/api/problem.ts';
import { useProblemTexts } from '#renderer/lib/api/use-problem-texts.ts';

/** The sentence for a change that was refused: the first field that the core named, else the whole; null without an error. */
export function useRefusal(): (error: unknown) => string | null {
  const texts = useProblemTexts();
  return (error) => {
    if (error === null) return null;
    const problem = problemOf(error);
    const [field] = problem.fields;
    return field === undefined ? texts.of(problem) : texts.ofField(field);
  };
}
