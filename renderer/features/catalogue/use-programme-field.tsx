import type { ReactNode } from 'react';
import type { Programme } from '#shared/domain/catalogue/entities.ts';
import { programmeProblems, type ProgrammeDraft } from '#shared/domain/catalogue/programme-policy.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useChange } from '#renderer/lib/api/use-change.ts';
import { useProblemTexts } from '#renderer/lib/api/use-problem-texts.ts';
import { AutosaveField, type AutosaveBinding } from '#renderer/ui/autosave-field.tsx';

/** Makes a field of an entry that saves itself. */
export function useProgrammeField(programme: Programme) {
  const api = useApi();
  const texts = useProblemTexts();
  const update = useChange(api.catalogue.update.mutationOptions(), { showsError: true });
  return <Name extends keyof ProgrammeDraft>(
    name: Name,
    render: (binding: AutosaveBinding<ProgrammeDraft[Name]>) => ReactNode,
  ): ReactNode => (
    <AutosaveField<ProgrammeDraft[Name]>
      key={`${programme.id} ${name}`}
      value={programme[name]}
      save={(value) => update.mutateAsync({ programmeId: programme.id, programme: { [name]: value } })}
      validate={(value) =>
        texts.under(programmeProblems({ ...programme, [name]: value }, { isKnownLevel: () => true }), name)
      }
    >
      {render}
    </AutosaveField>
  );
}
