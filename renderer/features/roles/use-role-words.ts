import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoleReason, RoleRemark } from '#shared/domain/roles/role-coverage.ts';
import { displayName } from '#shared/domain/team/person-name.ts';
import type { PersonId, RequirementId } from '#shared/kernel/ids.ts';
import { useFormats } from '#renderer/lib/i18n/formats.ts';
import { useRequirementWords } from '#renderer/lib/i18n/requirement-words.ts';
import { competenceOf } from '#renderer/parts/requirements/requirements-data.ts';
import type { RoleEntry, RolesData } from './use-roles-data.ts';

/** Roles and their coverage in the language of the interface. */
export interface RoleWords {
  /** Name of a person; empty when the workspace no longer knows him. */
  name(personId: PersonId): string;
  /** Minutes per school year as hours: `80 uur`. */
  hours(minutes: number): string;
  /** Why a role is not wholly covered, as one sentence. */
  reason(entry: RoleEntry, reason: RoleReason): string;
  /** What deserves a look, as one sentence. */
  remark(remark: RoleRemark): string;
}

/** See {@link RoleWords}. */
export function useRoleWords(data: Pick<RolesData, 'membersById' | 'competences'>): RoleWords {
  const { t } = useTranslation('roles');
  const formats = useFormats();
  const words = useRequirementWords();
  const { membersById, competences } = data;
  return useMemo(() => {
    const name = (personId: PersonId): string => {
      const member = membersById.get(personId);
      return member === undefined ? '' : displayName(member.person);
    };
    const hours = (minutes: number): string => t('hours', { hours: formats.number(minutes / 60, 2) });
    const asked = (entry: RoleEntry, requirementId: RequirementId) => {
      const requirement = entry.requirements.find(({ id }) => id === requirementId);
      if (requirement === undefined) return { competence: '', level: '' };
      const { competence, framework } = competenceOf({ competences }, requirement);
      return {
        competence: competence === null ? '' : words.title(competence),
        level: words.levelWithin(requirement.level, framework),
      };
    };
    return {
      name,
      hours,
      reason: (entry, reason) => {
        switch (reason.code) {
          case 'no-holder':
            return t('reasons.no-holder');
          case 'not-in-service':
          case 'hours-not-agreed':
            return t(`reasons.${reason.code}`, { name: name(reason.personId) });
          case 'hours-short':
            return t('reasons.hours-short', { name: name(reason.personId), hours: hours(reason.minutes) });
          case 'level-lacking':
          case 'level-unknown':
            return t(`reasons.${reason.code}`, { name: name(reason.personId), ...asked(entry, reason.requirementId) });
          case 'requirement-gap':
            return t('reasons.requirement-gap', { count: reason.gap, ...asked(entry, reason.requirementId) });
        }
      },
      remark: (remark) => {
        switch (remark.code) {
          case 'nothing-asked':
          case 'hours-unknown':
            return t(`remarks.${remark.code}`);
          case 'single-holder':
            return t('remarks.single-holder', { name: name(remark.personId) });
          case 'becomes-vacant':
            return t('remarks.becomes-vacant', { date: formats.longDate(remark.from) });
        }
      },
    };
  }, [t, formats, words, membersById, competences]);
}
