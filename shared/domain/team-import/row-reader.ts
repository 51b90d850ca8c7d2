import { addYears, type IsoDate } from '../../kernel/dates.ts';
import { looksLikeBsn } from '../../kernel/identifiers.ts';
import type { SchoolId } from '../../kernel/ids.ts';
import type { SourceTable } from '../table-import/source-table.ts';
import type { ContractKind, Gender, PupilGroup, ScaleGeneration, School, WorkingTimeFactor } from '../team/entities.ts';
import type { TeamImportField, TeamImportMapping } from './columns.ts';
import { CodeReader, DateReader, FieldReader, type RowCursor } from './field-reader.ts';
import { schoolFinder } from './find-school.ts';
import {
  isEmailAddress,
  parseContractKind,
  parseFunction,
  parseGender,
  parsePupilGroups,
  parseQualificationKind,
  parseScale,
  parseStep,
  scaleGeneration,
} from './parse-codes.ts';
import { parseFullName } from './parse-name.ts';
import {
  guessWorkingTimeUnit,
  parseWorkingTime,
  type ParsedWorkingTime,
  type WorkingTimeUnit,
  type WorkingTimeUnitGuess,
} from './parse-working-time.ts';
import type { AppointmentDraft, PersonDraft, QualificationDraft, TeamImportOptions } from './plan-types.ts';
import type { ProblemList } from './problem-list.ts';
import { readName, type NameReaders } from './read-name.ts';
import type { ReadRow } from './read-types.ts';

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
/** Longest texts that a workspace holds; see the policies of `#shared/domain/team`. */
const STAFF_NUMBER_LIMIT = 40;
const FUNCTION_LIMIT = 100;
const TEXT_LIMIT = 200;
/** Above this factor (1.2 of full time) a second look is asked for. */
const HIGH_WORKING_TIME_FACTOR = 12_000;
/** Working time that the file does not say: counted nowhere, and never written over a known one. */
const UNKNOWN_WORKING_TIME = 0 as WorkingTimeFactor;
const NO_GROUPS: readonly PupilGroup[] = [];
const NO_FUNCTION: ReadFunction = { functionGroup: 'unknown', functionTitle: '', isCareCoordinator: false };
const NO_PAY: ReadPay = { scale: null, scaleGeneration: null, step: null };
/** Years from today that the two digits of a year may lie ahead: nobody is younger than 14, contracts end up to 50 years on. */
const YEARS_AHEAD = { birthDate: -14, startsOn: 5, endsOn: 50, teachingSince: 1, qualificationAwardedOn: 5 } as const;

type ReadFunction = Pick<AppointmentDraft, 'functionGroup' | 'functionTitle' | 'isCareCoordinator'>;
type ReadPay = Pick<AppointmentDraft, 'scale' | 'scaleGeneration' | 'step'>;

/** Reads the rows of a table as people with an appointment. */
export class RowReader {
  readonly workingTimeUnit: WorkingTimeUnitGuess | null;
  readonly scaleNaming: { readonly naming: ScaleGeneration; readonly isCertain: boolean } | null;
  readonly #cursor: RowCursor = { cells: [], row: 0 };
  readonly #names: NameReaders;
  readonly #today: IsoDate;
  readonly #earliestBirth: IsoDate;
  readonly #latestBirth: IsoDate;
  readonly #hasAppointments: boolean;
  readonly #hasQualifications: boolean;
  readonly #defaultSchoolId: SchoolId | null;
  readonly #birthDate: DateReader;
  readonly #gender: CodeReader<Gender | null>;
  readonly #staffNumber: FieldReader;
  readonly #email: FieldReader;
  readonly #teachingSince: DateReader;
  readonly #functionTitle: CodeReader<ReadFunction>;
  readonly #functionGroup: CodeReader<ReadFunction>;
  readonly #workingTime: CodeReader<ParsedWorkingTime>;
  readonly #contractKind: CodeReader<ContractKind | null>;
  readonly #scale: CodeReader<ReadPay | 'amount' | 'not-understood'>;
  readonly #step: CodeReader<number | null>;
  readonly #school: CodeReader<SchoolId | null>;
  readonly #pupilGroups: CodeReader<readonly PupilGroup[] | null>;
  readonly #startsOn: DateReader;
  readonly #endsOn: DateReader;
  readonly #qualificationTitle: FieldReader;
  readonly #qualificationLevel: FieldReader;
  readonly #qualificationInstitute: FieldReader;
  readonly #qualificationAwardedOn: DateReader;

