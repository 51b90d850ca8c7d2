import type { IsoDate } from '../../kernel/dates.ts';
import type { PersonId } from '../../kernel/ids.ts';
import { percentOfRoundedUp, shareOf, type Share } from '../../kernel/quantities.ts';
import type { Appointment, TeamMember } from '../team/entities.ts';
import { appointmentsOn, totalWorkingTimeFactor } from '../team/service.ts';
import type { MasterShareOptions } from '../workspace/entities.ts';
import { bestMasterLayerOf, expectedMasterYear, type MasterDefinition, type MasterLayer } from './master-degree.ts';

/** What the master share is computed from. */
export interface MasterShareInput {
  /** Everybody the workspace knows, in service or not. */
  readonly members: readonly TeamMember[];
  /** The date of counting. */
  readonly on: IsoDate;
  readonly options: MasterShareOptions;
  /** Share that is aimed at, whole percent 0–100. */
  readonly targetPercent: number;
}

/** A number of teachers, with the people behind it. */
export interface TeacherCount {
  /** People, or ten-thousandths of fte: see the options of the figure. */
  readonly amount: number;
  readonly personIds: readonly PersonId[];
}

/** One layer of the figure; null as share when there are no teachers at all. */
export interface MasterShareLayer extends TeacherCount {
  readonly share: Share | null;
}

/** People in progress who expect to end in one calendar year; null is "no year named". */
export interface ExpectedMasters extends MasterShareLayer {
  readonly expectedYear: number | null;
}

/** The master share on a date: never a number without its definition, unit, denominator, date and target. */
export interface MasterShare {
  readonly on: IsoDate;
  /** Definition, unit and the choices about the denominator, to be printed with the figure. */
  readonly options: MasterShareOptions;
  /** The teachers of whom the masters are a part. */
  readonly denominator: TeacherCount;
  /** The master share proper: accredited, evidence seen. */
  readonly counted: MasterShareLayer;
  /** Not counted: a degree whose evidence was not seen or whose accreditation is not known. */
  readonly selfReported: MasterShareLayer;
  /** Not counted yet: studying. `byExpectedYear` ascends, "no year named" last. */
  readonly inProgress: MasterShareLayer & { readonly byExpectedYear: readonly ExpectedMasters[] };
  /** Never counted: only programmes that are not accredited. */
  readonly notAccredited: MasterShareLayer;
  readonly target: {
    readonly percent: number;
    /** ⌈percent × denominator⌉, in the unit of the figure. */
    readonly needed: number;
    /** max(0, needed − counted), in the unit of the figure. */
    readonly gap: number;
  };
}

/**
 * The share of masters among the teachers on a date (domain-rules M-01, M-05 and chapter 3).
 *
 * Denominator: people with an appointment in function group OP in service; student teachers (LIO) have their own group
 * and are out; leaders (directie) are in when the options say so; appointments as special-needs coordinator are in or
 * out as the options say, within these function groups. Somebody whose only such appointment is left out is left out
 * altogether.
 *
 * Each person stands once, in his best layer: counted, self-reported, in progress, not accredited; people without any
 * such degree are in none. In the unit `fte` a person weighs the working-time factors of the appointments that put him
 * in the denominator, together; in the unit `persons` he weighs 1.
 */
export function masterShare({ members, on, options, targetPercent }: MasterShareInput): MasterShare {
  const teachers = teachersOn(members, on, options);
  const inLayer = (layer: MasterLayer): readonly Teacher[] => teachers.filter((teacher) => teacher.layer === layer);
  const whole = countOf(teachers);
  const counted = layerOf(inLayer('counted'), whole);
  const needed = percentOfRoundedUp(targetPercent, whole.amount);
  return {
    on,
    options,
    denominator: whole,
    counted,
    selfReported: layerOf(inLayer('self-reported'), whole),
    inProgress: {
      ...layerOf(inLayer('in-progress'), whole),
      byExpectedYear: expectedMasters(inLayer('in-progress'), whole),
    },
    notAccredited: layerOf(inLayer('not-accredited'), whole),
    target: { percent: targetPercent, needed, gap: Math.max(0, needed - counted.amount) },
  };
}

/** The same figure under both definitions, for showing them side by side. */
export function masterShareByDefinition(input: MasterShareInput): Readonly<Record<MasterDefinition, MasterShare>> {
  const under = (definition: MasterDefinition): MasterShare =>
    masterShare({ ...input, options: { ...input.options, definition } });
  return { a: under('a'), b: under('b') };
}

interface Teacher {
  readonly personId: PersonId;
  readonly weight: number;
  readonly layer: MasterLayer | null;
  readonly expectedYear: number | null;
}

function teachersOn(members: readonly TeamMember[], on: IsoDate, options: MasterShareOptions): readonly Teacher[] {
  return members.flatMap((member) => {
    const appointments = appointmentsOn(member, on).filter((appointment) => isInDenominator(appointment, options));
    if (appointments.length === 0) return [];
    return [
      {
        personId: member.person.id,
        weight: options.unit === 'fte' ? totalWorkingTimeFactor(appointments) : 1,
        layer: bestMasterLayerOf(member.qualifications, options.definition, on),
        expectedYear: expectedMasterYear(member.qualifications, options.definition, on),
      },
    ];
  });
}

function isInDenominator(appointment: Appointment, options: MasterShareOptions): boolean {
  const { functionGroup, isCareCoordinator } = appointment;
  const isOfGroup = functionGroup === 'op' || (functionGroup === 'directie' && options.includesLeaders);
  return isOfGroup && (!isCareCoordinator || options.includesCareCoordinators);
}

function countOf(teachers: readonly Teacher[]): TeacherCount {
  return {
    amount: teachers.reduce((sum, teacher) => sum + teacher.weight, 0),
    personIds: teachers.map((teacher) => teacher.personId),
  };
}

function layerOf(teachers: readonly Teacher[], whole: TeacherCount): MasterShareLayer {
  const count = countOf(teachers);
  return { ...count, share: shareOf(count.amount, whole.amount) };
}

function expectedMasters(teachers: readonly Teacher[], whole: TeacherCount): readonly ExpectedMasters[] {
  return [...Map.groupBy(teachers, (teacher) => teacher.expectedYear)]
    .map(([expectedYear, group]) => ({ expectedYear, ...layerOf(group, whole) }))
    .sort((left, right) => (left.expectedYear ?? Infinity) - (right.expectedYear ?? Infinity));
}
