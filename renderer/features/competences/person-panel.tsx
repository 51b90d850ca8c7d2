import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonId } from '#shared/kernel/ids.ts';
import { useFormats } from '#renderer/lib/i18n/formats.ts';
import { GapMark, type GapState } from '#renderer/ui/gap-mark.tsx';
import { HowCounted } from '#renderer/ui/how-counted.tsx';
import { LevelBadge } from '#renderer/ui/level-badge.tsx';
import { SidePanel } from '#renderer/ui/side-panel.tsx';
import { TextLink } from '#renderer/ui/text-link.tsx';
import type { CoveredRequirement, MatrixData } from './matrix-data.ts';
import type { MatrixPerson } from './matrix-people.ts';
import { ToDoLink } from './to-do-link.tsx';
import type { MatrixWords } from './use-matrix-words.ts';

const PARTS = ['lacking', 'unknown', 'met'] as const;
type Part = (typeof PARTS)[number];
const STATES = { lacking: 'short', unknown: 'unknown', met: 'met' } as const satisfies Record<Part, GapState>;

/** Everything in view that is asked of one person: what he lacks, what is unknown, what he has; by whom and by when. */
export function PersonPanel(props: {
  readonly person: MatrixPerson;
  readonly matrix: MatrixData;
  readonly requirements: readonly CoveredRequirement[];
  readonly words: MatrixWords;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useTranslation('competences');
  const formats = useFormats();
  const { person, matrix, words } = props;
  const { id } = person.member.person;
  const isNothing = person.asked.met + person.asked.lacking + person.asked.unknown === 0;
  const peopleOf = ({ coverage: { people } }: CoveredRequirement, part: Part): readonly PersonId[] =>
    part === 'met' ? people.have : people[part];
  return (
    <SidePanel
      open
      onClose={props.onClose}
      title={person.name}
      subtitle={t('matrix:person.subtitle', { date: formats.longDate(matrix.on) })}
      actions={
        <HowCounted subject={t('matrix:totals.title')}>
          <p>{t('matrix:counting.totals.text')}</p>
        </HowCounted>
      }
      width={520}
    >
      <div className="gk-person-links">
        <ToDoLink of={{ kind: 'person', id }}>{t('matrix:to-do.person')}</ToDoLink>
        <TextLink to="/team" search={{ person: id }}>
          {t('matrix:person.to-team')}
        </TextLink>
      </div>
      {isNothing && <Typography>{t('matrix:person.nothing')}</Typography>}
      {PARTS.map((part) => {
        const own = props.requirements.filter((entry) => peopleOf(entry, part).includes(id));
        if (own.length === 0) return null;
        return (
          <section key={part} aria-labelledby={`person-${part}`}>
            <Typography variant="h3" id={`person-${part}`} className="gk-person-part">
              <GapMark state={STATES[part]} label="" size={16} />
              {t(`matrix:person.${part}`, { count: own.length })}
            </Typography>
            <ul className="gk-person-asked">
              {own.map((entry) => (
                <AskedItem key={entry.requirement.id} entry={entry} person={person} matrix={matrix} words={words} />
              ))}
            </ul>
          </section>
        );
      })}
    </SidePanel>
  );
}

function AskedItem(props: {
  readonly entry: CoveredRequirement;
  readonly person: MatrixPerson;
  readonly matrix: MatrixData;
  readonly words: MatrixWords;
}): ReactNode {
  const { t } = useTranslation('competences');
  const { matrix, words } = props;
  const { requirement } = props.entry;
  const competence = matrix.competences.find(({ id }) => id === requirement.competenceId);
  const level = props.person.row.used[matrix.columnIds.indexOf(requirement.competenceId)] || null;
  const count = matrix.framework.levels.length;
  return (
    <li>
      <LevelBadge level={level} count={count} label={level === null ? t('cell.unknown') : words.levelOf(level)} />
      <div>
        <strong>{competence === undefined ? '' : words.titleOf(competence)}</strong>
        <div>{t('matrix:person.asked-level', { level: words.levelOf(requirement.level) })}</div>
        <div className="gk-person-why">
          {words.kindAndOwnerOf(requirement.owner)}. {words.requirementOf(requirement)}.
        </div>
      </div>
    </li>
  );
}
