import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Competence } from '#shared/domain/competences/entities.ts';
import { subtreeIds } from '#shared/domain/competences/tree-moves.ts';
import { useFormats } from '#renderer/lib/i18n/formats.ts';
import { useUsed } from './framework-list.tsx';
import type { FrameworkEntry, FrameworksData } from './use-frameworks-data.ts';

/** How much hangs on a node and what stands below it, and what that means for deleting it. */
export function NodeUse(props: {
  readonly data: FrameworksData;
  readonly entry: FrameworkEntry;
  readonly node: Competence;
}): ReactNode {
  const { t } = useTranslation('frameworks');
  const formats = useFormats();
  const { data, entry, node } = props;
  const below = subtreeIds(entry.competences, node.id);
  const uses = entry.uses.filter(({ competenceId }) => below.has(competenceId));
  const used = useUsed(uses);
  return (
    <section className="gk-frameworks-section">
      <Typography variant="h3">{t('used.title')}</Typography>
      <p className="gk-frameworks-text">{used}</p>
      {node.retiredOn !== null && (
        <p className="gk-frameworks-text">
          {t(node.retiredOn < data.today ? 'used.retired' : 'used.retires', { date: formats.longDate(node.retiredOn) })}
        </p>
      )}
      {uses.length > 0 && <Typography color="textSecondary">{t('used.keeps')}</Typography>}
    </section>
  );
}
