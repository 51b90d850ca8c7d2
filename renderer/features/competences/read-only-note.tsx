import Button from '@mui/material/Button';
import { ArrowLeftRight, History } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { IsoDate } from '#shared/kernel/dates.ts';
import { useFormats } from '#renderer/lib/i18n/formats.ts';
import type { SetMatrixAddress } from './use-matrix-address.ts';

/** Says that the past or two dates are shown, so that nothing can be typed, with the way back. */
export function ReadOnlyNote(props: {
  readonly on: IsoDate;
  /** The earlier of two dates; null while one date is shown. */
  readonly firstOn: IsoDate | null;
  readonly setAddress: SetMatrixAddress;
}): ReactNode {
  const { t } = useTranslation('competences');
  const formats = useFormats();
  const { on, firstOn, setAddress } = props;
  const Icon = firstOn === null ? History : ArrowLeftRight;
  return (
    <div className="gk-past">
      <Icon size={18} aria-hidden />
      <span>
        {firstOn === null
          ? t('past.text', { date: formats.longDate(on) })
          : t('matrix:compare.text', { first: formats.date(firstOn), second: formats.date(on) })}
      </span>
      <Button size="small" onClick={() => setAddress({ on: null, with: null })}>
        {t('past.to-today')}
      </Button>
    </div>
  );
}
