import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FrameworkImportPreview } from '#shared/contract/framework-exchange.ts';
import { useFormats } from '#renderer/lib/i18n/formats.ts';
import { InlineProblem } from '#renderer/ui/inline-problem.tsx';
import { StatCard } from '#renderer/ui/stat-card.tsx';
import { ImportChoices } from './import-choices.tsx';
import { PreviewTree } from './preview-tree.tsx';
import { ProblemList } from './problem-list.tsx';
import { TargetChoice } from './target-choice.tsx';
import { UpdateChanges } from './update-changes.tsx';
import type { FrameworkImport } from './use-framework-import.ts';
import { useImportProblem } from '#renderer/parts/imports/use-import-problem.ts';

/** The rehearsal: what would be made or changed, what is wrong and what is odd. Nothing is written. */
export function CheckStep({ incoming }: { readonly incoming: FrameworkImport }): ReactNode {
  const { t } = useTranslation('framework-exchange');
  const textOf = useImportProblem();
  const { preview, commitProblem, previewProblem } = incoming;
  const problem = commitProblem ?? previewProblem;
  if (preview === null) {
    return problem === null ? (
      <Skeleton variant="rounded" height={320} aria-label={t('working')} />
    ) : (
      <InlineProblem title={t('import.failed')}>{textOf(problem)}</InlineProblem>
    );
  }
  const errors = preview.problems.filter(({ severity }) => severity === 'error');
  const warnings = preview.problems.filter(({ severity }) => severity === 'warning');
  return (
    <Box sx={{ display: 'grid', gap: 3 }} aria-busy={incoming.isPreviewStale}>
      {problem !== null && <InlineProblem title={t('import.failed')}>{textOf(problem)}</InlineProblem>}
      {errors.length > 0 && (
        <InlineProblem title={t('check.errors')}>
          <ProblemList problems={errors} />
        </InlineProblem>
      )}
      <TargetChoice incoming={incoming} preview={preview} />
      <Facts preview={preview} />
      {preview.update === null ? (
        <ImportChoices key={incoming.file?.importId} incoming={incoming} preview={preview} />
      ) : (
        <UpdateChanges incoming={incoming} update={preview.update} />
      )}
      {warnings.length > 0 && (
        <section aria-labelledby="framework-exchange-warnings">
          <Typography variant="h3" id="framework-exchange-warnings" sx={{ mb: 0.5 }}>
            {t('check.warnings')}
          </Typography>
          <Typography variant="body2" color="textSecondary" sx={{ mb: 1 }}>
            {t(incoming.file?.format === 'case' ? 'check.warnings-case' : 'check.warnings-table')}
          </Typography>
          <ProblemList problems={warnings} />
        </section>
      )}
      <PreviewTree nodes={preview.nodes} total={preview.nodeCount} />
    </Box>
  );
}

/** What the file says of itself, and how much is in it. */
function Facts({ preview }: { readonly preview: FrameworkImportPreview }): ReactNode {
  const { t } = useTranslation('framework-exchange');
  const formats = useFormats();
  const { facts, counts, links, outsideLinks, otherAssociations } = preview;
  const said = [
    ...(facts.source === '' ? [] : [t('check.source', { source: facts.source })]),
    ...(facts.version === '' ? [] : [t('check.version', { version: facts.version })]),
    ...(facts.licence === '' ? [] : [t('check.licence', { licence: facts.licence })]),
    ...(facts.isLocked ? [t('check.locked')] : []),
    ...(facts.status === 'retired' ? [t('check.retired')] : []),
    ...(facts.status === 'draft' ? [t('check.draft')] : []),
  ];
  const linkNotes = [
    ...(outsideLinks > 0 ? [t('check.outside', { count: outsideLinks })] : []),
    ...(otherAssociations > 0 ? [t('check.other', { count: otherAssociations })] : []),
  ];
  return (
    <section aria-label={t('check.facts')}>
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'repeat(auto-fit, minmax(190px, 1fr))' }}>
        {(['domain', 'competence', 'indicator'] as const).map((kind) => (
          <StatCard
            key={kind}
            label={t(`check.counts.${kind}`)}
            value={formats.number(counts[kind], 0)}
            note={t(`check.counts.${kind}-note`)}
          />
        ))}
        <StatCard
          label={t('check.counts.links')}
          value={formats.number(links, 0)}
          note={linkNotes.length === 0 ? t('check.counts.links-note') : linkNotes.join(' ')}
        />
      </Box>
      {said.length > 0 && (
        <Typography color="textSecondary" sx={{ mt: 1.5 }}>
          {said.join(' ')}
        </Typography>
      )}
    </section>
  );
}
