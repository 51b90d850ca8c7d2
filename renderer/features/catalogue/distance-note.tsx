import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { IsoDate } from '#shared/kernel/dates.ts';
import { useFormats } from '#renderer/lib/i18n/formats.ts';
import { TextLink } from '#renderer/ui/text-link.tsx';

/** Where distances come from, or why there are none and how to get them. */
export function DistanceNote(props: { readonly isKnown: boolean; readonly checkedOn: IsoDate }): ReactNode {
  const { t } = useTranslation('catalogue');
  const formats = useFormats();
  return (
    <Typography variant="body2" color="textSecondary">
      {props.isKnown ? (
        t('distance.source', { date: formats.longDate(props.checkedOn) })
      ) : (
        <>
          {t('distance.not-set')} <TextLink to="/settings">{t('distance.set')}</TextLink>
        </>
      )}
    </Typography>
  );
}
