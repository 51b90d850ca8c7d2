import Radio from '@mui/material/Radio';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { WORKSPACE_KINDS, type WorkspaceKind } from '#shared/domain/workspace/entities.ts';
import './kind-choice.css';

/** For whom a workspace is, each kind with what it holds. */
export function KindChoice(props: {
  readonly value: WorkspaceKind;
  readonly onChange: (kind: WorkspaceKind) => void;
}): ReactNode {
  const { t } = useTranslation('session');
  return (
    <div className="gk-kinds" role="radiogroup" aria-label={t('create.for-whom')}>
      {WORKSPACE_KINDS.map((kind) => (
        <label key={kind} className="gk-kind" data-chosen={kind === props.value}>
          <Radio
            checked={kind === props.value}
            onChange={() => props.onChange(kind)}
            name="kind"
            value={kind}
            sx={{ p: 0.5, mt: -0.5, ml: -0.5 }}
          />
          <span>
            <span className="gk-kind-title">{t(`kind.${kind}.title`)}</span>
            <span className="gk-kind-text">{t(`kind.${kind}.text`)}</span>
          </span>
        </label>
      ))}
    </div>
  );
}
