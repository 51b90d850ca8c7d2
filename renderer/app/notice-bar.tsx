import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Snackbar from '@mui/material/Snackbar';
import { CircleCheck, TriangleAlert, X } from 'lucide-react';
import { useCallback, useRef, useState, type FocusEvent, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { NoticeProvider, type Notice } from '#renderer/lib/notices/notices.tsx';
import { useNoticePlace } from './notice-place.ts';
import './notice-bar.css';

/** Long enough to read and reach the button; a problem stays. */
const SHOWN_MS = 8_000;

/**
 * Shows the notices of everything below, in the free space of the bar above the screen (at the foot of a narrow window).
 * While a dialog or panel is open they belong to it: above it, and reached by Tab as its last buttons.
 */
export function NoticeBar(props: { readonly children: ReactNode }): ReactNode {
  const { t } = useTranslation();
  const [shown, setShown] = useState<{ readonly notice: Notice; readonly key: number } | null>(null);
  const [isOpen, setOpen] = useState(false);
  const host = useNoticePlace(isOpen);
  const cameFrom = useRef<EventTarget | null>(null);
  const notify = useCallback((notice: Notice) => {
    setShown((before) => ({ notice, key: (before?.key ?? 0) + 1 }));
    setOpen(true);
  }, []);
  const notice = shown?.notice;
  const isProblem = notice?.kind === 'problem';
  const Icon = isProblem ? TriangleAlert : CircleCheck;
  const rememberFocus = ({ relatedTarget }: FocusEvent): void => {
    if (!(relatedTarget instanceof Node && host.contains(relatedTarget))) cameFrom.current = relatedTarget;
  };
  const close = (): void => {
    const isInside = host.contains(document.activeElement);
    setOpen(false);
    if (!isInside) return;
    const before = cameFrom.current;
    const target = before instanceof HTMLElement && before.isConnected ? before : host.parentElement;
    target?.focus();
  };
  return (
    <NoticeProvider notify={notify}>
      {props.children}
      {createPortal(
        <Snackbar
          key={shown?.key}
          open={isOpen}
          autoHideDuration={isProblem ? null : SHOWN_MS}
          onClose={(_event, reason) => {
            if (reason !== 'clickaway') close();
          }}
          onFocusCapture={rememberFocus}
          className="gk-notice gk-no-print"
        >
          <div
            role={isProblem ? 'alert' : 'status'}
            className={`gk-notice-box ${isProblem ? 'gk-notice-problem' : 'gk-notice-done'}`}
          >
            <span className="gk-notice-icon">
              <Icon size={20} aria-hidden />
            </span>
            <span className="gk-notice-text" title={isProblem ? undefined : notice?.text}>
              {notice?.text}
            </span>
            {notice?.action !== undefined && (
              <Button
                size="small"
                onClick={() => {
                  close();
                  notice.action?.run();
                }}
              >
                {notice.action.label}
              </Button>
            )}
            <IconButton size="small" aria-label={t('app:hide-notice')} onClick={close}>
              <X size={18} aria-hidden />
            </IconButton>
          </div>
        </Snackbar>,
        host,
      )}
    </NoticeProvider>
  );
}
