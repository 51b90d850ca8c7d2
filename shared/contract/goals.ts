import { z } from 'zod';
import { GOAL_STATES } from '../domain/goals/entities.ts';
import { PROFESSION_DOMAINS } from '../domain/roles/entities.ts';
import { BOUWEN, FUNCTION_GROUPS } from '../domain/team/entities.ts';
import { dateField, idField, lineField, textField } from './fields.ts';

/** A goal as it is entered. */
export const goalDraftSchema = z.strictObject({
  parentId: idField('goal').nullable(),
  title: lineField(1000),
  why: textField(20_000),
  theme: lineField(1000),
  startsOn: dateField.nullable(),
  endsOn: dateField.nullable(),
  ownerId: idField('person').nullable(),
  ownerGroupId: idField('group').nullable(),
  domains: z.array(z.enum(PROFESSION_DOMAINS)).max(PROFESSION_DOMAINS.length).readonly(),
  successCriteria: textField(20_000),
  state: z.enum(GOAL_STATES),
});

/** Fields of a goal that change; the others stay. */
export const goalPatchSchema = goalDraftSchema.partial();

const quantity = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('everyone') }),
  z.strictObject({ kind: z.literal('at-least-count'), count: z.number() }),
  z.strictObject({ kind: z.literal('at-least-percent'), percent: z.number() }),
]);

const group = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('all-teachers') }),
  z.strictObject({ kind: z.literal('all-staff') }),
  z.strictObject({ kind: z.literal('bouw'), bouw: z.enum(BOUWEN) }),
  z.strictObject({ kind: z.literal('function-group'), functionGroup: z.enum(FUNCTION_GROUPS) }),
  z.strictObject({ kind: z.literal('function'), functionTitle: lineField(400) }),
  z.strictObject({ kind: z.literal('role'), roleId: idField('role') }),
  z.strictObject({ kind: z.literal('group'), groupId: idField('group') }),
]);

const owner = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('goal'), goalId: idField('goal') }),
  z.strictObject({ kind: z.literal('role'), roleId: idField('role') }),
  z.strictObject({ kind: z.literal('function'), functionTitle: lineField(400) }),
]);

/** A requirement as it is entered; exemptions are added one by one. */
export const requirementDraftSchema = z.strictObject({
  owner,
  competenceId: idField('competence'),
  level: z.int(),
  quantity,
  group,
  byDate: dateField.nullable(),
});

/** An exemption as it is entered. */
export const exemptionDraftSchema = z.strictObject({
  requirementId: idField('requirement'),
  personId: idField('person'),
  reason: lineField(2000),
});
