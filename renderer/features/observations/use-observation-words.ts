import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Observation, ObservationForm } from '#shared/domain/observations/entities.ts';

/** Words about visits in the language of the interface. */
export interface ObservationWords {
  /** Who looked: `coach, Fatima El Mansoubi`, or `de leraar zelf`. */
  readonly observer: (observation: Pick<Observation, 'observerKind' | 'observerName'>) => string;
  /** A step of a scale with its name: `3 Meestal te zien`. */
  readonly step: (step: number, form: Pick<ObservationForm, 'steps'>) => string;
}

/** See {@link ObservationWords}. */
export function useObservationWords(): ObservationWords {
  const { t } = useTranslation('observations');
  return useMemo(
    () => ({
      observer: ({ observerKind, observerName }) => {
        const kind = t(`observers.${observerKind}`);
        return observerName === '' ? kind : t('observer-named', { kind, name: observerName });
      },
      step: (step, { steps }) => {
        const label = steps.find((candidate) => candidate.step === step)?.label ?? '';
        return `${String(step)} ${label}`.trim();
      },
    }),
    [t],
  );
}
