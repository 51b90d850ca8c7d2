import Radio from '@mui/material/Radio';
import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PackageConflict } from './exchange-data.ts';
import { useExchangeWords } from './use-exchange-words.ts';

/** Which of two sides is right. */
export type Version = 'mine' | 'theirs';

/** Something that both sides changed, both versions beside each other. */
export function ConflictChoice(props: {
  readonly conflict: PackageConflict;
  readonly sender: string;
  readonly value: Version | null;
  readonly onChange: (version: Version) => void;
}): ReactNode {
  const { t } = useTranslation('exchange');
  const words = useExchangeWords();
  const group = useId();
  const { conflict } = props;
  const textOf = (version: Version): string => {
    if (conflict.field === null) {
      return (conflict.removedBy === 'me') === (version === 'mine') ? t('conflict.removed') : t('conflict.kept');
    }
    return words.value(conflict.kind, conflict.field, conflict[version]) ?? t(`conflict.long-${version}`);
  };
  return (
    <fieldset className="gk-exchange-conflict">
      <legend>{words.place(conflict.kind, conflict.title, conflict.field)}</legend>
      <div className="gk-exchange-versions">
        {(['mine', 'theirs'] as const).map((version) => (
          <label key={version} className="gk-exchange-version" data-chosen={props.value === version}>
            <Radio
              name={group}
              value={version}
              checked={props.value === version}
              onChange={() => props.onChange(version)}
              sx={{ p: 0.25 }}
            />
            <span>
              <span className="gk-exchange-version-side">{t(`conflict.${version}`, { name: props.sender })}</span>
              {textOf(version)}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
