import IconButton from '@mui/material/IconButton';
import Popover from '@mui/material/Popover';
import Tooltip from '@mui/material/Tooltip';
import Typography from '@mui/material/Typography';
import { Info } from 'lucide-react';
import { useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Framework } from '#shared/domain/competences/entities.ts';

/** Where a framework comes from, behind a button. */
export function FrameworkSource(props: { readonly framework: Framework }): ReactNode {
  const { t, i18n } = useTranslation('competences');
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const titleId = useId();
  const { framework } = props;
  const isEnglish = i18n.language === 'en';
  const description = isEnglish ? framework.descriptionEn : framework.descriptionNl;
  return (
    <>
      <Tooltip title={t('source.open')}>
        <IconButton
          size="small"
          className="gk-no-print"
          aria-label={t('source.open')}
          aria-haspopup="dialog"
          aria-expanded={anchor !== null}
          onClick={(event) => setAnchor(event.currentTarget)}
          sx={{ p: 0.5 }}
        >
          <Info size={16} aria-hidden />
        </IconButton>
      </Tooltip>
      <Popover
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
        slotProps={{
          paper: {
            role: 'dialog',
            'aria-labelledby': titleId,
            sx: { p: 2.5, maxWidth: 440, border: '1px solid var(--gk-outline)', borderRadius: 2 },
          },
        }}
      >
        <Typography variant="h3" id={titleId} sx={{ mb: 1 }}>
          {isEnglish ? framework.titleEn : framework.titleNl}
        </Typography>
        {description !== '' && (
          <Typography variant="body2" sx={{ mb: 1 }}>
            {description}
          </Typography>
        )}
        <Typography variant="body2" lang="nl">
          {framework.source}
        </Typography>
        <Typography variant="body2" lang="nl" sx={{ mt: 1 }}>
          {framework.licence}
        </Typography>
        <Typography variant="body2" color="textSecondary" sx={{ mt: 1 }}>
          {t('source.version', { version: framework.version })}
        </Typography>
      </Popover>
    </>
  );
}
