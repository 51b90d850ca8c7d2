import type { ReactNode } from 'react';
import type { RaterKind } from '#shared/domain/competences/entities.ts';
import { CellPanel } from './cell-panel.tsx';
import { CompetencePanel } from './competence-panel.tsx';
import { PersonPanel } from './person-panel.tsx';
import { SinglePointsPanel } from './single-points-panel.tsx';
import type { MatrixAddress, SetMatrixAddress } from './use-matrix-address.ts';
import type { MatrixModel } from './use-matrix-model.ts';
import type { MatrixWords } from './use-matrix-words.ts';

/** The panel that the address opens: of a cell, a competence, a person, or the list of what hangs on one person. */
export function MatrixPanels(props: {
  readonly model: MatrixModel;
  readonly address: MatrixAddress;
  readonly setAddress: SetMatrixAddress;
  readonly words: MatrixWords;
  readonly rater: RaterKind;
}): ReactNode {
  const { address, setAddress, words } = props;
  const { matrix, requirements, people, singles } = props.model;
  const competence = matrix.competences.find(({ id }) => id === address.competenceId);
  const person = people.find(({ row }) => row.personId === address.personId);
  const cellMember = matrix.members.find(({ person: { id } }) => id === address.cell?.personId);
  const cellCompetence = matrix.competences.find(({ id }) => id === address.cell?.competenceId);
  return (
    <>
      {cellMember !== undefined && cellCompetence !== undefined && (
        <CellPanel
          person={cellMember.person}
          competence={cellCompetence}
          framework={matrix.framework}
          words={words}
          today={matrix.today}
          on={matrix.on}
          raterKind={props.rater}
          onClose={() => setAddress({ cell: null })}
        />
      )}
      {competence !== undefined && (
        <CompetencePanel
          competence={competence}
          matrix={matrix}
          requirements={requirements}
          single={singles.find(({ competenceId }) => competenceId === competence.id) ?? null}
          words={words}
          onClose={() => setAddress({ competence: null })}
        />
      )}
      {person !== undefined && (
        <PersonPanel
          person={person}
          matrix={matrix}
          requirements={requirements}
          words={words}
          onClose={() => setAddress({ who: null })}
        />
      )}
      {address.showsSingles && (
        <SinglePointsPanel points={singles} matrix={matrix} words={words} onClose={() => setAddress({ list: null })} />
      )}
    </>
  );
}
