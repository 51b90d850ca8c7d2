import Box from '@mui/material/Box';
import Drawer from '@mui/material/Drawer';
import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import Typography from '@mui/material/Typography';
import { X } from 'lucide-react';
import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFocusAfterRemoval } from './use-focus-after-removal.ts';

/**
 * Panel at the right for editing one thing. Esc or a click beside it closes; focus goes back to where it came from, and
 * stays in the panel when a line that had it is removed.
 *
 * Keep what it edits in the address (`useUrlParam('person', '', { history: 'push' })`), so that Back closes it.
 */
export function SidePanel(props: {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly title: ReactNode;
  readonly subtitle?: ReactNode;
  /** Buttons beside the title, left of the close button. */
  readonly actions?: ReactNode;
  /** Row at the foot that stays in sight. */
  readonly footer?: ReactNode;
  /** Width in px; 480 unless the content compares. */
  readonly width?: number;
  readonly children: ReactNode;
}): ReactNode {
  const { t } = useTranslation();
  const titleId = useId();
  const panel = useFocusAfterRemoval();
  return (
    <Drawer
      anchor="right"
      open={props.open}
      onClose={props.onClose}
      slotProps={{
        paper: {
          ref: panel,
          role: 'dialog',
          'aria-modal': true,
          'aria-labelledby': titleId,
          sx: { width: props.width ?? 480, maxWidth: '100vw', borderLeft: '1px solid var(--gk-line)', outline: 'none' },
        },
        backdrop: { sx: { bgcolor: 'rgb(20 24 21 / 28%)' } },
      }}
    >
      <Box sx={{ display: 'flex', alignItems: 'flex-start', gap: 1, px: 3, pt: 2.5, pb: 1.5 }}>
        <Box sx={{ flex: 1, minWidth: 0 }}>
          <Typography variant="h2" id={titleId} sx={{ overflowWrap: 'anywhere' }}>
            {props.title}
          </Typography>
          {props.subtitle !== undefined && (
            <Typography variant="body2" color="textSecondary" component="div">
              {props.subtitle}
            </Typography>
          )}
        </Box>
        {props.actions}
        <Tooltip title={t('common:close')}>
          <IconButton onClick={props.onClose} aria-label={t('common:close')} sx={{ mr: -1, mt: -0.5 }}>
            <X size={20} aria-hidden />
          </IconButton>
        </Tooltip>
      </Box>
      <Box sx={{ flex: 1, overflowY: 'auto', px: 3, pb: 3 }}>{props.children}</Box>
      {props.footer !== undefined && (
        <Box sx={{ display: 'flex', gap: 1, px: 3, py: 2, borderTop: '1px solid var(--gk-line)' }}>{props.footer}</Box>
      )}
    </Drawer>
  );
}
