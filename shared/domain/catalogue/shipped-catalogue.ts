import type { CompetenceId, IdSource } from '../../kernel/ids.ts';
import type { IsoDate } from '../../kernel/dates.ts';
import { BLANK_PROGRAMME } from './blank-programme.ts';
import type {
  EntryRules,
  FormFeature,
  KnownState,
  Programme,
  ProgrammeCost,
  ProgrammeKind,
  ProgrammeOutcome,
  ProgrammePlace,
} from './entities.ts';

/** A row of `register-programmes.csv`: a register programme (post-hbo) of 2015. */
export interface RegisterRow {
  readonly category: string;
  readonly provider: string;
  readonly location: string;
}

/** A row of `master-programmes.csv`; an empty text means that the source does not say. */
export interface MasterRow {
  readonly kind: string;
  readonly name: string;
  readonly provider: string;
  readonly location: string;
  readonly durationYears: string;
  readonly fundedByOcw: string;
  readonly lerarenbeurs: string;
  readonly entryRequirements: string;
  readonly tuitionEuroPerYear: string;
  readonly otherCostsEuro: string;
  readonly modular: string;
  readonly note: string;
  readonly source: string;
}

/** What a title brings somebody to: our own reading, by codes of the framework `team-needs`. */
export interface CatalogueSubject {
  readonly title: string;
  readonly competences: readonly string[];
  readonly themes: readonly string[];
  readonly roleKeys: readonly string[];
}

/** A template of a learning activity. */
export interface CatalogueActivity {
  readonly key: string;
  readonly kind: ProgrammeKind;
  readonly title: string;
  readonly description: string;
  readonly contactMinutes: number | null;
  readonly formFeatures: readonly FormFeature[];
  readonly competences: readonly string[];
  readonly source: string;
}

/** Everything the shipped catalogue is made of. */
export interface CatalogueSources {
  readonly registerRows: readonly RegisterRow[];
  readonly masterRows: readonly MasterRow[];
  readonly activities: readonly CatalogueActivity[];
  readonly subjects: readonly CatalogueSubject[];
  readonly places: readonly ProgrammePlace[];
  /** Keys of specialist roles by the register category that leads to them. */
  readonly roleKeysOfCategory: ReadonlyMap<string, readonly string[]>;
  /** When the sources were last looked at. */
  readonly checkedOn: IsoDate;
}

/** What a shipped entry becomes in a workspace, without the id. */
export type ShippedProgramme = Omit<Programme, 'id'>;

/** Levels on the scale of `team-needs` that a diploma stands for: our own reading. */
const REGISTER_LEVEL = 3;
const MASTER_LEVEL = 4;
const ACTIVITY_LEVEL = 2;

/**
 * The shipped catalogue as entries of a workspace: register programmes, masters and premasters of the sources, and
 * templates of learning activities.
 *
 * What a source does not say stays unknown. Register programmes are never masters, never accredited and never paid by a
 * Lerarenbeurs (domain-rules M-06, L-07). `competenceIds` gives the competences of `team-needs` by code; outcomes of
 * codes that the workspace does not have are left out.
 */
