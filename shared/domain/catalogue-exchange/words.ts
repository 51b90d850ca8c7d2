import {
  COST_KINDS,
  FORM_FEATURES,
  PROGRAMME_KINDS,
  PROGRAMME_LANGUAGES,
  PROGRAMME_STATES,
  RECOGNITIONS,
} from '../catalogue/entities.ts';
import { foldText } from '../table-import/normalise-text.ts';
import { ACCREDITATION_STATES, QUALIFICATION_KINDS } from '../team/entities.ts';

/** Words for the values of one field: reads what people write, writes what is read back. */
export interface WordList<Value extends string> {
  /** The value that a word means, whatever its case; null when it is not known. */
  read(text: string): Value | null;
  /** The word for a value. */
  write(value: Value): string;
}

/** `words` gives for each value its words, parted by `|`, the one that is written first; the code of a value is always read. */
function wordList<const Value extends string>(
  values: readonly Value[],
  words: Readonly<Record<Value, string>>,
): WordList<Value> {
  const meanings = new Map<string, Value>();
  for (const value of values) {
    for (const word of [...words[value].split('|'), value]) {
      if (!meanings.has(foldText(word))) meanings.set(foldText(word), value);
    }
  }
  return {
    read: (text) => meanings.get(foldText(text)) ?? null,
    write: (value) => words[value].split('|', 1)[0] ?? value,
  };
}

/** Kinds of entries. */
export const KIND_WORDS = wordList(PROGRAMME_KINDS, {
  'short-course': 'Korte training|cursus|training|workshop|korte cursus|nascholing|course',
  'team-training': 'Teamscholing|teamtraining|studiedag team|incompany',
  'register-programme': 'Registeropleiding|post-hbo|posthbo|register|post-hbo-opleiding',
  'hbo-master': 'Hbo-master|master hbo|master',
  premaster: 'Premaster|pre-master|schakelprogramma|schakeltraject',
  'wo-master': 'Universitaire master|wo-master|master wo',
  doctorate: 'Promotie|promotietraject|phd',
  bachelor: 'Bachelor|hbo-bachelor|wo-bachelor',
  minor: 'Minor',
  module: 'Module|leergang',
  package: 'Opleidingspakket|pakket',
  licence: 'Bevoegdheid|bevoegdheidsopleiding',
  coaching: 'Coaching|begeleiding',
  'lesson-study': 'Lesson study|lessonstudy',
  'peer-review': 'Peer review|collegiale visitatie|collegiale consultatie',
  'learning-community': 'Leergemeenschap|plg|professionele leergemeenschap|leernetwerk|netwerk',
  'research-workshop': 'Onderzoekswerkplaats|werkplaats',
  'practice-research': 'Praktijkonderzoek',
  intervision: 'Intervisie',
  conference: 'Studiedag of congres|studiedag|congres|conferentie|symposium',
  'team-teaching': 'Team teaching|co-teaching',
  informal: 'Informeel leren|informeel|e-learning|zelfstudie',
  other: 'Anders|overig',
});

/** Whether an entry is offered. */
export const STATE_WORDS = wordList(PROGRAMME_STATES, {
  active: 'Wordt aangeboden|actief|ja|lopend|aangeboden',
  planned: 'Aangekondigd|gepland|in voorbereiding|planned',
  ended: 'Wordt niet meer aangeboden|niet meer aangeboden|gestopt|vervallen|nee|inactief|beëindigd',
});

/** Languages of instruction. */
export const LANGUAGE_WORDS = wordList(PROGRAMME_LANGUAGES, {
  nl: 'Nederlands|nederlandstalig|dutch',
  en: 'Engels|engelstalig|english',
  other: 'Anders|overig',
  unknown: 'Onbekend|?',
});

/** Yes, no and not known. */
export const KNOWN_WORDS = wordList(ACCREDITATION_STATES, {
  yes: 'Ja|j|y|waar|true|x|1|verplicht',
  no: 'Nee|neen|n|onwaar|false|0|geen',
  unknown: 'Onbekend|?|n.b.|weet niet',
});

/** What a diploma is worth. */
export const RECOGNITION_WORDS = wordList(RECOGNITIONS, {
  none: 'Geen|nee|geen erkenning',
  school: 'School of bestuur|school|bestuur',
  sector: 'Sector (register)|sector|register|cpion|schoolleidersregister|registerleraar',
  legal: 'Wettelijke graad|wettelijk|graad|legal',
});

/** What an entry ends in; `geen` is none. */
export const QUALIFICATION_WORDS = wordList([...QUALIFICATION_KINDS, 'none'], {
  pabo: 'Pabo|lerarenopleiding basisonderwijs',
  'hbo-bachelor': 'Hbo-bachelor|bachelor',
  'wo-bachelor': 'Wo-bachelor|universitaire bachelor',
  'hbo-master': 'Hbo-master|master|med|master of education',
  'wo-master': 'Wo-master|universitaire master|msc|ma',
  doctorate: 'Promotie|doctoraat|phd|dr',
  'register-programme': 'Registeropleiding|post-hbo|registerdiploma',
  licence: 'Bevoegdheid|lesbevoegdheid',
  certificate: 'Certificaat|bewijs van deelname|deelcertificaat',
  other: 'Anders|overig',
  none: 'Geen|nee',
});

/** Features of form (Tabel 36). */
export const FEATURE_WORDS = wordList(FORM_FEATURES, {
  'on-site': 'op school|op locatie|incompany',
  'team-learning': 'samen leren|in teamverband|team',
  'practical-thesis': 'praktijkopdracht|praktijkgericht afstuderen',
  'flexible-place-time': 'vrije plaats en tijd|online|afstandsonderwijs|e-learning|blended',
  modular: 'in modules|modulair',
  'assessment-exemptions': 'vrijstellingen|vrijstelling op grond van assessment',
});

/** Kinds of costs. */
export const COST_WORDS = wordList(COST_KINDS, {
  tuition: 'Collegegeld of cursusgeld|collegegeld|cursusgeld|deelname|tuition',
  materials: 'Materiaal en begeleiding|materiaal|boeken|begeleiding',
  travel: 'Reiskosten|reizen|reis',
  replacement: 'Vervanging|vervangingskosten',
  other: 'Overig|anders|overige kosten',
});
