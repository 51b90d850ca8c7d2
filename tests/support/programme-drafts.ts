import type { ProgrammeDraft } from '#shared/domain/catalogue/programme-policy.ts';

/** A catalogue entry to enter. */
export function aProgrammeDraft(changes: Partial<ProgrammeDraft> = {}): ProgrammeDraft {
  return {
    kind: 'short-course',
    title: 'Training didactisch coachen',
    provider: 'Bureau Voorbeeld',
    description: '',
    state: 'active',
    places: [],
    durationMonths: null,
    credits: null,
    contactMinutes: 960,
    selfStudyMinutes: null,
    costs: [{ kind: 'tuition', cents: 79_500, per: 'programme', note: '' }],
    entryRules: {
      needsBachelor: false,
      needsPremaster: 'unknown',
      experienceYears: null,
      needsPost: 'unknown',
      text: '',
    },
    qualificationKind: 'certificate',
    accredited: 'no',
    stateFunded: 'no',
    grantEligible: 'no',
    modular: 'unknown',
    language: 'nl',
    recognition: 'none',
    expiresMonths: null,
    themes: [],
    formFeatures: [],
    roleKeys: [],
    source: 'Website van de aanbieder',
    checkedOn: null,
    outcomes: [],
    ...changes,
  };
}
