import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { Legend } from '../legend.tsx';
import type { ColumnGroup } from '../matrix-columns.ts';
import { useDefinitions } from '../use-definitions.ts';
import { paperBlocks } from './paper-blocks.ts';
import { PaperTable, type PaperSource } from './paper-table.tsx';
import '#renderer/ui/matrix/matrix-print.css';

/**
 * The matrix for A3 paper: what it shows and of when, the signs, the whole table with its head on every sheet, what is
 * asked, and how everything was counted.
 */
export function PaperMatrix(
  props: PaperSource & {
    readonly groups: readonly ColumnGroup[];
    /** What the view shows, in a sentence. */
    readonly caption: string;
    readonly staleMonths: number;
  },
): ReactNode {
  const { t } = useTranslation('competences');
  const api = useApi();
  const session = useQuery(api.session.state.queryOptions());
  const { matrix, words, comparison, requirements } = props;
  const definitions = useDefinitions().filter(({ name }) => name !== 'change' || comparison !== null);
  const blocks = paperBlocks(props.groups);
  return (
    <div className="gk-paper-matrix">
      <header className="gk-paper-head">
        <h1>{words.titleOf(matrix.framework)}</h1>
        <p>{session.data?.workspace?.name}</p>
        <p className="gk-paper-caption">{props.caption}</p>
        <Legend framework={matrix.framework} isCompared={comparison !== null} staleMonths={props.staleMonths} />
      </header>
      {blocks.map((block, index) => (
        <PaperTable key={block.groups[0]?.columns[0]?.column.key ?? index} {...props} block={block} />
      ))}
      {requirements.length > 0 && (
        <section className="gk-paper-asked">
          <h2>{t('matrix:print.asked')}</h2>
          <ul>
            {requirements.map(({ requirement, coverage }) => (
              <li key={requirement.id} className={coverage.gap === 0 ? undefined : 'gk-paper-short'}>
                {t('matrix:print.requirement', {
                  owner: words.kindAndOwnerOf(requirement.owner),
                  sentence: words.requirementOf(requirement),
                  have: coverage.have,
                  need: coverage.need,
                  gap: coverage.gap,
                })}
              </li>
            ))}
          </ul>
        </section>
      )}
      <section className="gk-paper-counting">
        <h2>{t('common:how-counted')}</h2>
        {definitions.map(({ term, text }) => (
          <p key={term}>
            <strong>{term}</strong> {text}
          </p>
        ))}
      </section>
    </div>
  );
}
