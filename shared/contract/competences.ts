import { z } from 'zod';
import { dateField, idField } from './fields.ts';

/** Which competences become columns: all, those that something asks, or those below a node of the tree. */
const columnScopeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('all') }),
  z.strictObject({ kind: z.literal('asked') }),
  z.strictObject({ kind: z.literal('below'), nodeId: idField('competence') }),
]);

/** Which matrix: of a framework (null is the first one), on a day (null is today), with which columns. */
export const matrixQuerySchema = z.strictObject({
  frameworkId: idField('framework').nullable().default(null),
  on: dateField.nullable().default(null),
  scope: columnScopeSchema.default({ kind: 'all' }),
});
