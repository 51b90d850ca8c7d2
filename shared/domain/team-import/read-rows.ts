import { addYears, type IsoDate } from '../../kernel/dates.ts';
import { looksLikeBsn } from '../../kernel/identifiers.ts';
import type { SchoolId } from '../../kernel/ids.ts';
import type { SourceTable } from '../table-import/source-table.ts';
import type {
  ContractKind,
  FunctionGroup,
  Gender,
  PupilGroup,
  School,
  ScaleGeneration,
  WorkingTimeFactor,
} from '../team/entities.ts';
import type { TeamImportField, TeamImportMapping } from './columns.ts';
import {
  isBlankWord,
  isEmailAddress,
  isSpreadsheetError,
  parseContractKind,
  parseFunction,
  parseGender,
  parsePupilGroups,
  parseQualificationKind,
  parseScale,
  parseStep,
  scaleGeneration,
  type ParsedScale,
} from './parse-codes.ts';
import { guessDateOrder, parseDate, type DateOrder } from './parse-date.ts';
import { parseFullName, splitFamilyName, type ParsedName } from './parse-name.ts';
import { guessWorkingTimeUnit, parseWorkingTime, type WorkingTimeUnitGuess } from './parse-working-time.ts';
import type { QualificationDraft, RowWarningCode, TeamImportOptions } from './plan-types.ts';
import type { ProblemList } from './problem-list.ts';
import { schoolFinder } from './find-school.ts';

/** What a row says of a person; null and empty text mean that the file does not say it. */
export interface ReadPerson extends ParsedName {
  readonly birthDate: IsoDate | null;
  readonly gender: Gender | null;
  readonly staffNumber: string | null;
  readonly email: string | null;
  readonly teachingSince: IsoDate | null;
}

/** What a row says of an appointment; null and empty mean that the file does not say it. */
export interface ReadAppointment {
  readonly schoolId: SchoolId | null;
  readonly functionGroup: FunctionGroup | null;
  readonly functionTitle: string;
  readonly isCareCoordinator: boolean | null;
  readonly workingTimeFactor: WorkingTimeFactor | null;
  readonly contractKind: ContractKind | null;
  readonly scale: string | null;
  readonly scaleGeneration: ScaleGeneration | null;
  readonly step: number | null;
  readonly pupilGroups: readonly PupilGroup[];
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
}

/** One row that is a person. */
export interface ReadRow {
  /** Row number in the file, from 1. */
  readonly row: number;
  readonly person: ReadPerson;
  /** Null when the file has no columns about appointments. */
  readonly appointment: ReadAppointment | null;
  readonly qualification: QualificationDraft | null;
}

/** The rows of a table, read by a mapping. */
export interface ReadRows {
  readonly rows: readonly ReadRow[];
  /** Totals, footers and empty persons. */
  readonly skipped: readonly number[];
  /** Rows that repeat an earlier row in every mapped cell. */
  readonly duplicates: readonly number[];
  readonly workingTimeUnit: WorkingTimeUnitGuess | null;
  readonly scaleNaming: { readonly naming: ScaleGeneration; readonly isCertain: boolean } | null;
}

const APPOINTMENT_FIELDS: readonly TeamImportField[] = [
  'functionTitle',
  'functionGroup',
  'workingTimeFactor',
  'contractKind',
  'scale',
  'step',
  'school',
  'pupilGroups',
  'startsOn',
  'endsOn',
];
const TOTAL = /^(?:sub|eind|generaal )?tota(?:a)?l(?:en|s)?\b|^(?:som|aantal|gemiddeld|average|sum)\b/i;
const NAME_FIELDS: ReadonlySet<TeamImportField> = new Set(['fullName', 'givenName', 'familyName']);
/** Longest texts that a workspace holds; see the policies of `#shared/domain/team`. */
const NAME_LIMIT = 100;
const PREFIX_LIMIT = 40;
const STAFF_NUMBER_LIMIT = 40;
const FUNCTION_LIMIT = 100;
const TEXT_LIMIT = 200;

