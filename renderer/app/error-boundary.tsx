import Button from '@mui/material/Button';
import { TriangleAlert } from 'lucide-react';
import { Component, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { problemOf } from '#renderer/lib/api/problem.ts';
import { MessageScreen } from '#renderer/ui/message-screen.tsx';

interface Incident {
  readonly id: string;
}

const incidents = new WeakMap<object, Incident>();

/** The number by which an error can be found again: the core's own when it has one. The same error keeps its number. */
function incidentOf(error: unknown): string {
  const { details } = problemOf(error);
  if (details['incident'] !== undefined) return String(details['incident']);
  if (typeof error !== 'object' || error === null) return window.crypto.randomUUID().slice(0, 8);
  const known = incidents.get(error) ?? { id: window.crypto.randomUUID().slice(0, 8) };
  incidents.set(error, known);
  return known.id;
}

/** A bug of ours that a screen could not survive: the work is safe in the file, the program can go on. */
export function ErrorScreen(props: { readonly error: unknown; readonly onRetry: () => void }): ReactNode {
  const { t } = useTranslation();
  return (
    <MessageScreen
      icon={TriangleAlert}
      tone="problem"
      title={t('app:crash.title')}
      actions={
        <>
          <Button variant="contained" onClick={props.onRetry}>
            {t('common:try-again')}
          </Button>
          <Button onClick={() => window.location.reload()}>{t('app:crash.reload')}</Button>
        </>
      }
    >
      <p>{t('app:crash.text')}</p>
      <p>{t('app:crash.incident', { incident: incidentOf(props.error) })}</p>
    </MessageScreen>
  );
}

/** Catches what is thrown outside a screen. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, { readonly error: unknown }> {
  override state: { readonly error: unknown } = { error: null };

  static getDerivedStateFromError(error: unknown): { readonly error: unknown } {
    return { error };
  }

  override render(): ReactNode {
    if (this.state.error === null) return this.props.children;
    return <ErrorScreen error={this.state.error} onRetry={() => this.setState({ error: null })} />;
  }
}
