import type { IsoDate, IsoMoment } from '../../kernel/dates.ts';
import type { CompetenceId, ObservationFormId, ObservationId, ObservationItemId, PersonId } from '../../kernel/ids.ts';

/** One step of the scale of a form; 1, 2, … in ascending order. */
export interface ObservationStep {
  readonly step: number;
  readonly label: string;
}

/** Life of a form: in use, or kept for its observations only. */
export const OBSERVATION_FORM_STATES = ['active', 'retired'] as const;
/** See {@link OBSERVATION_FORM_STATES}. */
export type ObservationFormState = (typeof OBSERVATION_FORM_STATES)[number];

/** What a form asks to look at. */
export interface ObservationItem {
  readonly id: ObservationItemId;
  readonly formId: ObservationFormId;
  /** Heading above it; empty when the form has none. */
  readonly section: string;
  readonly text: string;
  /** The competence that the item says something about; null when none. */
  readonly competenceId: CompetenceId | null;
  /** No longer asked; kept for what was scored. */
  readonly isRetired: boolean;
  /** Order in the form, from 0. */
  readonly position: number;
}

/** A form for lesson observations (kijkwijzer), the school's own or one that was shipped. */
export interface ObservationForm {
  readonly id: ObservationFormId;
  readonly shippedKey: string | null;
  readonly title: string;
  readonly source: string;
  readonly guidance: string;
  readonly steps: readonly ObservationStep[];
  readonly state: ObservationFormState;
  readonly items: readonly ObservationItem[];
  /** Order among the forms, from 0. */
  readonly position: number;
}

/** Who looked. */
export const OBSERVER_KINDS = ['leader', 'coach', 'peer', 'expert', 'self'] as const;
/** See {@link OBSERVER_KINDS}. */
export type ObserverKind = (typeof OBSERVER_KINDS)[number];

/** The step that an item got, with a note. */
export interface ObservationScore {
  readonly itemId: ObservationItemId;
  /** Null when something was noted and no step chosen. */
  readonly step: number | null;
  readonly note: string;
}

/**
 * A lesson that was observed. It informs the talk and the coaching; it is never used as a judgement, and no figure that
 * judges reads it (domain-rules 4.3).
 */
export interface Observation {
  readonly id: ObservationId;
  readonly formId: ObservationFormId;
  readonly personId: PersonId;
  readonly observerKind: ObserverKind;
  readonly observerName: string;
  readonly observedOn: IsoDate;
  /** Which lesson: subject, group. */
  readonly lesson: string;
  readonly strengths: string;
  /** What the teacher works on next: the coaching goal. */
  readonly nextStep: string;
  readonly recordedAt: IsoMoment;
  readonly scores: readonly ObservationScore[];
}
