import { BadgeCheck, CircleDashed, GraduationCap, MessageCircle } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Qualification } from '#shared/domain/team/entities.ts';
import './team.css';

/** How sure a qualification is, as a mark: diploma seen, own statement, no evidence, or still in progress. */
export function EvidenceMark(props: { readonly qualification: Qualification }): ReactNode {
  const { t } = useTranslation('team');
  const { isInProgress, evidence } = props.qualification;
  const state = isInProgress ? 'in-progress' : evidence;
  const Icon = { 'in-progress': GraduationCap, seen: BadgeCheck, 'self-reported': MessageCircle, none: CircleDashed }[
    state
  ];
  const label = t(`evidence.${state}`);
  return (
    <span className={`gk-team-evidence gk-team-evidence-${state}`} role="img" aria-label={label} title={label}>
      <Icon size={18} aria-hidden />
    </span>
  );
}
