import type Database from 'better-sqlite3-multiple-ciphers';
import { AppError } from '../app-error.ts';

/** A query whose row type can be inferred: any Kysely select. */
interface TypedQuery<Row> {
  compile(): { readonly sql: string; readonly parameters: readonly unknown[] };
  execute(): Promise<Row[]>;
}

/** Reads from a workspace; cannot write. */
export interface ReadDatabase {
  /** All rows of a query, in its order. */
  all<Row>(query: TypedQuery<Row>): Row[];
  /** The first row of a query, or undefined when it has none. */
  first<Row>(query: TypedQuery<Row>): Row | undefined;
}

const MOST_STATEMENTS = 300;

/** Runs compiled queries on one connection and keeps their prepared statements. */
export class StatementRunner implements ReadDatabase {
  readonly #connection: Database.Database;
  readonly #statements = new Map<string, Database.Statement>();

  constructor(connection: Database.Database) {
    this.#connection = connection;
  }

  all<Row>(query: TypedQuery<Row>): Row[] {
    const { sql, parameters } = query.compile();
    return this.prepare(sql).all(...parameters) as Row[];
  }

  first<Row>(query: TypedQuery<Row>): Row | undefined {
    const { sql, parameters } = query.compile();
    return this.prepare(sql).get(...parameters) as Row | undefined;
  }

  /** The prepared statement of a text of SQL, kept for the next time; fails with `no-workspace` once the file is closed. */
  prepare(sql: string): Database.Statement {
    // A lock can come between two steps of a use case that waits for a file.
    if (!this.#connection.open) throw new AppError('no-workspace');
    const known = this.#statements.get(sql);
    if (known !== undefined) return known;
    if (this.#statements.size >= MOST_STATEMENTS) this.#statements.clear();
    const statement = this.#connection.prepare(sql);
    this.#statements.set(sql, statement);
    return statement;
  }
}
