import Button from '@mui/material/Button';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { InlineProblem } from '#renderer/ui/inline-problem.tsx';
import type { Asker } from './asker.ts';
import type { MatrixData } from './matrix-data.ts';
import type { MatrixAddress, SetMatrixAddress } from './use-matrix-address.ts';

/** Why there are no columns, and the way to some. */
export function NoColumns(props: {
  readonly matrix: MatrixData;
  readonly asker: Asker;
  readonly address: MatrixAddress;
  readonly setAddress: SetMatrixAddress;
}): ReactNode {
  const { t } = useTranslation('competences');
  const { matrix, asker, address, setAddress } = props;
  if (matrix.columnCount === 0 && address.within === '') {
    return <InlineProblem severity="info">{t('matrix:no-columns.empty-list')}</InlineProblem>;
  }
  const { choice } = address.columns;
  const text =
    choice !== 'all'
      ? t(`matrix:no-columns.${choice}`)
      : asker.kind === 'one'
        ? t('no-columns.text')
        : t('matrix:no-columns.domain');
  return (
    <InlineProblem
      severity="info"
      action={
        <Button size="small" onClick={() => setAddress({ asked: null, goal: null, show: null, within: null })}>
          {t('no-columns.show-all')}
        </Button>
      }
    >
      {text}
    </InlineProblem>
  );
}