  constructor(
    table: SourceTable,
    mapping: TeamImportMapping,
    options: TeamImportOptions,
    context: { readonly schools: readonly School[]; readonly today: IsoDate },
    problems: ProblemList,
  ) {
    const cursor = this.#cursor;
    const text = (field: TeamImportField): FieldReader => new FieldReader(field, mapping[field], cursor, problems);
    const code = <Value>(field: TeamImportField, parse: (value: string) => Value): CodeReader<Value> =>
      new CodeReader(field, mapping[field], cursor, problems, parse);
    const thisYear = Number(context.today.slice(0, 4));
    const date = (field: keyof typeof YEARS_AHEAD): DateReader =>
      new DateReader(field, mapping[field], cursor, problems, { table, latestYear: thisYear + YEARS_AHEAD[field] });

    this.#today = context.today;
    this.#earliestBirth = addYears(context.today, -100);
    this.#latestBirth = addYears(context.today, -14);
    this.#hasAppointments = APPOINTMENT_FIELDS.some((field) => mapping[field] !== undefined);
    this.#hasQualifications = mapping.qualificationTitle !== undefined || mapping.qualificationLevel !== undefined;
    this.#defaultSchoolId = options.defaultSchoolId;
    this.workingTimeUnit = workingTimeUnitOf(table, mapping.workingTimeFactor, options.workingTimeUnit);
    this.scaleNaming = scaleNamingOf(table, mapping.scale, options.scaleNaming);
    const unit = this.workingTimeUnit?.unit ?? 'factor';
    const naming = this.scaleNaming?.naming ?? 'from-2022';

    this.#names = {
      familyName: text('familyName'),
      givenName: text('givenName'),
      initials: text('initials'),
      namePrefix: text('namePrefix'),
      fullName: code('fullName', parseFullName),
    };
    this.#birthDate = date('birthDate');
    this.#gender = code('gender', parseGender);
    this.#staffNumber = text('staffNumber');
    this.#email = text('email');
    this.#teachingSince = date('teachingSince');
    this.#functionTitle = code('functionTitle', readFunction);
    this.#functionGroup = code('functionGroup', readFunction);
    this.#workingTime = code('workingTimeFactor', (value) => parseWorkingTime(value, unit));
    this.#contractKind = code('contractKind', parseContractKind);
    this.#scale = code('scale', (value) => readPay(value, naming));
    this.#step = code('step', parseStep);
    this.#school = code('school', schoolFinder(context.schools));
    this.#pupilGroups = code('pupilGroups', parsePupilGroups);
    this.#startsOn = date('startsOn');
    this.#endsOn = date('endsOn');
    this.#qualificationTitle = text('qualificationTitle');
    this.#qualificationLevel = text('qualificationLevel');
    this.#qualificationInstitute = text('qualificationInstitute');
    this.#qualificationAwardedOn = date('qualificationAwardedOn');

    if (!this.#hasAppointments) problems.add('no-appointment-columns', null, null, null);
    else if (this.workingTimeUnit === null) problems.add('working-time-not-mapped', null, null, null);
  }

