import Box from '@mui/material/Box';
import FormControlLabel from '@mui/material/FormControlLabel';
import Skeleton from '@mui/material/Skeleton';
import Switch from '@mui/material/Switch';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { TeamImportSummary } from '#shared/domain/team-import/plan-types.ts';
import { InlineProblem } from '#renderer/ui/inline-problem.tsx';
import { StatCard } from '#renderer/ui/stat-card.tsx';
import { ImportMessages } from './import-messages.tsx';
import { PlannedChanges } from './planned-changes.tsx';
import { useImportTexts } from './use-import-texts.ts';
import type { StaffImport } from './use-staff-import.ts';

/** Third step, the rehearsal: what would happen, what is wrong and what is odd. Nothing is written. */
export function CheckStep(props: {
  readonly staff: StaffImport;
  readonly skipsErrors: boolean;
  readonly onSkipErrors: (skips: boolean) => void;
}): ReactNode {
  const { t } = useTranslation('team');
  const texts = useImportTexts();
  const { preview, previewProblem, commitProblem } = props.staff;
  const problem = commitProblem ?? previewProblem;
  if (problem !== null && problem.code !== 'import-has-errors') {
    return <InlineProblem title={t('import.failed-title')}>{texts.ofProblem(problem)}</InlineProblem>;
  }
  if (preview === null) {
    return <Skeleton variant="rounded" height={240} aria-label={t('wizard.working')} />;
  }
  const { summary } = preview;
  return (
    <Box sx={{ display: 'grid', gap: 3 }} aria-busy={props.staff.isPreviewStale}>
      <Summary summary={summary} />
      {preview.errorCount > 0 && (
        <Box component="section" aria-labelledby="import-errors">
          <Typography variant="h3" id="import-errors" sx={{ mb: 1 }}>
            {t('import.errors', { count: summary.rowsWithErrors })}
          </Typography>
          <InlineProblem severity="warning">
            {t('import.errors-help')}
            <FormControlLabel
              sx={{ display: 'flex', mt: 1 }}
              control={
                <Switch
                  checked={props.skipsErrors}
                  onChange={(_event, isOn) => props.onSkipErrors(isOn)}
                  slotProps={{ input: { role: 'switch' } }}
                />
              }
              label={t('import.skip-errors', { count: summary.rowsWithErrors })}
            />
          </InlineProblem>
          <ImportMessages messages={preview.errors} total={preview.errorCount} />
        </Box>
      )}
      <PlannedChanges rows={preview.rows} summary={summary} />
      {preview.warningCount > 0 && (
        <Box component="section" aria-labelledby="import-warnings">
          <Typography variant="h3" id="import-warnings" sx={{ mb: 0.5 }}>
            {t('import.warnings', { count: preview.warningCount })}
          </Typography>
          <Typography variant="body2" color="textSecondary" sx={{ mb: 1 }}>
            {t('import.warnings-help')}
          </Typography>
          <ImportMessages messages={preview.warnings} total={preview.warningCount} />
        </Box>
      )}
    </Box>
  );
}

function Summary({ summary }: { readonly summary: TeamImportSummary }): ReactNode {
  const { t } = useTranslation('team');
  const leftOut = summary.rowsWithErrors + summary.duplicateRows + summary.skippedRows;
  const leftOutParts = [
    ...(summary.rowsWithErrors > 0 ? [t('import.left-out-errors', { count: summary.rowsWithErrors })] : []),
    ...(summary.duplicateRows > 0 ? [t('import.left-out-doubles', { count: summary.duplicateRows })] : []),
    ...(summary.skippedRows > 0 ? [t('import.left-out-others', { count: summary.skippedRows })] : []),
  ];
  const added = [
    ...(summary.appointmentsToCreate > 0
      ? [t('import.appointments-added', { count: summary.appointmentsToCreate })]
      : []),
    ...(summary.qualificationsToCreate > 0
      ? [t('import.qualifications-added', { count: summary.qualificationsToCreate })]
      : []),
  ];
  return (
    <>
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'repeat(auto-fit, minmax(190px, 1fr))' }}>
        <StatCard label={t('import.new')} value={summary.peopleToCreate} note={added.join(', ')} />
        <StatCard
          label={t('import.changed')}
          value={summary.peopleToUpdate}
          note={
            summary.appointmentsToUpdate > 0
              ? t('import.appointments-changed', { count: summary.appointmentsToUpdate })
              : t('import.changed-note')
          }
        />
        <StatCard label={t('import.unchanged')} value={summary.peopleUnchanged} note={t('import.unchanged-note')} />
        <StatCard
          label={t('import.left-out')}
          value={leftOut}
          note={leftOutParts.length === 0 ? t('import.left-out-none') : leftOutParts.join(', ')}
        />
      </Box>
      {summary.peopleNotInFile > 0 && (
        <Typography color="textSecondary">{t('import.not-in-file', { count: summary.peopleNotInFile })}</Typography>
      )}
    </>
  );
}
