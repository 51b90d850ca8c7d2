import type { z } from 'zod';
import type { IsoDate } from '#shared/kernel/dates.ts';
import type { CompetenceId, GoalId, IdSource, PersonId } from '#shared/kernel/ids.ts';
import type { ShippedFramework } from '#shared/domain/competences/shipped-framework.ts';
import type { WriteTransaction } from '../../data/write-transaction.ts';

/** What a part of the example school refers to. The look-ups throw on a key that the school does not have. */
export interface ExampleContext {
  readonly ids: IdSource;
  /** The day on which the example school is made: what lies after it has not happened yet. */
  readonly today: IsoDate;
  /** Id of a person by his key, e.g. `p01`. */
  person(key: string): PersonId;
  /** Id of a goal by its key, e.g. `g1`. */
  goal(key: string): GoalId;
  /** Id of a competence of the framework `team-needs` by its code, e.g. `B01`. */
  competence(code: string): CompetenceId;
  /** A framework as the program ships it, by its key. */
  shippedFramework(key: string): ShippedFramework;
  /** A date of the file moved to the present school year. */
  date(written: IsoDate): IsoDate;
  /** The same for a date that may be missing. */
  optionalDate(written: IsoDate | null): IsoDate | null;
  /** Where ids of one part are left for the parts after it: `role:<key>`, `group:<key>`. */
  readonly shared: Map<string, string>;
}

/** A part of the example school with a file of its own under `assets/example-school/parts/`. */
export interface ExamplePart<Schema extends z.ZodType = z.ZodType> {
  readonly file: string;
  readonly schema: Schema;
  insert(tx: WriteTransaction, content: z.output<Schema>, context: ExampleContext): void;
}

/** A part whose file has been read and checked. */
export interface ReadExamplePart {
  insert(tx: WriteTransaction, context: ExampleContext): void;
}

/** Ties a part to its schema, so that its content is typed. */
export function examplePart<Schema extends z.ZodType>(part: ExamplePart<Schema>): ExamplePart<Schema> {
  return part;
}
