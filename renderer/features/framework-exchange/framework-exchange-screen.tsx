import type { ReactNode } from 'react';
import { useUrlParam } from '#renderer/lib/url-state/use-url-param.ts';
import { ExportPage } from './export-page.tsx';
import { ImportWizard } from './import-wizard.tsx';
import './framework-exchange.css';

/** Frameworks from files and to files. The address says which of the two, and which framework is exported. */
export function FrameworkExchangeScreen(): ReactNode {
  const [part, setPart] = useUrlParam('part', 'import', { history: 'push' });
  return part === 'export' ? (
    <ExportPage onImport={() => setPart('import')} />
  ) : (
    <ImportWizard onExport={() => setPart('export')} />
  );
}