/** Reads all rows of a table by a mapping; notes errors and warnings in `problems`. */
export function readRows(
  table: SourceTable,
  mapping: TeamImportMapping,
  options: TeamImportOptions,
  context: { readonly schools: readonly School[]; readonly today: IsoDate },
  problems: ProblemList,
): ReadRows {
  const reader = new RowReader(table, mapping, options, context, problems);
  const columns = Object.values(mapping);
  const identity = (['staffNumber', 'fullName', 'givenName', 'initials', 'familyName'] as const)
    .map((field) => mapping[field])
    .filter((column) => column !== undefined);
  const rows: ReadRow[] = [];
  const skipped: number[] = [];
  const duplicates: number[] = [];
  const seen = new Set<string>();
  table.rows.forEach((cells, index) => {
    const row = table.rowNumbers[index] ?? 0;
    const filled = cells.reduce((count, cell) => (cell === '' ? count : count + 1), 0);
    const first = cells.find((cell) => cell !== '') ?? '';
    const isTotal =
      TOTAL.test(first) && (filled <= Math.max(2, columns.length / 2) || !identity.includes(cells.indexOf(first)));
    if (isTotal || (filled <= 1 && columns.length >= 3)) {
      skipped.push(row);
      return;
    }
    // All cells count: two equal appointments may differ only in a column that is not imported.
    const key = cells.join('\u0001');
    if (seen.has(key)) {
      duplicates.push(row);
      return;
    }
    seen.add(key);
    const read = reader.read(cells, row);
    if (read !== null) rows.push(read);
  });
  return { rows, skipped, duplicates, workingTimeUnit: reader.workingTimeUnit, scaleNaming: reader.scaleNaming };
}

/** Reads cells by their columns; everything that repeats is parsed once. */
class RowReader {
  readonly workingTimeUnit: WorkingTimeUnitGuess | null;
  readonly scaleNaming: { readonly naming: ScaleGeneration; readonly isCertain: boolean } | null;
  readonly #mapping: TeamImportMapping;
  readonly #problems: ProblemList;
  readonly #today: IsoDate;
  readonly #earliestBirth: IsoDate;
  readonly #latestBirth: IsoDate;
  readonly #hasAppointments: boolean;
  readonly #hasQualifications: boolean;
  readonly #defaultSchoolId: SchoolId | null;
  readonly #findSchool: (text: string) => SchoolId | null;
  readonly #dateOrders = new Map<TeamImportField, DateOrder>();
  readonly #functions = new Map<string, ReturnType<typeof parseFunction>>();
  readonly #workingTimes = new Map<string, ReturnType<typeof parseWorkingTime>>();
  readonly #scales = new Map<string, ParsedScale>();
  readonly #dates = new Map<string, ReturnType<typeof parseDate>>();
  readonly #schools = new Map<string, SchoolId | null>();
  readonly #groups = new Map<string, readonly PupilGroup[] | null>();

  constructor(
    table: SourceTable,
    mapping: TeamImportMapping,
    options: TeamImportOptions,
    context: { readonly schools: readonly School[]; readonly today: IsoDate },
    problems: ProblemList,
  ) {
    this.#mapping = mapping;
    this.#problems = problems;
    this.#today = context.today;
    this.#earliestBirth = addYears(context.today, -100);
    this.#latestBirth = addYears(context.today, -14);
    this.#hasAppointments = APPOINTMENT_FIELDS.some((field) => mapping[field] !== undefined);
    this.#hasQualifications = mapping.qualificationTitle !== undefined || mapping.qualificationLevel !== undefined;
    this.#defaultSchoolId = options.defaultSchoolId;
    this.#findSchool = schoolFinder(context.schools);
    const values = (field: TeamImportField): Set<string> => {
      const column = mapping[field];
      return new Set(column === undefined ? [] : table.rows.map((row) => row[column] ?? ''));
    };
    for (const field of ['birthDate', 'startsOn', 'endsOn', 'teachingSince', 'qualificationAwardedOn'] as const) {
      const column = mapping[field];
      if (column === undefined) continue;
      const order = guessDateOrder(values(field));
      this.#dateOrders.set(field, order);
      if (order === 'month-day') problems.add('date-month-first', null, column, null);
    }
    const wtf = mapping.workingTimeFactor;
    this.workingTimeUnit =
      wtf === undefined
        ? null
        : options.workingTimeUnit !== null
          ? { unit: options.workingTimeUnit, isCertain: true }
          : guessWorkingTimeUnit(table.headers[wtf] ?? '', values('workingTimeFactor'));
    if (wtf === undefined && this.#hasAppointments) problems.add('working-time-not-mapped', null, null, null);
    if (!this.#hasAppointments) problems.add('no-appointment-columns', null, null, null);
    this.scaleNaming = guessScaleNaming(values('scale'), options.scaleNaming);
  }

  read(cells: readonly string[], row: number): ReadRow | null {
    const name = this.#name(cells, row);
    if (name === null) return null;
    const birthDate = this.#birthDate(cells, row);
    const teachingSince = this.#date(cells, row, 'teachingSince', 1);
    if (birthDate !== null && teachingSince !== null && teachingSince < birthDate) {
      this.#problems.add('before-birth', row, this.#mapping.teachingSince ?? null, teachingSince);
    }
    return {
      row,
      person: {
        ...name,
        birthDate,
        gender: this.#code(cells, row, 'gender', parseGender, 'gender-not-understood'),
        staffNumber: this.#staffNumber(cells, row),
        email: this.#email(cells, row),
        teachingSince,
      },
      appointment: this.#hasAppointments ? this.#appointment(cells, row) : null,
      qualification: this.#hasQualifications ? this.#qualification(cells, row) : null,
    };
  }

  /** The cell of a field; empty when it is not mapped, says "nothing" or holds a failed formula, which is an error. */
  #cell(cells: readonly string[], row: number, field: TeamImportField): string {
    const column = this.#mapping[field];
    if (column === undefined) return '';
    const value = cells[column] ?? '';
    if (value === '') return '';
    // `None` and `Geen` are family names.
    if (NAME_FIELDS.has(field) ? /^[-–.?]+$/.test(value) : isBlankWord(value)) return '';
    if (isSpreadsheetError(value)) {
      this.#problems.add('spreadsheet-error', row, column, value);
      return '';
    }
    return value;
  }

  #text(cells: readonly string[], row: number, field: TeamImportField, limit: number): string {
    const value = this.#cell(cells, row, field);
    if (value.length <= limit) return value;
    this.#problems.add('value-too-long', row, this.#mapping[field] ?? null, value);
    return '';
  }

