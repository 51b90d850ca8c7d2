import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonId } from '#shared/kernel/ids.ts';
import type { SinglePoint } from '#shared/domain/competences/single-points.ts';
import { displayName } from '#shared/domain/team/person-name.ts';
import { useFormats } from '#renderer/lib/i18n/formats.ts';
import type { MatrixData } from './matrix-data.ts';
import type { MatrixWords } from './use-matrix-words.ts';

/** Who the one person is, until when he is there, what is short without him, and who comes closest. */
export function SinglePointText(props: {
  readonly point: SinglePoint;
  readonly matrix: MatrixData;
  readonly words: MatrixWords;
}): ReactNode {
  const { t } = useTranslation('competences');
  const formats = useFormats();
  const { point, matrix, words } = props;
  const nameOf = (id: PersonId): string => {
    const member = matrix.members.find(({ person }) => person.id === id);
    return member === undefined ? '' : displayName(member.person);
  };
  const requirements = new Map(matrix.requirements.map(({ requirement }) => [requirement.id, requirement]));
  const name = nameOf(point.personId);
  const successors = formats.list(point.successors.map(nameOf));
  return (
    <div className="gk-single">
      <Typography variant="body2">{t('matrix:single.who', { name, level: words.levelOf(point.level) })}</Typography>
      {point.lastDay !== null && (
        <Typography variant="body2" className="gk-single-leaves">
          {t('matrix:single.leaves', { name, date: formats.longDate(point.lastDay) })}
        </Typography>
      )}
      <ul>
        {point.requirements.flatMap(({ requirementId, gap, gapWithout }) => {
          const requirement = requirements.get(requirementId);
          if (requirement === undefined) return [];
          const owner = words.kindAndOwnerOf(requirement.owner);
          return [
            <li key={requirementId}>
              {gapWithout === gap
                ? t('matrix:single.gap-same', { owner, gap })
                : t('matrix:single.gap-without', { owner, gap, gapWithout })}
            </li>,
          ];
        })}
      </ul>
      <Typography variant="body2">
        {point.successorLevel === null
          ? t('matrix:single.no-successor')
          : t('matrix:single.successors', { names: successors, level: words.levelOf(point.successorLevel) })}
        {point.unknown > 0 && ` ${t('matrix:single.unknown', { count: point.unknown })}`}
      </Typography>
    </div>
  );
}
