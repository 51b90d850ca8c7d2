import { Circle, CircleCheck, CircleDot } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Rank } from '#shared/domain/catalogue/programme-rank.ts';
import './catalogue.css';

const ICONS = { high: CircleCheck, medium: CircleDot, low: Circle } as const;

/** How well an entry fits, by shape and word. */
export function RankMark({ rank }: { readonly rank: Rank }): ReactNode {
  const { t } = useTranslation('catalogue');
  const Icon = ICONS[rank];
  return (
    <span className={`gk-catalogue-rank gk-catalogue-rank-${rank}`}>
      <Icon size={16} aria-hidden />
      {t(`ranks.${rank}`)}
    </span>
  );
}
