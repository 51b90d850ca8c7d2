import Button from '@mui/material/Button';
import Popover from '@mui/material/Popover';
import { Tags } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** The legend behind a button: in a low window the rows matter more than the legend in sight. */
export function LegendButton(props: { readonly children: ReactNode }): ReactNode {
  const { t } = useTranslation('competences');
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  return (
    <div className="gk-legend-button">
      <Button
        size="small"
        startIcon={<Tags size={16} aria-hidden />}
        aria-haspopup="dialog"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {t('matrix:legend.open')}
      </Button>
      <Popover
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: 'top', horizontal: 'right' }}
        transformOrigin={{ vertical: 'bottom', horizontal: 'right' }}
        slotProps={{
          paper: {
            role: 'dialog',
            'aria-label': t('legend.title'),
            className: 'gk-legend-paper',
            sx: { p: 2, maxWidth: 640, border: '1px solid var(--gk-outline)', borderRadius: 2 },
          },
        }}
      >
        {props.children}
      </Popover>
    </div>
  );
}
