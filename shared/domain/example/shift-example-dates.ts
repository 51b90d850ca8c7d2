import { addYears, type IsoDate } from '../../kernel/dates.ts';
import { schoolYearOf } from '../../kernel/school-year.ts';
import type { ExampleGoal, ExamplePerson, ExampleRating, ExampleSchool } from './entities.ts';

/** How many whole years lie between the school year that the example is written for and the one in which `today` falls. */
export function exampleYearShift(school: ExampleSchool, today: IsoDate): number {
  return schoolYearOf(today, school.workspace.schoolYearStart).startYear - school.baseSchoolYear;
}

/**
 * The example school for the school year in which `today` falls: every date and every calendar year moves by the same
 * number of whole years, so that ages, terms and the order of facts stay what they are.
 *
 * 29 February becomes 28 February in a common year. Always shift the shipped data, never data that was shifted before:
 * a 29 February that was moved once does not come back.
 */
export function shiftExampleDates(school: ExampleSchool, today: IsoDate): ExampleSchool {
  const years = exampleYearShift(school, today);
  if (years === 0) return school;
  return {
    ...school,
    baseSchoolYear: school.baseSchoolYear + years,
    workspace: { ...school.workspace, masterTargetYear: shiftYear(school.workspace.masterTargetYear, years) },
    people: school.people.map((person) => shiftPerson(person, years)),
    goals: school.goals.map((goal) => shiftGoal(goal, years)),
    ratings: mapValues(school.ratings, (ofPerson) =>
      mapValues(ofPerson, (ratings) => ratings.map((rating) => shiftRating(rating, years))),
    ),
  };
}

function shiftPerson(person: ExamplePerson, years: number): ExamplePerson {
  return {
    ...person,
    birthDate: shiftDate(person.birthDate, years),
    teachingSince: shiftDate(person.teachingSince, years),
    appointments: person.appointments.map((appointment) => ({
      ...appointment,
      from: shiftDate(appointment.from, years),
      to: shiftDate(appointment.to, years),
    })),
    qualifications: person.qualifications.map((qualification) => ({
      ...qualification,
      awardedOn: shiftDate(qualification.awardedOn, years),
      expectedYear: shiftYear(qualification.expectedYear, years),
    })),
  };
}

function shiftGoal(goal: ExampleGoal, years: number): ExampleGoal {
  return {
    ...goal,
    startsOn: shiftDate(goal.startsOn, years),
    endsOn: shiftDate(goal.endsOn, years),
    requirements: goal.requirements.map((requirement) => ({
      ...requirement,
      byDate: shiftDate(requirement.byDate, years),
    })),
  };
}

function shiftRating([raterKind, level, ratedOn, note]: ExampleRating, years: number): ExampleRating {
  const shifted = addYears(ratedOn, years);
  return note === undefined ? [raterKind, level, shifted] : [raterKind, level, shifted, note];
}

function shiftDate(date: IsoDate | null, years: number): IsoDate | null {
  return date === null ? null : addYears(date, years);
}

function shiftYear(year: number | null, years: number): number | null {
  return year === null ? null : year + years;
}

function mapValues<Value, Mapped>(
  record: Readonly<Record<string, Value>>,
  map: (value: Value) => Mapped,
): Readonly<Record<string, Mapped>> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]));
}
