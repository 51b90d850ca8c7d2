import { useLocation } from '@tanstack/react-router';
import Box from '@mui/material/Box';
import { useQuery } from '@tanstack/react-query';
import { useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { BackUpSection } from './back-up-section.tsx';
import { MasterShareSection } from './master-share-section.tsx';
import { ProgramSection } from './program-section.tsx';
import { SecuritySection } from './security-section.tsx';
import { WorkspaceSection } from './workspace-section.tsx';

/** Settings of the workspace, which undo brings back, and of the program on this computer. */
export function SettingsScreen(): ReactNode {
  const { t } = useTranslation('settings');
  const api = useApi();
  const { hash } = useLocation();
  const workspace = useQuery(api.workspace.get.queryOptions());
  const session = useQuery(api.session.state.queryOptions());
  const isReady = workspace.data !== undefined;
  useEffect(() => {
    if (hash !== '' && isReady) document.getElementById(hash)?.scrollIntoView();
  }, [hash, isReady]);
  if (workspace.error !== null) throw workspace.error;
  if (workspace.data === undefined || session.data === undefined) return <PageHeader title={t('title')} />;
  return (
    <Box sx={{ maxWidth: 800 }}>
      <PageHeader title={t('title')} subtitle={t('subtitle')} />
      <Box sx={{ display: 'grid', gap: 3 }}>
        <WorkspaceSection workspace={workspace.data} />
        {workspace.data.kind !== 'track' && <MasterShareSection workspace={workspace.data} />}
        <ProgramSection />
        <SecuritySection
          isExample={session.data.isExample}
          workspaceName={workspace.data.name}
          fileName={session.data.workspace?.fileName ?? ''}
        />
        <BackUpSection />
      </Box>
    </Box>
  );
}
