import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoleStanding, Standing } from '#shared/domain/roles/role-standing.ts';
import { useRequirementWords } from '#renderer/lib/i18n/requirement-words.ts';
import { GapMark, type GapState } from '#renderer/ui/gap-mark.tsx';
import { competenceOf, type RequirementsData } from '#renderer/parts/requirements/requirements-data.ts';

const MARKS = {
  met: 'met',
  exempt: 'met',
  rising: 'expected',
  lacking: 'short',
  unknown: 'unknown',
} as const satisfies Record<Standing, GapState>;

/** How somebody stands to each thing that a role asks: `Coachen: gevorderd, gevraagd gevorderd`. */
export function StandingList(props: {
  readonly data: Pick<RequirementsData, 'competences'>;
  readonly standing: RoleStanding;
}): ReactNode {
  const { t } = useTranslation('roles');
  const words = useRequirementWords();
  if (props.standing.requirements.length === 0) return null;
  return (
    <ul className="gk-roles-standing">
      {props.standing.requirements.map((each) => {
        const { competence, framework } = competenceOf(props.data, each);
        const levelOf = (level: number): string => words.levelWithin(level, framework);
        return (
          <li key={each.requirementId}>
            <GapMark state={MARKS[each.standing]} label="" size={15} />
            <span>
              {t(`standing.${each.standing}`, {
                competence: competence === null ? '…' : words.title(competence),
                level: levelOf(each.level),
                current: each.current === null ? '' : levelOf(each.current),
              })}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
