import { memo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { RATER_KINDS, type RaterKind } from '#shared/domain/competences/entities.ts';
import { ToolSelect } from '#renderer/ui/matrix/tool-select.tsx';
import { COLUMN_ORDERS } from './matrix-columns.ts';
import { PEOPLE_ORDERS } from './matrix-people.ts';
import type { MatrixAddress, SetMatrixAddress } from './use-matrix-address.ts';

/** What the line above the matrix says: an answer to a key, or the active cell in words. */
export interface Said {
  readonly kind: 'cell' | 'answer' | 'problem';
  readonly text: string;
}

/** As whom levels are typed, what just happened or where the focus is, and the order of people and columns. */
export function EntryLine(props: {
  readonly address: MatrixAddress;
  readonly setAddress: SetMatrixAddress;
  readonly rater: RaterKind;
  readonly onRater: (rater: RaterKind) => void;
  readonly said: Said | null;
  /** What stands there instead while a day of the past is shown; null today. */
  readonly past: ReactNode;
}): ReactNode {
  const { t } = useTranslation('competences');
  const { said, past } = props;
  const answer = said !== null && said.kind !== 'cell' ? said : null;
  return (
    <div className="gk-entry gk-no-print">
      {past === null ? <RaterSelect rater={props.rater} onRater={props.onRater} /> : past}
      <p className="gk-entry-said">
        {answer === null && <span aria-hidden>{said?.text ?? (past === null ? t('entry.hint') : '')}</span>}
        <span role="status" className={answer?.kind === 'problem' ? 'gk-entry-problem' : 'gk-entry-answer'}>
          {answer?.text ?? ''}
        </span>
      </p>
      <OrderSelects address={props.address} setAddress={props.setAddress} />
    </div>
  );
}

const RaterSelect = memo(function RaterSelect(props: {
  readonly rater: RaterKind;
  readonly onRater: (rater: RaterKind) => void;
}): ReactNode {
  const { t } = useTranslation('competences');
  return (
    <ToolSelect
      label={t('entry.as')}
      value={props.rater}
      onChange={props.onRater}
      options={RATER_KINDS.map((kind) => ({ value: kind, label: t(`raters.${kind}`) }))}
    />
  );
});

const OrderSelects = memo(function OrderSelects(props: {
  readonly address: MatrixAddress;
  readonly setAddress: SetMatrixAddress;
}): ReactNode {
  const { t } = useTranslation('competences');
  const { setAddress } = props;
  const { columns, people } = props.address;
  return (
    <>
      <ToolSelect
        label={t('tools.sort')}
        value={people.order}
        onChange={(sort) => setAddress({ sort: sort === 'name' ? null : sort })}
        options={PEOPLE_ORDERS.map((order) => ({ value: order, label: t(`people-orders.${order}`) }))}
      />
      <ToolSelect
        label={t('tools.columns')}
        value={columns.order}
        onChange={(order) => setAddress({ columns: order === 'framework' ? null : order })}
        options={COLUMN_ORDERS.map((order) => ({ value: order, label: t(`column-orders.${order}`) }))}
      />
    </>
  );
});
