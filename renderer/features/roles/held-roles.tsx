import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isWithin } from '#shared/kernel/dates.ts';
import { useFormats } from '#renderer/lib/i18n/formats.ts';
import { useRequirementWords } from '#renderer/lib/i18n/requirement-words.ts';
import type { RequirementsData } from '#renderer/parts/requirements/requirements-data.ts';
import { TextLink } from '#renderer/ui/text-link.tsx';
import type { PersonRoles } from './person-roles.ts';
import { RefreshMark } from './refresh-list.tsx';
import { StandingList } from './standing-list.tsx';
import { usePeriodText } from './use-period-text.ts';

/** Roles that a person holds, held or will hold, with hours and how he stands to what they ask. */
export function HeldRoles(props: {
  readonly data: PersonRoles;
  readonly competences: RequirementsData['competences'];
  readonly held: PersonRoles['held'];
  readonly title?: string;
}): ReactNode {
  const { data, competences, held } = props;
  const { t } = useTranslation('roles');
  const formats = useFormats();
  const words = useRequirementWords();
  const periodOf = usePeriodText();
  if (held.length === 0) return null;
  return (
    <>
      {props.title !== undefined && <h3 className="gk-roles-level">{props.title}</h3>}
      <ul className="gk-roles-list">
        {held.map(({ occupancy, standing }) => {
          const role = data.roles.find(({ id }) => id === occupancy.roleId);
          const { minutesPerYear } = occupancy;
          const term = isWithin(data.today, occupancy.from, occupancy.to)
            ? data.refresh.find(({ roleId }) => roleId === occupancy.roleId)
            : undefined;
          const details = [
            role === undefined ? '' : t(`levels.${role.level}`),
            periodOf(occupancy),
            minutesPerYear === null
              ? t('holders.no-hours')
              : t('hours', { hours: formats.number(minutesPerYear / 60, 2) }),
          ].filter((text) => text !== '');
          return (
            <li key={occupancy.id}>
              <TextLink to="/roles" search={{ role: occupancy.roleId }}>
                {role === undefined ? '…' : words.title(role)}
              </TextLink>
              <div className="gk-roles-card-line gk-numbers">{details.join(' · ')}</div>
              {term !== undefined && <RefreshMark term={term} name={t('refresh.title')} />}
              <StandingList data={{ competences }} standing={standing} />
            </li>
          );
        })}
      </ul>
    </>
  );
}
