import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { HowCounted } from '#renderer/ui/how-counted.tsx';

/** Figures of the matrix that have a definition. */
const DEFINITIONS = ['used', 'self', 'known', 'have', 'gap', 'person'] as const;

/** The definitions behind the matrix in plain words. */
export function CountingHelp(): ReactNode {
  const { t } = useTranslation('competences');
  return (
    <HowCounted subject={t('title')}>
      {DEFINITIONS.map((name) => (
        <p key={name}>
          <strong>{t(`counting.${name}.term`)}</strong> {t(`counting.${name}.text`)}
        </p>
      ))}
    </HowCounted>
  );
}
