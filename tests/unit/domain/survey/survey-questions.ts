import type { SurveyAnswers } from '#shared/domain/survey/entities.ts';
import type { QuestionSet, SurveyOption } from '#shared/domain/survey/question-set.ts';

const option = (key: string): SurveyOption => ({ key, nl: key, en: key });
const byExperience = { 'under-5': 1, '5-10': 2, '10-20': 3, '20-30': 4, 'over-30': 5 };

/** A small set of questions. */
export const QUESTIONS: QuestionSet = {
  key: 'national-2015',
  nationalN: 828,
  maxCompetences: 5,
  competences: ['ict', 'reading', 'maths', 'coaching', 'research', 'music'].map((key) => ({
    ...option(key),
    nationalPercent: 10,
    nationalByExperience: byExperience,
  })),
  otherNationalPercent: 8,
  roles: ['class', 'team'].map((key) => ({ ...option(key), nationalMean: 4, nationalN: 828 })),
  conditions: ['time', 'money'].map((key) => ({ ...option(key), national: [] })),
  formWishes: ['on-site'].map((key) => ({ ...option(key), nationalMean: 3.4, nationalN: 828 })),
  ambitions: ['post-hbo', 'hbo-master', 'none'].map((key) => ({ ...option(key), nationalPercent: 30 })),
  sources: {
    competences: { table: 7, section: '4.2.1' },
    roles: { table: 8, section: '4.2.2' },
    conditions: { table: 29, section: 'II' },
    formWishes: { table: 36, section: 'II' },
    ambitions: { table: 38, section: 'II' },
  },
  report: 'Report',
};

/** A filled-in survey; what a test does not name was left out. */
export function answersOf(changes: Partial<SurveyAnswers> = {}): SurveyAnswers {
  return {
    competences: [],
    otherCompetence: '',
    roles: {},
    conditions: {},
    formWishes: {},
    ambitions: [],
    experienceBand: null,
    ...changes,
  };
}