  /** Reads one row; null when it has no name, which is noted. */
  read(cells: readonly string[], row: number): ReadRow | null {
    this.#cursor.cells = cells;
    this.#cursor.row = row;
    const name = readName(this.#names);
    if (name === null) return null;
    const birthDate = this.#readBirthDate();
    const teachingSince = this.#teachingSince.read();
    if (birthDate !== null && teachingSince !== null && teachingSince < birthDate) {
      this.#teachingSince.note('before-birth', this.#teachingSince.cell());
    }
    const person: PersonDraft = {
      givenName: name.givenName,
      namePrefix: name.namePrefix,
      familyName: name.familyName,
      birthDate,
      gender: this.#gender.read('gender-not-understood') ?? 'unknown',
      staffNumber: this.#readStaffNumber(),
      email: this.#readEmail(),
      teachingSince,
    };
    return {
      row,
      cells,
      person,
      appointment: this.#hasAppointments ? this.#readAppointment() : null,
      qualification: this.#hasQualifications ? this.#readQualification() : null,
    };
  }

  #readStaffNumber(): string | null {
    const value = this.#staffNumber.text(STAFF_NUMBER_LIMIT);
    if (value === '') return null;
    if (value.length >= 9 && looksLikeBsn(value)) {
      // The number itself is not shown again.
      this.#staffNumber.note('staff-number-is-citizen-number', null);
      return null;
    }
    if (!value.includes(',') && !value.includes('.') && !value.includes('+')) return value;
    if (/^\d(?:[.,]\d+)?e\+?\d+$/i.test(value)) {
      this.#staffNumber.note('staff-number-mangled', value);
      return null;
    }
    return /^\d+[.,]0+$/.test(value) ? value.replace(/[.,]0+$/, '') : value;
  }

  #readEmail(): string | null {
    const value = this.#email.cell();
    if (value === '') return null;
    const address = value.startsWith('mailto:') ? value.slice(7) : value;
    if (isEmailAddress(address)) return address;
    this.#email.note('email-invalid', value);
    return null;
  }

  #readBirthDate(): IsoDate | null {
    const date = this.#birthDate.read();
    if (date === null || (date >= this.#earliestBirth && date <= this.#latestBirth)) return date;
    this.#birthDate.note('birth-date-implausible', this.#birthDate.cell());
    return null;
  }

  #readAppointment(): AppointmentDraft {
    const from = this.#startsOn.read();
    const to = this.#endsOn.read();
    if (from !== null && to !== null && to < from) this.#endsOn.note('end-before-start', this.#endsOn.cell());
    const job = this.#readFunction();
    const step = this.#step.read('step-not-understood');
    const pay = this.#readPay();
    return {
      schoolId: this.#school.read('school-unknown') ?? this.#defaultSchoolId,
      functionGroup: job.functionGroup,
      functionTitle: job.functionTitle,
      isCareCoordinator: job.isCareCoordinator,
      workingTimeFactor: this.#readWorkingTime(),
      contractKind: this.#contractKind.read('contract-not-understood') ?? 'unknown',
      scale: pay.scale,
      scaleGeneration: pay.scaleGeneration,
      step: step ?? pay.step,
      pupilGroups: this.#pupilGroups.read('groups-not-understood') ?? NO_GROUPS,
      from,
      to,
    };
  }

  #readFunction(): ReadFunction {
    const title = this.#functionTitle.text(FUNCTION_LIMIT);
    const group = this.#functionGroup.text(FUNCTION_LIMIT);
    if (title === '' && group === '') return NO_FUNCTION;
    const byTitle = this.#functionTitle.meaningOf(title);
    const byGroup = group === '' ? NO_FUNCTION : this.#functionGroup.meaningOf(group);
    if (group === '' && byTitle.functionGroup !== 'unknown') return byTitle;
    const functionGroup = byGroup.functionGroup === 'unknown' ? byTitle.functionGroup : byGroup.functionGroup;
    if (functionGroup === 'unknown') {
      if (title === '') this.#functionGroup.noteRepeated('function-not-understood', group);
      else this.#functionTitle.noteRepeated('function-not-understood', title);
    }
    const isCareCoordinator = byTitle.isCareCoordinator || byGroup.isCareCoordinator;
    return { functionGroup, functionTitle: title || group, isCareCoordinator };
  }

  #readWorkingTime(): WorkingTimeFactor {
    if (this.workingTimeUnit === null) return UNKNOWN_WORKING_TIME;
    const value = this.#workingTime.cell();
    const parsed = this.#workingTime.meaningOf(value);
    switch (parsed.kind) {
      case 'empty':
        this.#workingTime.note('working-time-missing', null);
        return UNKNOWN_WORKING_TIME;
      case 'not-a-number':
        this.#workingTime.note('working-time-not-understood', value);
        return UNKNOWN_WORKING_TIME;
      case 'out-of-range':
        this.#workingTime.note('working-time-out-of-range', value);
        return UNKNOWN_WORKING_TIME;
      case 'factor':
        if (parsed.asFactor) this.#workingTime.note('working-time-read-as-factor', value);
        if (parsed.factor > HIGH_WORKING_TIME_FACTOR) this.#workingTime.note('working-time-above-full-time', value);
        return parsed.factor;
    }
  }

  #readPay(): ReadPay {
    const value = this.#scale.cell();
    if (value === '') return NO_PAY;
    const meaning = this.#scale.meaningOf(value);
    if (meaning === 'amount') this.#scale.note('scale-is-amount', null);
    else if (meaning === 'not-understood') this.#scale.noteRepeated('scale-not-understood', value);
    else return meaning;
    return NO_PAY;
  }

  #readQualification(): QualificationDraft | null {
    const title = this.#qualificationTitle.text(TEXT_LIMIT);
    const level = this.#qualificationLevel.text(TEXT_LIMIT);
    if (title === '' && level === '') return null;
    const date = this.#qualificationAwardedOn.read();
    // A date to come is when a programme in progress is expected to end.
    const isInProgress = date !== null && date > this.#today;
    return {
      kind: parseQualificationKind(title, level),
      title: title === '' ? level : title,
      field: '',
      institute: this.#qualificationInstitute.text(TEXT_LIMIT),
      awardedOn: isInProgress ? null : date,
      accredited: 'unknown',
      // A staff list proves nothing: self-reported masters overstate (domain-rules M-05).
      evidence: 'self-reported',
      isInProgress,
      expectedYear: isInProgress ? Number(date.slice(0, 4)) : null,
    };
  }
}

