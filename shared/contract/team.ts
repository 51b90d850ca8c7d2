import { z } from 'zod';
import {
  ACCREDITATION_STATES,
  CONTRACT_KINDS,
  EVIDENCE_STATES,
  FUNCTION_GROUPS,
  GENDERS,
  QUALIFICATION_KINDS,
  SCALE_GENERATIONS,
  type PupilGroup,
  type WorkingTimeFactor,
} from '../domain/team/entities.ts';
import { dateField, idField, lineField, optionalLineField } from './fields.ts';

/** A person as he is entered; the policies of the domain judge the contents. */
export const personDraftSchema = z.strictObject({
  givenName: lineField(200),
  namePrefix: lineField(200),
  familyName: lineField(200),
  birthDate: dateField.nullable(),
  gender: z.enum(GENDERS),
  staffNumber: optionalLineField(200),
  email: optionalLineField(300),
  teachingSince: dateField.nullable(),
});

/** An appointment as it is entered. `workingTimeFactor` in ten-thousandths of full time. */
export const appointmentDraftSchema = z.strictObject({
  personId: idField('person'),
  schoolId: idField('school').nullable(),
  functionGroup: z.enum(FUNCTION_GROUPS),
  functionTitle: lineField(200),
  isCareCoordinator: z.boolean(),
  workingTimeFactor: z.int().transform((value) => value as WorkingTimeFactor),
  contractKind: z.enum(CONTRACT_KINDS),
  scale: optionalLineField(40),
  scaleGeneration: z.enum(SCALE_GENERATIONS).nullable(),
  step: z.int().nullable(),
  pupilGroups: z
    .array(z.int())
    .max(20)
    .readonly()
    .transform((groups) => groups as readonly PupilGroup[]),
  from: dateField.nullable(),
  to: dateField.nullable(),
});

/** A qualification as it is entered. */
export const qualificationDraftSchema = z.strictObject({
  personId: idField('person'),
  kind: z.enum(QUALIFICATION_KINDS),
  title: lineField(400),
  field: lineField(400),
  institute: lineField(400),
  awardedOn: dateField.nullable(),
  accredited: z.enum(ACCREDITATION_STATES),
  evidence: z.enum(EVIDENCE_STATES),
  isInProgress: z.boolean(),
  expectedYear: z.int().nullable(),
});
