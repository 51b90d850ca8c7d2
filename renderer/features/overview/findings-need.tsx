import { Link } from '@tanstack/react-router';
import { ChevronRight, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '#renderer/lib/i18n/formats.ts';
import type { FindingsData, FoundFinding } from '#renderer/parts/findings/findings-data.ts';
import { useFindingWords } from '#renderer/parts/findings/use-finding-words.ts';

/** So many kinds are named; the screen of findings names all. */
const NAMED = 2;

/** What the checks found in plans and roles, as one of the next steps: how much, and what comes first. Hints wait for nobody. */
export function FindingsNeed(props: {
  readonly data: FindingsData;
  /** The blockers and warnings among them. */
  readonly urgent: readonly FoundFinding[];
}): ReactNode {
  const { t } = useTranslation('findings');
  const formats = useFormats();
  const { wordsOf } = useFindingWords(props.data);
  const titles = [...new Set(props.urgent.map((finding) => wordsOf(finding).title))];
  const rest = titles.length - NAMED;
  const shown = titles.slice(0, NAMED);
  return (
    <li>
      <Link to="/plans/findings" className="gk-need">
        <TriangleAlert size={20} aria-hidden />
        <span className="gk-need-words">
          <span className="gk-need-title">{t('overview-count', { count: props.urgent.length })}</span>
          <span className="gk-need-names">
            {formats.list(rest > 0 ? [...shown, t('overview:needs.others', { count: rest })] : shown)}
          </span>
        </span>
        <ChevronRight size={18} aria-hidden />
      </Link>
    </li>
  );
}
