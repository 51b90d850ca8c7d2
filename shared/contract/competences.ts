import { z } from 'zod';
import { dateField, idField } from './fields.ts';

/** Which matrix: of a framework, on a day; `on` null is today. */
export const matrixQuerySchema = z.strictObject({
  frameworkId: idField('framework'),
  on: dateField.nullable().default(null),
});
