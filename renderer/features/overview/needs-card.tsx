import { useQuery } from '@tanstack/react-query';
import { ChevronRight, CircleCheck } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RequirementOwner } from '#shared/domain/goals/entities.ts';
import { displayName } from '#shared/domain/team/person-name.ts';
import type { RoleId } from '#shared/kernel/ids.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useFormats } from '#renderer/lib/i18n/formats.ts';
import { useUrlParam } from '#renderer/lib/url-state/use-url-param.ts';
import { HowCounted } from '#renderer/ui/how-counted.tsx';
import { Card } from './card.tsx';
import { FindingsNeed } from './findings-need.tsx';
import { useOwnerName, useRoleName } from './gap-item.tsx';
import { NEED_ICONS, NEED_KINDS, type NeedKind } from './needs.ts';
import { peopleOf, type Overview } from './overview-data.ts';

/** So many are named; the panel names all. */
const NAMED = 2;

/** The short list of next steps; each opens what it is about. */
export function NeedsCard({ overview }: { readonly overview: Overview }): ReactNode {
  const { t } = useTranslation('overview');
  const [, open] = useUrlParam('need', '', { history: 'push' });
  const api = useApi();
  const findings = useQuery(api.findings.list.queryOptions(undefined, { enabled: overview.kind === 'school' })).data;
  const urgent = findings?.findings.filter(({ severity }) => severity !== 'hint') ?? [];
  const waiting = NEED_KINDS.filter((kind) => overview.needs[kind].length > 0);
  return (
    <Card
      title={t('needs.title')}
      help={
        <HowCounted subject={t('needs.title')}>
          <p>{t('needs.how')}</p>
        </HowCounted>
      }
    >
      {waiting.length === 0 && urgent.length === 0 ? (
        <p className="gk-overview-none">
          <CircleCheck size={20} aria-hidden />
          {t('needs.none')}
        </p>
      ) : (
        <ul className="gk-needs">
          {waiting.map((kind) => {
            const Icon = NEED_ICONS[kind];
            return (
              <li key={kind}>
                <button type="button" className="gk-need" onClick={() => open(kind)}>
                  <Icon size={20} aria-hidden />
                  <span className="gk-need-words">
                    <span className="gk-need-title">
                      {t(`needs.${kind}.title`, { count: overview.needs[kind].length })}
                    </span>
                    <NamesOf overview={overview} kind={kind} />
                  </span>
                  <ChevronRight size={18} aria-hidden />
                </button>
              </li>
            );
          })}
          {findings !== undefined && urgent.length > 0 && <FindingsNeed data={findings} urgent={urgent} />}
        </ul>
      )}
    </Card>
  );
}

/** The first few that a need is about, by name. */
function NamesOf(props: { readonly overview: Overview; readonly kind: NeedKind }): ReactNode {
  const { t } = useTranslation('overview');
  const formats = useFormats();
  const nameOf = useOwnerName(props.overview);
  const roleName = useRoleName(props.overview);
  const names = namesOf(props.overview, props.kind, nameOf, roleName);
  const rest = names.length - NAMED;
  const shown = names.slice(0, NAMED);
  return (
    <span className="gk-need-names">
      {formats.list(rest > 0 ? [...shown, t('needs.others', { count: rest })] : shown)}
    </span>
  );
}

function namesOf(
  overview: Overview,
  kind: NeedKind,
  nameOf: (owner: RequirementOwner) => string,
  roleName: (roleId: RoleId) => string,
): readonly string[] {
  switch (kind) {
    case 'goalsWithoutRequirement':
      return overview.needs[kind].map((goalId) => nameOf({ kind: 'goal', goalId }));
    case 'requirementsPastDate': {
      const late = overview.gaps.filter(({ requirementId }) => overview.needs[kind].includes(requirementId));
      return [...new Set(late.map(({ owner }) => nameOf(owner)))];
    }
    case 'criticalRolesUncovered':
      return overview.needs[kind].map(roleName);
    case 'refreshesDue':
      return peopleOf(
        overview,
        overview.needs[kind].map(({ personId }) => personId),
      ).map(displayName);
    case 'achievementsToConfirm':
      return overview.achievementsToConfirm.map(({ title }) => title);
    case 'agreementsToCheck':
      return overview.agreementsToCheck.map(({ title }) => title);
    case 'peopleWithoutAppointment':
    case 'peopleWithoutRating':
    case 'peopleWithoutWorkingTime':
    case 'peopleWithoutTalk':
    case 'peopleWithUnprovenMaster':
      return peopleOf(overview, overview.needs[kind]).map(displayName);
  }
}
