import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CatalogueImportProblem } from '#shared/domain/catalogue-exchange/plan-types.ts';
import { useFormats } from '#renderer/lib/i18n/formats.ts';
import { useImportProblem } from '#renderer/parts/imports/use-import-problem.ts';
import { InlineProblem } from '#renderer/ui/inline-problem.tsx';
import { StatCard } from '#renderer/ui/stat-card.tsx';
import type { CatalogueImport } from './use-catalogue-import.ts';

/** Messages that are shown; the rest is counted. */
const SHOWN = 20;

/** Third step: what would happen, what is wrong and what is odd, per row. Nothing is written. */
export function CheckStep({ incoming }: { readonly incoming: CatalogueImport }): ReactNode {
  const { t } = useTranslation('catalogue');
  const formats = useFormats();
  const textOf = useImportProblem();
  const { preview, problem } = incoming;
  if (preview === null) {
    return problem === null ? (
      <Box>
        <Typography sx={{ mb: 1 }}>
          {t('import.working-rows', { rows: formats.number(incoming.file?.rowCount ?? 0, 0) })}
        </Typography>
        <LinearProgress aria-label={t('import.working')} />
      </Box>
    ) : (
      <InlineProblem title={t('import.failed')}>{textOf(problem)}</InlineProblem>
    );
  }
  const { summary } = preview;
  return (
    <Box sx={{ display: 'grid', gap: 3 }}>
      {problem !== null && <InlineProblem title={t('import.failed')}>{textOf(problem)}</InlineProblem>}
      {incoming.isBusy && <LinearProgress aria-label={t('import.working')} />}
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'repeat(auto-fit, minmax(170px, 1fr))' }}>
        {(
          [
            ['toCreate', summary.toCreate],
            ['toUpdate', summary.toUpdate],
            ['unchanged', summary.unchanged + summary.duplicates],
            ['rowsWithErrors', summary.rowsWithErrors],
          ] as const
        ).map(([name, count]) => (
          <StatCard key={name} label={t(`import.counts.${name}`)} value={formats.number(count, 0)} />
        ))}
      </Box>
      {preview.errorCount > 0 && (
        <InlineProblem title={t('import.errors', { count: preview.errorCount })}>
          <Messages problems={preview.errors} total={preview.errorCount} />
          <FormControlLabel
            label={t('import.skip-errors')}
            control={
              <Checkbox
                checked={incoming.skipsErrors}
                onChange={(event) => incoming.skipErrors(event.target.checked)}
              />
            }
          />
        </InlineProblem>
      )}
      {preview.warningCount > 0 && (
        <section aria-label={t('import.warnings')}>
          <Typography variant="h3">{t('import.warnings')}</Typography>
          <Messages problems={preview.warnings} total={preview.warningCount} />
        </section>
      )}
      <section aria-label={t('import.rows')}>
        <Typography variant="h3" sx={{ mb: 1 }}>
          {t('import.rows')}
        </Typography>
        <table className="gk-wizard-table">
          <thead>
            <tr>
              <th scope="col" style={{ width: 80 }}>
                {t('import.row')}
              </th>
              <th scope="col">{t('fields.title')}</th>
              <th scope="col">{t('fields.provider')}</th>
              <th scope="col" style={{ width: 200 }}>
                {t('import.becomes')}
              </th>
            </tr>
          </thead>
          <tbody>
            {preview.rows.map((row) => (
              <tr key={row.row} data-off={row.action === 'unchanged' || row.action === 'duplicate'}>
                <td className="gk-numbers">{row.row}</td>
                <th scope="row">{row.title}</th>
                <td>{row.provider}</td>
                <td>{t(`import.actions.${row.action}`, { count: row.changes.length })}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {summary.rows > preview.rows.length && (
          <Typography color="textSecondary" sx={{ mt: 1 }}>
            {t('import.more-rows', { rows: formats.number(summary.rows - preview.rows.length, 0) })}
          </Typography>
        )}
      </section>
    </Box>
  );
}

function Messages(props: { readonly problems: readonly CatalogueImportProblem[]; readonly total: number }): ReactNode {
  const { t } = useTranslation('catalogue');
  const formats = useFormats();
  const shown = props.problems.slice(0, SHOWN);
  return (
    <>
      <ul className="gk-wizard-messages">
        {shown.map(({ row, header, code, value }, index) => (
          // Two messages may be alike; the list is never reordered.
          <li key={index} className="gk-wizard-message">
            <span className="gk-wizard-message-place">
              {[row === null ? '' : t('import.at-row', { row }), header ?? '']
                .filter((part) => part !== '')
                .join(' · ')}
            </span>
            <span>{t([`catalogue:import.problems.${code}`, `import:problems.${code}`], { value: value ?? '' })}</span>
          </li>
        ))}
      </ul>
      {props.total > shown.length && (
        <Typography variant="body2" color="textSecondary">
          {t('import.more-messages', { messages: formats.number(props.total - shown.length, 0) })}
        </Typography>
      )}
    </>
  );
}
