import Box from '@mui/material/Box';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { passphraseProblems } from '#shared/domain/workspace/passphrase-policy.ts';
import { useProblemTexts } from '#renderer/lib/api/use-problem-texts.ts';
import { useStrength } from '#renderer/lib/passphrase/use-strength.ts';
import { PassphraseInput } from './passphrase-input.tsx';
import './new-passphrase.css';

/** A new passphrase, typed twice. */
export interface NewPassphraseValue {
  readonly first: string;
  readonly second: string;
}

/** Whether a new passphrase may be used: it keeps to the policy and was typed the same twice. */
export function isNewPassphraseReady(value: NewPassphraseValue): boolean {
  return value.first === value.second && passphraseProblems(value.first).length === 0;
}

/** Choosing a passphrase: typed twice, with its strength and what would make it stronger. */
export function NewPassphrase(props: {
  readonly value: NewPassphraseValue;
  readonly onChange: (value: NewPassphraseValue) => void;
  /** Name of the first field; "Passphrase" where no other is asked for. */
  readonly label?: string;
  /** Words a guesser would try first, e.g. the name of the school. */
  readonly context: string;
  /** Shows what is missing also in fields that were not visited yet. */
  readonly isChecked: boolean;
}): ReactNode {
  const { t } = useTranslation('passphrase');
  const texts = useProblemTexts();
  const [visited, setVisited] = useState({ first: false, second: false });
  const { first, second } = props.value;
  const strength = useStrength(first, props.context);
  const [refused] = passphraseProblems(first);
  const isFirstChecked = props.isChecked || (visited.first && first !== '');
  const isSecondChecked = props.isChecked || (visited.second && second !== '');
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      <PassphraseInput
        label={props.label ?? t('new')}
        value={first}
        onChange={(value) => props.onChange({ first: value, second })}
        onBlur={() => setVisited({ ...visited, first: true })}
        autoComplete="new-password"
        help={t('new-help')}
        problem={isFirstChecked && refused !== undefined ? texts.ofField(refused) : null}
      />
      {strength !== null && (
        <div className="gk-strength" data-score={strength.score}>
          <div className="gk-strength-bar" aria-hidden>
            {[1, 2, 3, 4].map((step) => (
              <div key={step} className="gk-strength-step" data-on={step <= Math.max(strength.score, 1)} />
            ))}
          </div>
          <p className="gk-strength-text" role="status">
            {t(`strength.${String(strength.score)}`)}
          </p>
          {strength.score < 3 && strength.hints.length > 0 && (
            <ul className="gk-strength-hints">
              {strength.hints.slice(0, 2).map((hint) => (
                <li key={hint}>{t(`hints.${hint}`)}</li>
              ))}
            </ul>
          )}
        </div>
      )}
      <PassphraseInput
        label={t('again')}
        value={second}
        onChange={(value) => props.onChange({ first, second: value })}
        onBlur={() => setVisited({ ...visited, second: true })}
        autoComplete="new-password"
        problem={isSecondChecked && first !== second ? t('differs') : null}
      />
    </Box>
  );
}
