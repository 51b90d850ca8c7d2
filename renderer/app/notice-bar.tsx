import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Snackbar from '@mui/material/Snackbar';
import { CircleCheck, TriangleAlert, X } from 'lucide-react';
import { useCallback, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { NoticeProvider, type Notice } from '#renderer/lib/notices/notices.tsx';

/** Long enough to read and reach the button; a problem stays. */
const SHOWN_MS = 8_000;

/** Shows the notices of everything below at the foot of the window. */
export function NoticeBar(props: { readonly children: ReactNode }): ReactNode {
  const { t } = useTranslation();
  const [shown, setShown] = useState<{ readonly notice: Notice; readonly key: number } | null>(null);
  const [isOpen, setOpen] = useState(false);
  const notify = useCallback((notice: Notice) => {
    setShown((before) => ({ notice, key: (before?.key ?? 0) + 1 }));
    setOpen(true);
  }, []);
  const notice = shown?.notice;
  const isProblem = notice?.kind === 'problem';
  const Icon = isProblem ? TriangleAlert : CircleCheck;
  return (
    <NoticeProvider notify={notify}>
      {props.children}
      <Snackbar
        key={shown?.key}
        open={isOpen}
        autoHideDuration={isProblem ? null : SHOWN_MS}
        onClose={(_event, reason) => {
          if (reason !== 'clickaway') setOpen(false);
        }}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'center' }}
        className="gk-no-print"
      >
        <Box
          role={isProblem ? 'alert' : 'status'}
          sx={{
            display: 'flex',
            alignItems: 'center',
            gap: 1.5,
            pl: 2,
            pr: 1,
            py: 1,
            maxWidth: 640,
            borderRadius: 2,
            bgcolor: 'var(--gk-surface)',
            color: 'var(--gk-text)',
            border: '1px solid var(--gk-outline)',
            boxShadow: '0 6px 24px rgb(20 24 21 / 22%)',
          }}
        >
          <Box sx={{ display: 'flex', color: isProblem ? 'var(--gk-problem)' : 'var(--gk-gap-none)' }}>
            <Icon size={20} aria-hidden />
          </Box>
          <Box sx={{ flex: 1, lineHeight: 1.4 }}>{notice?.text}</Box>
          {notice?.action !== undefined && (
            <Button
              size="small"
              onClick={() => {
                setOpen(false);
                notice.action?.run();
              }}
            >
              {notice.action.label}
            </Button>
          )}
          <IconButton size="small" aria-label={t('common:close')} onClick={() => setOpen(false)}>
            <X size={18} aria-hidden />
          </IconButton>
        </Box>
      </Snackbar>
    </NoticeProvider>
  );
}
