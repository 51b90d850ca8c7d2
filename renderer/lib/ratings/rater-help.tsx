import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { RATER_KINDS } from '#shared/domain/competences/entities.ts';
import { HowCounted } from '#renderer/ui/how-counted.tsx';

/** Who can rate, and what each of them means for the level: behind a question mark. */
export function RaterHelp(): ReactNode {
  const { t } = useTranslation('ratings');
  return (
    <HowCounted subject={t('rater')}>
      {RATER_KINDS.map((kind) => (
        <p key={kind}>
          <strong>{t(`raters.${kind}`)}.</strong> {t(`rater-help.${kind}`)}
        </p>
      ))}
    </HowCounted>
  );
}
