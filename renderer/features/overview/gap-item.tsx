import { Grid3x3 } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RequirementOwner } from '#shared/domain/goals/entities.ts';
import type { RoleId } from '#shared/kernel/ids.ts';
import { useRequirementWords } from '#renderer/lib/i18n/requirement-words.ts';
import { CoverageBar } from '#renderer/ui/coverage-bar.tsx';
import { GapMark } from '#renderer/ui/gap-mark.tsx';
import { TextLink } from '#renderer/ui/text-link.tsx';
import type { Overview } from './overview-data.ts';
import { useGapWords } from './use-gap-words.ts';

/** One open gap: how big, of which requirement, and the way to what asks it. */
export function GapItem(props: { readonly overview: Overview; readonly gap: Overview['gaps'][number] }): ReactNode {
  const { overview, gap } = props;
  const { t } = useTranslation('overview');
  const sentenceOf = useGapWords(overview);
  const { have, need, known, people } = gap.coverage;
  const asked = known + people.unknown.length;
  return (
    <li className="gk-gap">
      <div className="gk-gap-number">
        <GapMark state="short" label="" size={18} />
        <strong className="gk-numbers">{gap.coverage.gap}</strong>
        <span>{t('gaps.gap')}</span>
      </div>
      <div className="gk-gap-words">
        <p className="gk-gap-sentence">{sentenceOf(gap)}</p>
        <div className="gk-gap-links">
          <OwnerLink overview={overview} owner={gap.owner} />
          {gap.owner.kind === 'goal' && (
            <TextLink to="/competences" search={{ goal: gap.owner.goalId }} icon={<Grid3x3 size={15} aria-hidden />}>
              {t('gaps.matrix')}
            </TextLink>
          )}
          {gap.isPastDate && <span className="gk-gap-past">{t('gaps.past')}</span>}
        </div>
      </div>
      <div className="gk-gap-bar">
        <CoverageBar
          have={have}
          need={need}
          total={asked}
          text={t('goals:requirement.bar', { have, need, known, asked })}
          showsText
        />
      </div>
    </li>
  );
}

function OwnerLink(props: { readonly overview: Overview; readonly owner: RequirementOwner }): ReactNode {
  const { overview, owner } = props;
  const nameOf = useOwnerName(overview);
  const name = nameOf(owner);
  const address = ownerAddress(owner);
  return (
    <TextLink to={address.to} search={address.search}>
      {name}
    </TextLink>
  );
}

/** Where the requirements of a goal, role or function are shown. */
export function ownerAddress(owner: RequirementOwner): {
  readonly to: string;
  readonly search: Readonly<Record<string, string>>;
} {
  switch (owner.kind) {
    case 'goal':
      return { to: '/goals', search: { goal: owner.goalId } };
    case 'role':
      return { to: '/roles', search: { role: owner.roleId } };
    case 'function':
      return { to: '/roles', search: { view: 'functions', function: owner.functionTitle } };
  }
}

/** Gives the name of a role; empty when it is not known. */
export function useRoleName(overview: Overview): (roleId: RoleId) => string {
  const words = useRequirementWords();
  return (roleId) => {
    const role = overview.roles.find(({ id }) => id === roleId);
    return role === undefined ? '' : words.title(role);
  };
}

/** Gives the name of what asks: the title of a goal, `Rol: …` or `Functie: …`. */
export function useOwnerName(overview: Overview): (owner: RequirementOwner) => string {
  const { t } = useTranslation('overview');
  const roleName = useRoleName(overview);
  return (owner) => {
    switch (owner.kind) {
      case 'goal':
        return overview.goals.find(({ id }) => id === owner.goalId)?.title ?? '';
      case 'role': {
        const name = roleName(owner.roleId);
        return name === '' ? '' : t('role-gaps.role', { name });
      }
      case 'function':
        return t('role-gaps.function', { name: owner.functionTitle });
    }
  };
}