export function shippedProgrammes(
  sources: CatalogueSources,
  competenceIds: ReadonlyMap<string, CompetenceId>,
): readonly ShippedProgramme[] {
  const subjects = new Map(sources.subjects.map((subject) => [subject.title, subject]));
  const places = new Map(sources.places.map((place) => [place.name, place]));
  const placesOf = (name: string): readonly ProgrammePlace[] =>
    name === '' ? [] : [places.get(name) ?? { name, latitude: null, longitude: null }];
  const outcomesOf = (codes: readonly string[], level: number): readonly ProgrammeOutcome[] =>
    codes.flatMap((code) => {
      const competenceId = competenceIds.get(code);
      return competenceId === undefined ? [] : [{ competenceId, level }];
    });
  return [
    ...sources.registerRows.map((row): ShippedProgramme => {
      const subject = subjects.get(row.category);
      return {
        ...BLANK_PROGRAMME,
        importKey: null,
        language: 'nl',
        shippedKey: `register:${row.category}:${row.provider}:${row.location}`,
        kind: 'register-programme',
        title: row.category,
        provider: row.provider,
        places: placesOf(row.location),
        qualificationKind: 'register-programme',
        accredited: 'no',
        stateFunded: 'no',
        grantEligible: 'no',
        modular: 'yes',
        recognition: 'sector',
        themes: subject?.themes ?? [],
        roleKeys: sources.roleKeysOfCategory.get(row.category) ?? [],
        outcomes: outcomesOf(subject?.competences ?? [], REGISTER_LEVEL),
        source: 'ResearchNed (2015), Bijlage III',
        checkedOn: sources.checkedOn,
      };
    }),
    ...sources.masterRows.map((row): ShippedProgramme => {
      const subject = subjects.get(row.name);
      const kind = kindOfMaster(row);
      return {
        ...BLANK_PROGRAMME,
        importKey: null,
        language: 'nl',
        shippedKey: `master:${row.name}:${row.provider}:${row.location}`,
        kind,
        title: row.name,
        provider: inDutch(row.provider),
        state: row.kind === 'planned' ? 'planned' : 'active',
        places: placesOf(row.location),
        durationMonths: row.durationYears === '' ? null : Number(row.durationYears) * 12,
        costs: costsOf(row),
        entryRules: entryRulesOf(row),
        qualificationKind: kind === 'hbo-master' || kind === 'wo-master' ? kind : null,
        accredited: kind === 'premaster' || row.kind === 'planned' ? 'unknown' : 'yes',
        stateFunded: stateOf(row.fundedByOcw),
        grantEligible: stateOf(row.lerarenbeurs),
        modular: stateOf(row.modular),
        recognition: kind === 'premaster' ? 'none' : 'legal',
        themes: subject?.themes ?? [],
        roleKeys: subject?.roleKeys ?? [],
        outcomes: outcomesOf(subject?.competences ?? [], MASTER_LEVEL),
        source: `ResearchNed (2015), ${row.source}`,
        checkedOn: sources.checkedOn,
      };
    }),
    ...sources.activities.map((activity): ShippedProgramme => ({
      ...BLANK_PROGRAMME,
      importKey: null,
      language: 'nl',
      shippedKey: `activity:${activity.key}`,
      kind: activity.kind,
      title: activity.title,
      description: activity.description,
      contactMinutes: activity.contactMinutes,
      accredited: 'no',
      stateFunded: 'no',
      grantEligible: 'no',
      formFeatures: activity.formFeatures,
      outcomes: outcomesOf(activity.competences, ACTIVITY_LEVEL),
      source: activity.source,
      checkedOn: sources.checkedOn,
    })),
  ];
}

/** Gives shipped entries ids of a workspace. */
export function withProgrammeIds(programmes: readonly ShippedProgramme[], ids: IdSource): readonly Programme[] {
  return programmes.map((programme) => ({ ...programme, id: ids.next('programme') }));
}

/** The file names partners in English; names of institutes stay as they are. */
function inDutch(provider: string): string {
  return provider
    .replace('universities with the ', 'universiteiten met de ')
    .replace(/\(with (.*)\)$/, (_all, partners: string) => `(met ${partners.replace(' and ', ' en ')})`);
}

function kindOfMaster(row: MasterRow): ProgrammeKind {
  switch (row.kind) {
    case 'hbo-master':
    case 'hbo-master-unfunded':
      return 'hbo-master';
    case 'wo-master':
      return 'wo-master';
    case 'premaster':
      return 'premaster';
    default:
      return /bachelor/i.test(row.name) ? 'bachelor' : /universitair/i.test(row.name) ? 'wo-master' : 'hbo-master';
  }
}

/** "Master phase only" is neither yes nor no for the whole, so it stays unknown; the note tells. */
function stateOf(text: string): KnownState {
  return text === 'yes' || text === 'no' ? text : 'unknown';
}

function costsOf(row: MasterRow): readonly ProgrammeCost[] {
  const costs: ProgrammeCost[] = [];
  if (row.tuitionEuroPerYear !== '') {
    costs.push({ kind: 'tuition', cents: Number(row.tuitionEuroPerYear) * 100, per: 'year', note: '' });
  }
  // One source names a fee for the whole programme, in words only; it is never a fee per year.
  const whole = /course fee (\d+) euro for the whole programme/.exec(row.note);
  if (whole !== null) {
    costs.push({ kind: 'tuition', cents: Number(whole[1]) * 100, per: 'programme', note: '' });
  }
  if (row.otherCostsEuro !== '') {
    costs.push({ kind: 'materials', cents: Number(row.otherCostsEuro) * 100, per: 'programme', note: '' });
  }
  return costs;
}

/** Reads the wording of the sources; what it does not recognise stays in the text alone. */
function entryRulesOf(row: MasterRow): EntryRules {
  const text = row.entryRequirements;
  const years = /at least (\d+) years|plus (\d+) years/.exec(text);
  return {
    needsBachelor: /bachelor|pabo diploma|degree/.test(text),
    needsPremaster: /no premaster|without a premaster/.test(text) ? 'no' : /premaster/.test(text) ? 'yes' : 'unknown',
    experienceYears: years === null ? null : Number(years[1] ?? years[2]),
    needsPost: /current post/.test(text) ? 'yes' : 'unknown',
    text,
  };
}
