import Button from '@mui/material/Button';
import { Download, Printer } from 'lucide-react';
import { memo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { IsoDate } from '#shared/kernel/dates.ts';
import type { Framework } from '#shared/domain/competences/entities.ts';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { CountingHelp } from './counting-help.tsx';
import { DatePicker } from './date-picker.tsx';
import { FrameworkSource } from './framework-source.tsx';
import type { SetMatrixAddress } from './use-matrix-address.ts';

/** Top of the screen: the framework with its source, the day that is shown, definitions, print and export. */
export const MatrixHeader = memo(MatrixHeaderView);

function MatrixHeaderView(props: {
  readonly framework: Framework;
  readonly on: IsoDate;
  readonly today: IsoDate;
  readonly setAddress: SetMatrixAddress;
  readonly onExport: () => void;
}): ReactNode {
  const { t } = useTranslation('competences');
  return (
    <PageHeader
      title={t('title')}
      subtitle={<FrameworkSource framework={props.framework} />}
      actions={
        <>
          <DatePicker on={props.on} today={props.today} onChange={(on) => props.setAddress({ on })} />
          <CountingHelp />
          <Button startIcon={<Printer size={18} aria-hidden />} onClick={() => window.print()}>
            {t('print')}
          </Button>
          <Button startIcon={<Download size={18} aria-hidden />} onClick={props.onExport}>
            {t('export')}
          </Button>
        </>
      }
    />
  );
}
