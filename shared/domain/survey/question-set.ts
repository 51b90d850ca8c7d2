import type { ExperienceBand } from '../team/experience.ts';

/** Something that can be chosen or scored, in both languages, as the national survey words it. */
export interface SurveyOption {
  readonly key: string;
  readonly nl: string;
  readonly en: string;
}

/** Where a national figure stands. */
export interface NationalSource {
  /** Number of the table in the report. */
  readonly table: number;
  readonly section: string;
}

/** A competence to tick, with how many percent ticked it nationally. */
export interface CompetenceOption extends SurveyOption {
  readonly nationalPercent: number;
  /** The same by years of experience (Tabel 21). */
  readonly nationalByExperience: Readonly<Record<ExperienceBand, number>>;
}

/** Something scored 1–5, with the national mean and the number of answers behind it. */
export interface ScoredOption extends SurveyOption {
  readonly nationalMean: number;
  readonly nationalN: number;
}

/** Those who want or follow one kind of programme, and how they weigh a condition, in percent (Tabel 29). */
export interface NationalWeights {
  readonly group: SurveyOption;
  readonly n: number;
  readonly notRelevant: number;
  readonly stimulus: number;
  readonly necessity: number;
}

/** A condition for following a programme. */
export interface ConditionOption extends SurveyOption {
  readonly national: readonly NationalWeights[];
}

/** A kind of programme that somebody would follow, with how many percent would nationally. */
export interface AmbitionOption extends SurveyOption {
  readonly nationalPercent: number;
}

/** The questions of the national need survey of 2015 (ResearchNed) with its figures, from the reference data. */
export interface QuestionSet {
  readonly key: string;
  /** Answers behind the national figures that name no number of their own. */
  readonly nationalN: number;
  readonly maxCompetences: number;
  readonly competences: readonly CompetenceOption[];
  /** How many percent named a competence of their own nationally. */
  readonly otherNationalPercent: number;
  readonly roles: readonly ScoredOption[];
  readonly conditions: readonly ConditionOption[];
  readonly formWishes: readonly ScoredOption[];
  readonly ambitions: readonly AmbitionOption[];
  readonly sources: Readonly<
    Record<'competences' | 'roles' | 'conditions' | 'formWishes' | 'ambitions', NationalSource>
  >;
  /** Title and year of the report. */
  readonly report: string;
}

/** Key of the ambition that excludes the others: no wish at all. */
export const NO_AMBITION = 'none';
