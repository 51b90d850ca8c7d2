import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgreementEntry } from './agreements-data.ts';

/** Draft, signed, or how it was kept: a word in a frame of its own form. */
export function AgreementChip({ entry }: { readonly entry: AgreementEntry }): ReactNode {
  const { t } = useTranslation('agreements');
  const state = entry.agreement.signed === null ? 'draft' : (entry.outcome ?? 'signed');
  return <span className={`gk-plans-chip gk-plans-chip-${state}`}>{t(`states.${state}`)}</span>;
}
