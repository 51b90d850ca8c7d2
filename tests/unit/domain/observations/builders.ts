import type { Observation, ObservationForm, ObservationItem } from '#shared/domain/observations/entities.ts';
import { isoDate } from '#shared/kernel/dates.ts';
import { id, momentOn } from '../builders.ts';

/** An item of `form-1`; what a test does not name is plain. */
export function anItem(itemId: string, changes: Partial<ObservationItem> = {}): ObservationItem {
  return {
    id: id<'observation-item'>(itemId),
    formId: id<'observation-form'>('form-1'),
    section: '',
    text: `Kijkpunt ${itemId}`,
    competenceId: null,
    isRetired: false,
    position: 0,
    ...changes,
  };
}

/** A form with a scale of four steps; `sections` gives the ids of the items by heading. */
export function aForm(
  sections: Readonly<Record<string, readonly string[]>> = {},
  changes: Partial<ObservationForm> = {},
): ObservationForm {
  const formId = changes.id ?? id<'observation-form'>('form-1');
  const items = Object.entries(sections)
    .flatMap(([section, ids]) => ids.map((itemId) => ({ section, itemId })))
    .map(({ section, itemId }, position) => anItem(itemId, { section, position, formId }));
  return {
    id: formId,
    shippedKey: null,
    title: 'Eigen kijkwijzer',
    source: '',
    guidance: '',
    steps: [1, 2, 3, 4].map((step) => ({ step, label: `stap ${String(step)}` })),
    state: 'active',
    items,
    position: 0,
    ...changes,
  };
}

/** A visit of `person-1` on a day with these steps; a null is an item with a note alone. */
export function aVisit(
  observedOn: string,
  steps: Readonly<Record<string, number | null>> = {},
  changes: Partial<Observation> = {},
): Observation {
  return {
    id: id<'observation'>(`visit-${observedOn}`),
    formId: id<'observation-form'>('form-1'),
    personId: id<'person'>('person-1'),
    observerKind: 'coach',
    observerName: 'Coach',
    observedOn: isoDate(observedOn),
    lesson: '',
    strengths: '',
    nextStep: '',
    recordedAt: momentOn(observedOn),
    scores: Object.entries(steps).map(([itemId, step]) => ({
      itemId: id<'observation-item'>(itemId),
      step,
      note: step === null ? 'gezien' : '',
    })),
    ...changes,
  };
}
