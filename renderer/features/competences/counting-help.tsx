import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { HowCounted } from '#renderer/ui/how-counted.tsx';
import { useDefinitions } from './use-definitions.ts';

/** The definitions behind the matrix in plain words. */
export function CountingHelp(): ReactNode {
  const { t } = useTranslation('competences');
  const definitions = useDefinitions();
  return (
    <HowCounted subject={t('title')}>
      {definitions.map(({ term, text }) => (
        <p key={term}>
          <strong>{term}</strong> {text}
        </p>
      ))}
    </HowCounted>
  );
}
