import { Sprout } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import './observations.css';

/** Says in plain words that visits help to learn and count in no level, goal or appraisal. */
export function WallNote(): ReactNode {
  const { t } = useTranslation('observations');
  return (
    <p className="gk-observation-wall" role="note">
      <Sprout size={20} aria-hidden />
      <span>
        <strong>{t('wall.short')}</strong> {t('wall.long')}
      </span>
    </p>
  );
}
