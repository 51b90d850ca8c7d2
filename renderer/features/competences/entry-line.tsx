import { memo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { RATER_KINDS, type RaterKind } from '#shared/domain/competences/entities.ts';
import { ToolSelect } from '#renderer/ui/matrix/tool-select.tsx';

/** What the line under the matrix says: an answer to a key, or the active cell in words. */
export interface Said {
  readonly kind: 'cell' | 'answer' | 'problem';
  readonly text: string;
}

/** Under the matrix: as whom levels are typed, and what just happened or where the focus is. */
export function EntryLine(props: {
  readonly rater: RaterKind;
  readonly onRater: (rater: RaterKind) => void;
  readonly said: Said | null;
  /** What stands there instead while nothing can be typed; null today. */
  readonly note: ReactNode;
  /** What stands at the right. */
  readonly children: ReactNode;
}): ReactNode {
  const { t } = useTranslation('competences');
  const { said, note } = props;
  const answer = said !== null && said.kind !== 'cell' ? said : null;
  return (
    <div className="gk-entry gk-no-print">
      {note === null ? <RaterSelect rater={props.rater} onRater={props.onRater} /> : note}
      <p className="gk-entry-said">
        {answer === null && <span aria-hidden>{said?.text ?? (note === null ? t('entry.hint') : '')}</span>}
        <span role="status" className={answer?.kind === 'problem' ? 'gk-entry-problem' : 'gk-entry-answer'}>
          {answer?.text ?? ''}
        </span>
      </p>
      {props.children}
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
