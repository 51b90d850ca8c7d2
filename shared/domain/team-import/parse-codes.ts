import { foldText } from '../table-import/normalise-text.ts';
import {
  PUPIL_GROUPS,
  type ContractKind,
  type FunctionGroup,
  type Gender,
  type PupilGroup,
  type QualificationKind,
  type ScaleGeneration,
} from '../team/entities.ts';

/** Reads a gender cell; null when it is not understood. 1 is man and 2 is woman, as payroll systems code it (domain-rules 6.3). */
export function parseGender(text: string): Gender | null {
  switch (foldText(text).replace(/\.$/, '')) {
    case 'm':
    case 'man':
    case 'mannelijk':
    case 'male':
    case 'h':
    case 'dhr':
    case 'jongen':
    case '1':
      return 'male';
    case 'v':
    case 'vrouw':
    case 'vrouwelijk':
    case 'f':
    case 'female':
    case 'woman':
    case 'mevr':
    case 'mw':
    case '2':
      return 'female';
    case 'x':
    case 'o':
    case 'overig':
    case 'anders':
    case 'non-binair':
    case 'other':
    case 'divers':
      return 'other';
    case 'onbekend':
    case 'unknown':
    case 'niet bekend':
    case '0':
    case '9':
      return 'unknown';
    default:
      return null;
  }
}

/** Reads a kind of contract; null when it is not understood. */
export function parseContractKind(text: string): ContractKind | null {
  const folded = foldText(text);
  if (
    /tijdelijk|(?<!on)bepaald|vervang|inval|payroll|uitzend|detach|flex|min-?max|oproep|temporary|fixed|^(t|b|bt|tijd)$/.test(
      folded,
    )
  )
    return 'temporary';
  return /vast|onbepaald|permanent|indefinite|^(v|o|obt)$/.test(folded) ? 'permanent' : null;
}

/** What the words of a function say. */
export interface ParsedFunction {
  readonly functionGroup: FunctionGroup;
  readonly isCareCoordinator: boolean;
}

// Order counts: an onderwijsassistent is no onderwijsgevende, a directiesecretaresse no directeur.
const CARE_COORDINATOR =
  /\bib\b|\bib'?er\b|\bib-er\b|intern(e)? begeleid|zorgcoordinator|kwaliteitscoordinator|ondersteuningscoordinator|special needs coordinator|\bsenco\b|\bkc'?er\b/;