  #name(cells: readonly string[], row: number): ParsedName | null {
    const family = this.#text(cells, row, 'familyName', NAME_LIMIT);
    const given = this.#text(cells, row, 'givenName', NAME_LIMIT) || this.#text(cells, row, 'initials', NAME_LIMIT);
    const prefix = this.#text(cells, row, 'namePrefix', PREFIX_LIMIT);
    const whole = this.#text(cells, row, 'fullName', 2 * NAME_LIMIT);
    let name: ParsedName;
    if (family !== '') {
      name = {
        givenName: given,
        ...(prefix === '' ? splitFamilyName(family) : { namePrefix: prefix, familyName: family }),
      };
    } else if (whole !== '') {
      const parsed = parseFullName(whole);
      name = {
        givenName: given === '' ? parsed.givenName : given,
        namePrefix: prefix === '' ? parsed.namePrefix : prefix,
        familyName: parsed.familyName,
      };
    } else {
      // A list of first names only: the one name that someone has stands in the place that must be filled.
      const isOnlyName = this.#mapping.familyName === undefined && this.#mapping.fullName === undefined;
      name = isOnlyName
        ? { givenName: '', namePrefix: prefix, familyName: given }
        : { givenName: given, namePrefix: prefix, familyName: '' };
    }
    const column = this.#mapping.familyName ?? this.#mapping.fullName ?? this.#mapping.givenName ?? null;
    for (const [part, limit] of [
      [name.givenName, NAME_LIMIT],
      [name.namePrefix, PREFIX_LIMIT],
      [name.familyName, NAME_LIMIT],
    ] as const) {
      if (part.length > limit) this.#problems.add('value-too-long', row, column, part);
    }
    if (name.familyName === '') {
      if (!this.#problems.rowsWithErrors.has(row)) this.#problems.add('name-missing', row, column, null);
      return null;
    }
    const written = `${name.givenName} ${name.namePrefix} ${name.familyName}`.trim();
    if ([given, prefix, family, whole].some((part) => /^[=+@]|^-[^ ]*[(|=!]/.test(part))) {
      this.#problems.add('looks-like-formula', row, column, written);
    }
    if (/\ufffd|Ã[\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|Â[\u00a0-\u00bf]/.test(written)) {
      this.#problems.add('name-unreadable', row, column, written);
    }
    return name;
  }

  #staffNumber(cells: readonly string[], row: number): string | null {
    const value = this.#text(cells, row, 'staffNumber', STAFF_NUMBER_LIMIT);
    if (value === '') return null;
    const column = this.#mapping.staffNumber ?? null;
    if (looksLikeBsn(value)) {
      this.#problems.add('staff-number-is-citizen-number', row, column, null);
      return null;
    }
    if (/^\d(?:[.,]\d+)?e\+?\d+$/i.test(value)) {
      this.#problems.add('staff-number-mangled', row, column, value);
      return null;
    }
    return /^\d+[.,]0+$/.test(value) ? value.replace(/[.,]0+$/, '') : value;
  }

  #email(cells: readonly string[], row: number): string | null {
    const value = this.#cell(cells, row, 'email').replace(/^mailto:/i, '');
    if (value === '') return null;
    if (isEmailAddress(value)) return value;
    this.#problems.add('email-invalid', row, this.#mapping.email ?? null, value);
    return null;
  }

