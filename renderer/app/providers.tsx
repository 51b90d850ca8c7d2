import { QueryClientProvider } from '@tanstack/react-query';
import { useMemo, type ReactNode } from 'react';
import { createApiClient } from '#renderer/lib/api/client.ts';
import { createQueryClient } from '#renderer/lib/api/query-client.ts';
import { ApiProvider } from '#renderer/lib/api/use-api.ts';
import { UnsavedProvider } from '#renderer/lib/forms/unsaved.tsx';
import { FileDialogsHost } from './file-dialogs.tsx';
import { NoticeBar } from './notice-bar.tsx';

/** API, server cache, notices and unsaved fields for everything below. */
export function Providers(props: { readonly token: string; readonly children: ReactNode }): ReactNode {
  const { token } = props;
  const client = useMemo(() => createApiClient(token), [token]);
  const queryClient = useMemo(() => createQueryClient(), []);
  return (
    <QueryClientProvider client={queryClient}>
      <ApiProvider trpcClient={client} queryClient={queryClient}>
        <UnsavedProvider>
          <NoticeBar>
            <FileDialogsHost>{props.children}</FileDialogsHost>
          </NoticeBar>
        </UnsavedProvider>
      </ApiProvider>
    </QueryClientProvider>
  );
}
