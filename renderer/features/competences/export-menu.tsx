import IconButton from '@mui/material/IconButton';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import Tooltip from '@mui/material/Tooltip';
import { Download } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** Files that the matrix can be exported to. */
const FORMATS = ['xlsx', 'csv'] as const;
/** See {@link FORMATS}. */
export type ExportFormat = (typeof FORMATS)[number];

/** The choice of a file to export to. */
export function ExportMenu(props: { readonly onExport: ((format: ExportFormat) => void) | null }): ReactNode {
  const { t } = useTranslation('competences');
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const { onExport } = props;
  return (
    <>
      <Tooltip title={t('export')}>
        <span>
          <IconButton
            size="small"
            aria-label={t('export')}
            aria-haspopup="menu"
            aria-expanded={anchor !== null}
            disabled={onExport === null}
            onClick={(event) => setAnchor(event.currentTarget)}
          >
            <Download size={20} aria-hidden />
          </IconButton>
        </span>
      </Tooltip>
      <Menu
        anchorEl={anchor}
        open={anchor !== null}
        onClose={() => setAnchor(null)}
        slotProps={{ list: { 'aria-label': t('export') } }}
      >
        {FORMATS.map((format) => (
          <MenuItem
            key={format}
            onClick={() => {
              setAnchor(null);
              onExport?.(format);
            }}
          >
            {t(`matrix:export.formats.${format}`)}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}
