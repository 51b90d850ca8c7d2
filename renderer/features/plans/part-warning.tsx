import { TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Problem } from '#shared/kernel/problem.ts';
import { useProblemTexts } from '#renderer/lib/api/use-problem-texts.ts';

/** What deserves a second look in the parts of an item at a path, e.g. `sessions.2`. */
export function PartWarning(props: { readonly warnings: readonly Problem[]; readonly path: string }): ReactNode {
  const texts = useProblemTexts();
  const warning = props.warnings.find(({ path }) => path.startsWith(`${props.path}.`));
  if (warning === undefined) return null;
  return (
    <span className="gk-plans-warning">
      <TriangleAlert size={16} aria-hidden />
      {texts.ofField(warning)}
    </span>
  );
}
