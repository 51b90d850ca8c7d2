import Button from '@mui/material/Button';
import { KeyRound, PowerOff } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { desktopBridge } from '#renderer/lib/desktop-bridge/desktop-bridge.ts';
import { MessageScreen } from '#renderer/ui/message-screen.tsx';

/** The program behind this window has ended. */
export function StoppedScreen(props: { readonly onRetry: () => void }): ReactNode {
  const { t } = useTranslation();
  return (
    <MessageScreen
      icon={PowerOff}
      title={t('app:stopped.title')}
      actions={
        <Button variant="contained" onClick={props.onRetry}>
          {t('common:try-again')}
        </Button>
      }
    >
      <p>{t('app:stopped.safe')}</p>
      <p>{desktopBridge() === null ? t('app:stopped.browser') : t('app:stopped.desktop')}</p>
    </MessageScreen>
  );
}

/** The page was opened without the secret part of the printed link, or with one of an earlier run. */
export function NoTokenScreen(): ReactNode {
  const { t } = useTranslation();
  return (
    <MessageScreen icon={KeyRound} title={t('app:no-token.title')}>
      <p>{t('app:no-token.text')}</p>
      <p>{t('app:no-token.why')}</p>
    </MessageScreen>
  );
}
