import type { Programme } from '#shared/domain/catalogue/entities.ts';
import { id } from '../builders.ts';

/** A catalogue entry; what a test does not name is unknown or plain. */
export function aProgramme(changes: Partial<Programme> = {}): Programme {
  return {
    id: id<'programme'>('programme-1'),
    shippedKey: null,
    importKey: null,
    kind: 'hbo-master',
    title: 'Master Leren en Innoveren',
    provider: 'Hogeschool',
    description: '',
    state: 'active',
    places: [],
    durationMonths: 24,
    credits: null,
    contactMinutes: null,
    selfStudyMinutes: null,
    costs: [],
    entryRules: {
      needsBachelor: true,
      needsPremaster: 'no',
      experienceYears: null,
      needsPost: 'unknown',
      text: '',
    },
    qualificationKind: 'hbo-master',
    accredited: 'yes',
    stateFunded: 'yes',
    grantEligible: 'yes',
    modular: 'no',
    language: 'unknown',
    recognition: 'legal',
    expiresMonths: null,
    themes: [],
    formFeatures: [],
    roleKeys: [],
    source: '',
    checkedOn: null,
    outcomes: [],
    ...changes,
  };
}