function readFunction(text: string): ReadFunction {
  const { functionGroup, isCareCoordinator } = parseFunction(text);
  return { functionGroup, functionTitle: text, isCareCoordinator };
}

function readPay(text: string, naming: ScaleGeneration): ReadPay | 'amount' | 'not-understood' {
  const parsed = parseScale(text);
  if (parsed.kind !== 'scale') return parsed.kind;
  return { scale: parsed.scale, scaleGeneration: scaleGeneration(parsed.generation, naming), step: parsed.step };
}

/** The distinct texts of a column; none when there is no column. */
function distinctValues(table: SourceTable, column: number | undefined): ReadonlySet<string> {
  const values = new Set<string>();
  if (column !== undefined) for (const row of table.rows) values.add(row[column] ?? '');
  return values;
}

/** The unit of the working-time column: as chosen, else guessed by all its values; null without such a column. */
function workingTimeUnitOf(
  table: SourceTable,
  column: number | undefined,
  chosen: WorkingTimeUnit | null,
): WorkingTimeUnitGuess | null {
  if (column === undefined) return null;
  if (chosen !== null) return { unit: chosen, isCertain: true };
  return guessWorkingTimeUnit(table.headers[column] ?? '', distinctValues(table, column));
}

/** The naming of letter scales: as chosen, else old when the column also holds `LA`, else today's, which is a guess. */
function scaleNamingOf(
  table: SourceTable,
  column: number | undefined,
  chosen: ScaleGeneration | null,
): { readonly naming: ScaleGeneration; readonly isCertain: boolean } | null {
  if (column === undefined) return null;
  if (chosen !== null) return { naming: chosen, isCertain: true };
  let hasLetters = false;
  let hasOldest = false;
  for (const value of distinctValues(table, column)) {
    if (value === '') continue;
    const parsed = parseScale(value);
    if (parsed.kind !== 'scale') continue;
    if (parsed.generation === 'LA') hasOldest = true;
    if (parsed.generation === 'L-letter') hasLetters = true;
  }
  if (!hasLetters) return null;
  return hasOldest ? { naming: 'before-2018', isCertain: true } : { naming: 'from-2022', isCertain: false };
}