const FUNCTION_RULES: readonly (readonly [RegExp, FunctionGroup])[] = [
  [/\blio\b|\blio'?er\b|leraar in opleiding|leerkracht in opleiding|leraren in opleiding|student teacher/, 'lio'],
  [
    /assistent|ondersteun|concierge|administrat|secretar|schoonma|interieurverzorg|huismeester|gastvrouw|gastheer|systeembeheer|ict-?beheer|applicatiebeheer|pedagogisch medewerker|logoped|psycholo|orthopedago|fysiotherap|ergotherap|maatschappelijk|verzorgende|beheerder|stafmedewerker|beleidsmedewerker|controller|hr-?adviseur|p&o|personeelsadviseur|kok\b|chauffeur|\boop\b|\bobp\b|overblijf|tso-|bso-|klassehulp|kinderopvang|support staff|caretaker/,
    'oop',
  ],
  [
    /direct(eur|rice)|adjunct|directie|schoolleid|locatieleid|vestigingsleid|teamleid|unitleid|bestuur|rector|\bdir\b|\bmt\b|management|head ?teacher|principal/,
    'directie',
  ],
  [
    /leerkracht|leraar|lerares|leraren|docent|\bjuf\b|juffrouw|\bmeester\b|onderwijsgev|invaller|invalkracht|remedial teacher|\brt\b|\brt'?er\b|gymnastiek|bewegingsonderwijs|vakleer|bouwcoordinator|taalcoordinator|rekencoordinator|leescoordinator|ambulant begeleid|specialist|coordinator|\bop\b|zij-?instromer|teacher/,
    'op',
  ],
];

/** The function group that a function's words name, `unknown` when none; and whether it is special-needs coordination. */
export function parseFunction(text: string): ParsedFunction {
  const folded = foldText(text);
  const isCareCoordinator = CARE_COORDINATOR.test(folded);
  for (const [pattern, functionGroup] of FUNCTION_RULES)
    if (pattern.test(folded)) return { functionGroup, isCareCoordinator };
  return { functionGroup: isCareCoordinator ? 'op' : 'unknown', isCareCoordinator };
}

/** A scale with the step written behind it, if any: `LB-7`, `L11/5`. */
export type ParsedScale =
  | {
      readonly kind: 'scale';
      readonly scale: string;
      readonly step: number | null;
      readonly generation: 'LA' | 'L-number' | 'L-letter' | null;
    }
  /** Looks like an amount of money, which is never imported. */
  | { readonly kind: 'amount' }
  | { readonly kind: 'not-understood' };

const SCALE =
  /^(?:schaal |scale |s)?(l[a-e]|l ?1[0-5]|[ad] ?[a-d]|[ad] ?1[0-6]|[ad]|io|iop|1[0-8]|0?[1-9])(?:[ ./-]+(?:trede |t)?(\d{1,2}))?$/;

/** Reads a scale code. Teacher scales were renamed in 2018 and 2022; what the code says of that is `generation` (domain-rules C-50). */
export function parseScale(text: string): ParsedScale {
  const folded = foldText(text).replace(/^(?:€|eur) ?/, '€');
  if (folded.startsWith('€') || /\d{4,}/.test(folded) || /^\d+[.,]\d{2,}$/.test(folded)) return { kind: 'amount' };
  const match = SCALE.exec(folded);
  if (match === null) return { kind: 'not-understood' };
  const code = (match[1] ?? '').replace(' ', '').replace(/^0/, '').toUpperCase();
  const generation =
    code === 'LA' ? 'LA' : /^L1\d$/.test(code) ? 'L-number' : /^L[B-E]$/.test(code) ? 'L-letter' : null;
  return { kind: 'scale', scale: code, step: match[2] === undefined ? null : Number(match[2]), generation };
}

/** The naming generation of a code, given the naming chosen for letter codes; null for scales that were not renamed. */
export function scaleGeneration(
  generation: 'LA' | 'L-number' | 'L-letter' | null,
  naming: ScaleGeneration,
): ScaleGeneration | null {
  if (generation === null) return null;
  if (generation === 'LA') return 'before-2018';
  return generation === 'L-number' ? '2018-2022' : naming;
}

/** Reads a step (trede) 1–20; null when it is none. */
export function parseStep(text: string): number | null {
  const match = /^(?:trede |t|regel )?0*(\d{1,2})$/.exec(foldText(text));
  const step = Number(match?.[1] ?? NaN);
  return step >= 1 && step <= 20 ? step : null;
}

const DIVISIONS: readonly (readonly [RegExp, readonly number[]])[] = [
  [/kleuter|onderbouw/, [1, 2]],
  [/middenbouw/, [3, 4, 5]],
  [/bovenbouw/, [6, 7, 8]],
];
const MONTH_NAMES = ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug'];

/**
 * Reads the pupil groups taught: `1/2`, `groep 3 en 4`, `5-8`, `3a`, `kleuters`, and what Excel makes of `1/2` (`1-feb`, `2026-02-01`).
 * Null when it is not understood; empty when the cell is.
 */
export function parsePupilGroups(text: string): readonly PupilGroup[] | null {
  const folded = foldText(text);
  if (folded === '') return [];
  const found = new Set<number>();
  const mangled = /^(?:(\d{1,2})[- ]?([a-z]{3})\.?(?:[- ]\d{2,4})?|([a-z]{3})[- ](\d{1,2}))$/.exec(folded);
  const month = mangled === null ? -1 : MONTH_NAMES.indexOf(mangled[2] ?? mangled[3] ?? '') + 1;
  const dated = /^\d{4}-(\d{2})-(\d{2})$/.exec(folded) ?? /^(\d{1,2})-(\d{1,2})-(?:19|20)\d{2}$/.exec(folded);
  if (mangled !== null && month > 0) {
    found.add(month).add(Number(mangled[1] ?? mangled[4]));
  } else if (dated !== null) {
    found.add(Number(dated[1])).add(Number(dated[2]));
  } else {
    for (const [pattern, groups] of DIVISIONS) if (pattern.test(folded)) groups.forEach((group) => found.add(group));
    if (found.size === 0) {
      const plain = folded.replace(/gr(oep(en)?|\.)?|klas(sen)?|group|year/g, ' ').trim();
      const range = /^([1-8])[a-f]?\s*(?:-|t\/m|tm|tot en met|to)\s*([1-8])[a-f]?$/.exec(plain);
      if (range !== null) {
        for (let group = Number(range[1]); group <= Number(range[2]); group += 1) found.add(group);
      } else if (/^\d+[a-f]?(?:\s*(?:[/+,&;-]|\ben\b|\band\b|\s)\s*\d+[a-f]?)*$/.test(plain)) {
        for (const digits of plain.match(/\d+/g) ?? []) found.add(Number(digits));
      }
    }
  }
  const groups = PUPIL_GROUPS.filter((group) => found.has(group));
  return groups.length > 0 && groups.length === found.size ? groups : null;
}

/** The kind of qualification that a programme's title or level names; level codes 1–5 as payroll systems number them (domain-rules 6.3). */
export function parseQualificationKind(title: string, level: string): QualificationKind {
  const folded = `${foldText(title)} ${foldText(level)}`;
  if (/\bphd\b|doctoraat|gepromoveerd|promotie/.test(folded)) return 'doctorate';
  const isUniversity = /\bwo\b|universit|wetenschapp|\bmsc\b|\bdrs\b|academic/.test(folded) || foldText(level) === '3';
  if (/\bmaster\b|\bm ?ed\b|\bmsc\b|\bdrs\b|\bmaster of\b|\bma\b/.test(folded))
    return isUniversity ? 'wo-master' : 'hbo-master';
  if (/post-?hbo|register(opleiding)?\b/.test(folded)) return 'register-programme';
  if (/\bpabo\b|lerarenopleiding basisonderwijs|leraar basisonderwijs|kweekschool/.test(folded)) return 'pabo';
  if (/bachelor|\bhbo\b|\bbed\b|\bbsc\b/.test(folded) || foldText(level) === '2')
    return isUniversity ? 'wo-bachelor' : 'hbo-bachelor';
  if (/bevoegdheid|akte|licen[cs]e/.test(folded)) return 'licence';
  if (/certificaat|cursus|training|certificate/.test(folded)) return 'certificate';
  return 'other';
}

/** Whether an e-mail address has the usual shape; nothing is sent to it. */
export function isEmailAddress(text: string): boolean {
  return text.length <= 254 && /^[^\s@<>,;]+@[^\s@<>,;]+\.[^\s@<>,;.]{2,}$/.test(text);
}

const BLANK_WORDS = new Set('n/a|nvt|n.v.t|n.v.t.|nb|n.b|n.b.|geen|null|nil|none|leeg|(leeg)|.|xxx|xxxx'.split('|'));

const BLANK_INITIALS = 'nNgGlL(.xX';
const DASHES = '-–.?';
const ERROR_SIGN = '#';
const NO_VALUE_INITIALS: ReadonlySet<number> = new Set(
  Array.from(BLANK_INITIALS + DASHES + ERROR_SIGN, (initial) => initial.charCodeAt(0)),
);

/** Whether a cell may be empty, a blank word, a dash or a spreadsheet error, by its first character; most cells are none of these. */
export function mayBeNoValue(text: string): boolean {
  return text === '' || NO_VALUE_INITIALS.has(text.charCodeAt(0));
}

/** Cells that say "nothing": `-`, `n.v.t.`, `NULL`. */
export function isBlankWord(text: string): boolean {
  // Most cells are decided by their length or first letter.
  if (text.length > 8) return false;
  return isDash(text) || (BLANK_INITIALS.includes(text.charAt(0)) && BLANK_WORDS.has(text.toLowerCase()));
}

/** Cells with nothing but dashes, dots or question marks. */
export function isDash(text: string): boolean {
  const first = text.charCodeAt(0);
  return (first === 0x2d || first === 0x2013 || first === 0x2e || first === 0x3f) && /^[-–.?]+$/.test(text);
}

/** Cells in which a spreadsheet shows that a formula failed. */
export function isSpreadsheetError(text: string): boolean {
  return (
    text.startsWith('#') &&
    /^#(?:n\/[ab]|ref!|verw!|value!|waarde!|div\/0!|deel\/0!|name\?|naam\?|num!|getal!|null!|leeg!|spill!|overloop!)$/i.test(
      text,
    )
  );
}
