import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Logo } from './logo.tsx';
import './recovery-sheet.css';

/** The words that open a file without its passphrase, laid out for the screen and for one sheet of paper. */
export function RecoverySheet(props: {
  readonly words: readonly string[];
  readonly workspaceName: string;
  readonly fileName: string;
}): ReactNode {
  const { t } = useTranslation('passphrase');
  return (
    <section className="gk-sheet" aria-label={t('sheet.title')}>
      <div className="gk-sheet-head">
        <Logo size={40} />
        <div>
          <h2 className="gk-sheet-title">{t('sheet.title')}</h2>
          <p className="gk-sheet-file">{props.workspaceName}</p>
          <p className="gk-sheet-file">{props.fileName}</p>
        </div>
      </div>
      <ol className="gk-sheet-words">
        {props.words.map((word, index) => (
          // The list never changes and words may repeat: the place is the identity.
          <li key={index} className="gk-sheet-word">
            <span className="gk-sheet-number">{index + 1}</span>
            <span lang="en" translate="no">
              {word}
            </span>
          </li>
        ))}
      </ol>
      <ul className="gk-sheet-rules">
        <li>{t('sheet.opens')}</li>
        <li>{t('sheet.english')}</li>
        <li>{t('sheet.keep')}</li>
        <li>{t('sheet.use')}</li>
      </ul>
    </section>
  );
}
