import IconButton from '@mui/material/IconButton';
import Popover from '@mui/material/Popover';
import Tooltip from '@mui/material/Tooltip';
import Typography from '@mui/material/Typography';
import { CircleHelp } from 'lucide-react';
import { useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** "How is this counted?": button beside a figure that opens its definition, in plain sentences. */
export function HowCounted(props: {
  /** Name of the figure, to tell several buttons on a screen apart. */
  readonly subject: string;
  readonly children: ReactNode;
}): ReactNode {
  const { t } = useTranslation();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const titleId = useId();
  const name = t('common:how-counted-of', { subject: props.subject });
  return (
    <>
      <Tooltip title={t('common:how-counted')}>
        <IconButton
          size="small"
          aria-label={name}
          aria-haspopup="dialog"
          aria-expanded={anchor !== null}
          onClick={(event) => setAnchor(event.currentTarget)}
          className="gk-no-print"
        >
          <CircleHelp size={18} aria-hidden />
        </IconButton>
      </Tooltip>
      <Popover
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
        transformOrigin={{ vertical: 'top', horizontal: 'right' }}
        slotProps={{
          paper: {
            role: 'dialog',
            'aria-labelledby': titleId,
            sx: { p: 2.5, maxWidth: 400, border: '1px solid var(--gk-outline)', borderRadius: 2 },
          },
        }}
      >
        <Typography variant="h3" id={titleId} sx={{ mb: 1 }}>
          {t('common:how-counted')}
        </Typography>
        <Typography variant="body2" component="div" sx={{ '& p': { m: 0 }, '& p + p': { mt: 1 } }}>
          {props.children}
        </Typography>
      </Popover>
    </>
  );
}
