import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import { useQuery } from '@tanstack/react-query';
import { BookOpen, FileUp, Plus } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useChange } from '#renderer/lib/api/use-change.ts';
import { useUrlParam } from '#renderer/lib/url-state/use-url-param.ts';
import { lateComponent } from '#renderer/lib/code/late-component.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { ExportMenu } from './export-menu.tsx';
import { FilledCatalogue } from './filled-catalogue.tsx';
import { NewEntryDialog } from './new-entry-dialog.tsx';

const importWizard = lateComponent(async () => (await import('./import/import-wizard.tsx')).ImportWizard);
const ImportWizard = importWizard.Component;

/** What there is to learn, for which gap, and what it costs. */
export function CatalogueScreen(): ReactNode {
  const { t } = useTranslation('catalogue');
  const api = useApi();
  const basis = useQuery(api.catalogue.describe.queryOptions()).data ?? null;
  const [, choose] = useUrlParam('entry', '', { history: 'push' });
  const [isImporting, setImporting] = useUrlParam('import', '', { history: 'push' });
  const [isNew, setNew] = useState(false);
  const add = useChange(api.catalogue.addShipped.mutationOptions(), { announce: true });
  if (isImporting !== '') return <ImportWizard onClose={() => setImporting(null)} />;
  const addShipped = basis !== null && basis.missingShipped > 0 && (
    <Button variant="outlined" loading={add.isPending} onClick={() => add.mutate()}>
      {t('add-shipped', { count: basis.missingShipped })}
    </Button>
  );
  return (
    <>
      <PageHeader
        title={t('title')}
        subtitle={t('subtitle')}
        actions={
          <>
            {addShipped}
            {basis !== null && <ExportMenu basis={basis} />}
            <Button variant="outlined" startIcon={<FileUp size={18} aria-hidden />} onClick={() => setImporting('1')}>
              {t('import.open')}
            </Button>
            <Button variant="contained" startIcon={<Plus size={18} aria-hidden />} onClick={() => setNew(true)}>
              {t('new')}
            </Button>
          </>
        }
      />
      {basis === null && <Skeleton variant="rounded" height={320} />}
      {basis !== null && basis.total === 0 && (
        <EmptyState icon={BookOpen} title={t('empty.title')} actions={addShipped}>
          <p>{t('empty.text')}</p>
        </EmptyState>
      )}
      {basis !== null && basis.total > 0 && <FilledCatalogue basis={basis} />}
      {isNew && (
        <NewEntryDialog
          onMade={(programmeId) => {
            setNew(false);
            choose(programmeId);
          }}
          onClose={() => setNew(false)}
        />
      )}
    </>
  );
}
