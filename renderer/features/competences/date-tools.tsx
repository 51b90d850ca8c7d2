import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import { ArrowLeftRight, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { addYears, isoDate, type IsoDate } from '#shared/kernel/dates.ts';
import { DateField } from '#renderer/ui/date-field.tsx';
import type { SetMatrixAddress } from './use-matrix-address.ts';

const EARLIEST = isoDate('1990-01-01');

/** The day that the matrix shows – today stays today tomorrow – and, when asked, the day it is compared with. */
export function DateTools(props: {
  readonly on: IsoDate;
  readonly other: IsoDate | null;
  readonly today: IsoDate;
  readonly setAddress: SetMatrixAddress;
}): ReactNode {
  const { t } = useTranslation('competences');
  const { on, other, today, setAddress } = props;
  return (
    <>
      <DateField
        label={t('entry.on')}
        // Two days need the room that the words take.
        lead={other === null ? t('entry.on') : ''}
        value={on}
        min={EARLIEST}
        max={today}
        width={other === null ? 228 : 158}
        onChange={(date) => setAddress({ on: date === null || date >= today ? null : date })}
      />
      {other === null ? (
        <Button
          startIcon={<ArrowLeftRight size={18} aria-hidden />}
          // A year earlier: what a school looks back on.
          onClick={() => setAddress({ with: addYears(on, -1) })}
        >
          {t('matrix:compare.start')}
        </Button>
      ) : (
        <>
          <DateField
            label={t('matrix:compare.with')}
            lead={t('matrix:compare.lead')}
            value={other}
            min={EARLIEST}
            max={today}
            width={196}
            onChange={(date) => setAddress({ with: date })}
          />
          <Tooltip title={t('matrix:compare.stop')}>
            <IconButton size="small" aria-label={t('matrix:compare.stop')} onClick={() => setAddress({ with: null })}>
              <X size={18} aria-hidden />
            </IconButton>
          </Tooltip>
        </>
      )}
    </>
  );
}