  #birthDate(cells: readonly string[], row: number): IsoDate | null {
    const date = this.#date(cells, row, 'birthDate', -14);
    if (date === null || (date >= this.#earliestBirth && date <= this.#latestBirth)) return date;
    const column = this.#mapping.birthDate ?? null;
    this.#problems.add('birth-date-implausible', row, column, column === null ? null : (cells[column] ?? null));
    return null;
  }

  #date(cells: readonly string[], row: number, field: TeamImportField, yearsAhead: number): IsoDate | null {
    const value = this.#cell(cells, row, field);
    if (value === '') return null;
    const key = `${String(yearsAhead)} ${value}`;
    let parsed = this.#dates.get(key);
    if (parsed === undefined) {
      const latestYear = Number(this.#today.slice(0, 4)) + yearsAhead;
      parsed = parseDate(value, latestYear, this.#dateOrders.get(field));
      this.#dates.set(key, parsed);
    }
    if (parsed.kind === 'date') return parsed.date;
    const column = this.#mapping[field] ?? null;
    if (parsed.kind === 'not-existing') this.#problems.add('date-not-existing', row, column, value);
    else if (parsed.kind === 'not-a-date') this.#problems.add('date-not-understood', row, column, value);
    else if (parsed.kind === 'placeholder') this.#problems.add('date-placeholder', row, column, value);
    return null;
  }

  #code<Value>(
    cells: readonly string[],
    row: number,
    field: TeamImportField,
    parse: (text: string) => Value | null,
    warning: RowWarningCode,
  ): Value | null {
    const value = this.#cell(cells, row, field);
    if (value === '') return null;
    const parsed = parse(value);
    if (parsed === null) this.#problems.addRepeated(warning, row, this.#mapping[field] ?? null, value);
    return parsed;
  }

  #function(
    cells: readonly string[],
    row: number,
  ): Pick<ReadAppointment, 'functionGroup' | 'functionTitle' | 'isCareCoordinator'> {
    const title = this.#text(cells, row, 'functionTitle', FUNCTION_LIMIT);
    const group = this.#text(cells, row, 'functionGroup', FUNCTION_LIMIT);
    if (title === '' && group === '') return { functionGroup: null, functionTitle: '', isCareCoordinator: null };
    const byTitle = this.#parseFunction(title);
    const byGroup = this.#parseFunction(group);
    const functionGroup = byGroup.functionGroup === 'unknown' ? byTitle.functionGroup : byGroup.functionGroup;
    if (functionGroup === 'unknown') {
      const field = title === '' ? 'functionGroup' : 'functionTitle';
      this.#problems.addRepeated('function-not-understood', row, this.#mapping[field] ?? null, title || group);
    }
    return {
      functionGroup,
      functionTitle: title || group,
      isCareCoordinator: byTitle.isCareCoordinator || byGroup.isCareCoordinator,
    };
  }

