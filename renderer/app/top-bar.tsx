import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import { useIsMutating } from '@tanstack/react-query';
import { CircleCheck, CloudAlert, LoaderCircle, Lock, Redo2, Search, Undo2, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useUnsavedState } from '#renderer/lib/forms/unsaved.tsx';
import { NOTICE_SPACE } from './notice-place.ts';
import type { HistoryAction, useHistoryActions } from './use-history-actions.ts';

/** Whether the keys are named as on a Mac. */
const IS_MAC = navigator.platform.startsWith('Mac');

/** How a key combination is written on this computer: `Ctrl+Z`, `⌘Z`. */
export function keyLabel(key: string): string {
  return IS_MAC ? `⌘${key.replace('Shift+', '⇧')}` : `Ctrl+${key}`;
}

/** Bar above the screen: is everything saved, search, undo, redo, lock. */
export function TopBar(props: {
  readonly history: ReturnType<typeof useHistoryActions>;
  readonly onLock: () => void;
  readonly onSearch: () => void;
}): ReactNode {
  const { t } = useTranslation();
  return (
    <Box
      component="header"
      className="gk-no-print"
      sx={{ display: 'flex', alignItems: 'center', gap: 0.5, minHeight: 52, px: 4, pt: 0.5 }}
    >
      <SavedState />
      <Box id={NOTICE_SPACE} sx={{ flex: 1, alignSelf: 'stretch' }} />
      <Button
        variant="outlined"
        color="secondary"
        startIcon={<Search size={16} aria-hidden />}
        onClick={props.onSearch}
        aria-keyshortcuts="Control+K Meta+K"
        sx={{ mr: 1, color: 'text.secondary', fontWeight: 400, bgcolor: 'var(--gk-surface)' }}
      >
        {t('app:palette.open')}
        <Box component="kbd" sx={{ ml: 2, font: 'inherit', fontSize: '0.8125rem' }}>
          {keyLabel('K')}
        </Box>
      </Button>
      <HistoryButton action={props.history.undo} icon={Undo2} name={t('common:undo')} keys={keyLabel('Z')} />
      <HistoryButton action={props.history.redo} icon={Redo2} name={t('common:redo')} keys={keyLabel('Shift+Z')} />
      <Tooltip title={t('app:lock-help')} describeChild>
        <Button color="inherit" startIcon={<Lock size={18} aria-hidden />} onClick={props.onLock} sx={{ ml: 0.5 }}>
          {t('app:lock')}
        </Button>
      </Tooltip>
    </Box>
  );
}

function HistoryButton(props: {
  readonly action: HistoryAction;
  readonly icon: LucideIcon;
  readonly name: string;
  readonly keys: string;
}): ReactNode {
  const { t } = useTranslation();
  const Icon = props.icon;
  const { label } = props.action;
  const name = label === null ? props.name : t('app:history-action', { action: props.name, what: label });
  return (
    <Tooltip title={label === null ? '' : `${name} (${props.keys})`}>
      {/* Not `disabled`: after the last step the focus stays on the button. */}
      <IconButton
        aria-label={name}
        aria-disabled={label === null}
        onClick={props.action.run}
        sx={{ '&[aria-disabled="true"]': { opacity: 0.4, cursor: 'default' } }}
      >
        <Icon size={20} aria-hidden />
      </IconButton>
    </Tooltip>
  );
}

/** "Everything is saved", being saved, or something could not be saved. */
function SavedState(): ReactNode {
  const { t } = useTranslation();
  const unsaved = useUnsavedState();
  const isSaving = useIsMutating({ predicate: ({ options }) => !isAboutProgram(options.mutationKey) }) > 0;
  const state = unsaved === 'failed' ? 'failed' : isSaving || unsaved === 'waiting' ? 'saving' : 'saved';
  const Icon = { failed: CloudAlert, saving: LoaderCircle, saved: CircleCheck }[state];
  return (
    <Box
      role="status"
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 1,
        fontSize: '0.875rem',
        color: state === 'failed' ? 'var(--gk-problem)' : 'var(--gk-text-muted)',
      }}
    >
      <Icon size={16} aria-hidden />
      {t(`app:saved.${state}`)}
    </Box>
  );
}

/** Whether a mutation is about the program, as `session.touch`, and not about the workspace. */
function isAboutProgram(mutationKey: readonly unknown[] | undefined): boolean {
  const path: unknown = mutationKey?.[0];
  return Array.isArray(path) && (path[0] === 'session' || path[0] === 'preferences');
}