  #parseFunction(text: string): ReturnType<typeof parseFunction> {
    const known = this.#functions.get(text);
    if (known !== undefined) return known;
    const parsed = parseFunction(text);
    this.#functions.set(text, parsed);
    return parsed;
  }

  #workingTime(cells: readonly string[], row: number): WorkingTimeFactor | null {
    if (this.workingTimeUnit === null) return null;
    const column = this.#mapping.workingTimeFactor ?? null;
    const value = this.#cell(cells, row, 'workingTimeFactor');
    let parsed = this.#workingTimes.get(value);
    if (parsed === undefined) {
      parsed = parseWorkingTime(value, this.workingTimeUnit.unit);
      this.#workingTimes.set(value, parsed);
    }
    switch (parsed.kind) {
      case 'empty':
        this.#problems.add('working-time-missing', row, column, null);
        return null;
      case 'not-a-number':
        this.#problems.add('working-time-not-understood', row, column, value);
        return null;
      case 'out-of-range':
        this.#problems.add('working-time-out-of-range', row, column, value);
        return null;
      case 'factor':
        if (parsed.asFactor) this.#problems.add('working-time-read-as-factor', row, column, value);
        if (parsed.factor > 12_000) this.#problems.add('working-time-above-full-time', row, column, value);
        return parsed.factor;
    }
  }

  #school(cells: readonly string[], row: number): SchoolId | null {
    const value = this.#cell(cells, row, 'school');
    if (value === '') return this.#defaultSchoolId;
    let schoolId = this.#schools.get(value);
    if (schoolId === undefined) {
      schoolId = this.#findSchool(value);
      this.#schools.set(value, schoolId);
    }
    if (schoolId === null) this.#problems.addRepeated('school-unknown', row, this.#mapping.school ?? null, value);
    return schoolId ?? this.#defaultSchoolId;
  }

  #scale(cells: readonly string[], row: number): Pick<ReadAppointment, 'scale' | 'scaleGeneration' | 'step'> {
    const value = this.#cell(cells, row, 'scale');
    const step = this.#code(cells, row, 'step', parseStep, 'step-not-understood');
    if (value === '') return { scale: null, scaleGeneration: null, step };
    let parsed = this.#scales.get(value);
    if (parsed === undefined) {
      parsed = parseScale(value);
      this.#scales.set(value, parsed);
    }
    const column = this.#mapping.scale ?? null;
    if (parsed.kind === 'amount') this.#problems.add('scale-is-amount', row, column, null);
    if (parsed.kind === 'not-understood') this.#problems.addRepeated('scale-not-understood', row, column, value);
    if (parsed.kind !== 'scale') return { scale: null, scaleGeneration: null, step };
    const naming = this.scaleNaming?.naming ?? 'from-2022';
    return {
      scale: parsed.scale,
      scaleGeneration: scaleGeneration(parsed.generation, naming),
      step: step ?? parsed.step,
    };
  }

  #pupilGroups(cells: readonly string[], row: number): readonly PupilGroup[] {
    const value = this.#cell(cells, row, 'pupilGroups');
    if (value === '') return [];
    let groups = this.#groups.get(value);
    if (groups === undefined) {
      groups = parsePupilGroups(value);
      this.#groups.set(value, groups);
    }
    if (groups !== null) return groups;
    this.#problems.addRepeated('groups-not-understood', row, this.#mapping.pupilGroups ?? null, value);
    return [];
  }

  #appointment(cells: readonly string[], row: number): ReadAppointment {
    const from = this.#date(cells, row, 'startsOn', 5);
    const to = this.#date(cells, row, 'endsOn', 50);
    if (from !== null && to !== null && to < from) {
      this.#problems.add('end-before-start', row, this.#mapping.endsOn ?? null, to);
    }
    return {
      schoolId: this.#school(cells, row),
      ...this.#function(cells, row),
      workingTimeFactor: this.#workingTime(cells, row),
      contractKind: this.#code(cells, row, 'contractKind', parseContractKind, 'contract-not-understood'),
      ...this.#scale(cells, row),
      pupilGroups: this.#pupilGroups(cells, row),
      from,
      to,
    };
  }

  #qualification(cells: readonly string[], row: number): QualificationDraft | null {
    const title = this.#text(cells, row, 'qualificationTitle', TEXT_LIMIT);
    const level = this.#text(cells, row, 'qualificationLevel', TEXT_LIMIT);
    if (title === '' && level === '') return null;
    const date = this.#date(cells, row, 'qualificationAwardedOn', 0);
    // A date to come is when a programme in progress is expected to end.
    const isInProgress = date !== null && date > this.#today;
    const awardedOn = isInProgress ? null : date;
    return {
      kind: parseQualificationKind(title, level),
      title: title === '' ? level : title,
      field: '',
      institute: this.#text(cells, row, 'qualificationInstitute', TEXT_LIMIT),
      awardedOn,
      accredited: 'unknown',
      // A staff list proves nothing: self-reported masters overstate (domain-rules M-05).
      evidence: 'self-reported',
      isInProgress,
      expectedYear: isInProgress ? Number(date.slice(0, 4)) : null,
    };
  }
}

/** The naming of letter scales: as chosen, else old when the column also holds `LA`, else today's, which is a guess. */
function guessScaleNaming(
  values: ReadonlySet<string>,
  chosen: ScaleGeneration | null,
): { readonly naming: ScaleGeneration; readonly isCertain: boolean } | null {
  let hasLetters = false;
  let hasOldest = false;
  for (const value of values) {
    if (value === '') continue;
    const parsed = parseScale(value);
    if (parsed.kind !== 'scale') continue;
    if (parsed.generation === 'LA') hasOldest = true;
    if (parsed.generation === 'L-letter') hasLetters = true;
  }
  if (!hasLetters) return null;
  if (chosen !== null) return { naming: chosen, isCertain: true };
  return hasOldest ? { naming: 'before-2018', isCertain: true } : { naming: 'from-2022', isCertain: false };
}
