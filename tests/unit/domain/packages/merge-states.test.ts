import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  conflictName,
  mergeStates,
  type Choices,
  type MergedStates,
  type SideRights,
} from '#shared/domain/packages/merge-states.ts';
import {
  noteChanges,
  presentRecords,
  recordKey,
  type SharedRecord,
  type SharedState,
} from '#shared/domain/packages/shared-state.ts';
import type { ExchangeSide } from '#shared/domain/packages/stamp.ts';

const EVERYTHING: SideRights = { mayChange: () => true, mayAddOrRemove: () => true };
const NO_CHOICES: Choices = new Map();
const EMPTY: SharedState = new Map();

function wish(id: string, fields: SharedRecord['fields']): SharedRecord {
  return { kind: 'wish', id, fields };
}

function merge(
  mine: SharedState,
  theirs: SharedState,
  side: ExchangeSide,
  choices: Choices = NO_CHOICES,
  theirRights: SideRights = EVERYTHING,
): MergedStates {
  return mergeStates(mine, theirs, { author: { side, number: next() }, theirRights, choices });
}

/** The state after what a side did, in the next package. */
function noted(state: SharedState, present: readonly SharedRecord[], side: ExchangeSide): SharedState {
  return noteChanges(state, present, { side, number: next() });
}

let packages = 0;
/** A number that no package had. */
function next(): number {
  packages += 1;
  return packages;
}

describe('what a package changes', () => {
  const sent = noted(EMPTY, [wish('a', { title: 'Rekenen', year: 2026 })], 'school');
  const read = merge(EMPTY, sent, 'teacher').state;

  it('is everything at first, and nothing the second time', () => {
    expect(presentRecords(read)).toEqual([wish('a', { title: 'Rekenen', year: 2026 })]);
    expect(merge(read, sent, 'teacher').state).toEqual(read);
  });

  it('is one field of each side when they changed different ones', () => {
    const school = noted(sent, [wish('a', { title: 'Rekenen', year: 2027 })], 'school');
    const teacher = noted(read, [wish('a', { title: 'Rekenen in groep 4', year: 2026 })], 'teacher');
    const merged = merge(school, teacher, 'school');
    expect(merged.fieldConflicts).toEqual([]);
    expect(presentRecords(merged.state)).toEqual([wish('a', { title: 'Rekenen in groep 4', year: 2027 })]);
    expect(merge(teacher, merged.state, 'teacher').state).toEqual(merged.state);
  });

  it('is a conflict when both changed one, and the choice wins on the other side', () => {
    const school = noted(sent, [wish('a', { title: 'Taal', year: 2026 })], 'school');
    const teacher = noted(read, [wish('a', { title: 'Lezen', year: 2026 })], 'teacher');
    const asked = merge(school, teacher, 'school');
    expect(asked.fieldConflicts).toEqual([{ key: 'wish a', field: 'title', mine: 'Taal', theirs: 'Lezen' }]);
    expect(asked.open).toBe(1);
    expect(presentRecords(asked.state)).toEqual(presentRecords(school));

    const chosen = merge(school, teacher, 'school', new Map([['wish a title', 'mine' as const]]));
    expect(chosen.open).toBe(0);
    const back = merge(teacher, chosen.state, 'teacher');
    expect(back.fieldConflicts).toEqual([]);
    expect(presentRecords(back.state)).toEqual([wish('a', { title: 'Taal', year: 2026 })]);
  });

  it('is not what was taken back on this side after the other had read it', () => {
    const changed = noted(sent, [wish('a', { title: 'Taal', year: 2026 })], 'school');
    const readAgain = merge(read, changed, 'teacher').state;
    const takenBack = noted(changed, [wish('a', { title: 'Rekenen', year: 2026 })], 'school');
    expect(presentRecords(merge(takenBack, readAgain, 'school').state)).toEqual(presentRecords(takenBack));
    expect(presentRecords(merge(readAgain, takenBack, 'teacher').state)).toEqual(presentRecords(takenBack));
  });

  it('is a removal, unless this side went on with what was removed', () => {
    const removed = noted(read, [], 'teacher');
    expect(presentRecords(merge(sent, removed, 'school').state)).toEqual([]);

    const wentOn = noted(sent, [wish('a', { title: 'Taal', year: 2026 })], 'school');
    const asked = merge(wentOn, removed, 'school');
    expect(asked.removalConflicts).toEqual([{ key: 'wish a', removedBy: 'them' }]);
    const kept = merge(wentOn, removed, 'school', new Map([['wish a', 'mine' as const]]));
    expect(presentRecords(merge(removed, kept.state, 'teacher').state)).toEqual([
      wish('a', { title: 'Taal', year: 2026 }),
    ]);
    const gone = merge(wentOn, removed, 'school', new Map([['wish a', 'theirs' as const]]));
    expect(presentRecords(merge(removed, gone.state, 'teacher').state)).toEqual([]);
    expect(merge(gone.state, removed, 'school').removalConflicts).toEqual([]);
  });

  it('is never what the sender may not change, and the sender gets the right version back', () => {
    const rights: SideRights = { mayChange: (_, field) => field === 'title', mayAddOrRemove: () => false };
    const forged = noted(read, [wish('a', { title: 'Lezen', year: 2030 }), wish('b', { title: 'Extra' })], 'teacher');
    const merged = merge(sent, forged, 'school', NO_CHOICES, rights);
    expect(merged.refused).toEqual([
      { key: 'wish a', field: 'year' },
      { key: 'wish b', field: null },
    ]);
    expect(merge(merged.state, forged, 'school', NO_CHOICES, rights).refused).toEqual([]);
    expect(presentRecords(merged.state)).toEqual([wish('a', { title: 'Lezen', year: 2026 })]);
    expect(presentRecords(merge(forged, merged.state, 'teacher').state)).toEqual([
      wish('a', { title: 'Lezen', year: 2026 }),
    ]);
    const withoutA = noted(read, [], 'teacher');
    const restored = merge(sent, withoutA, 'school', NO_CHOICES, rights);
    expect(presentRecords(merge(withoutA, restored.state, 'teacher').state)).toEqual(presentRecords(sent));
  });
});

/** One side of a simulated exchange: what it holds, and every value that it ever saw. */
interface Holder {
  records: SharedRecord[];
  state: SharedState;
  readonly seen: Set<string>;
}

type Step =
  | { readonly do: 'edit'; readonly side: ExchangeSide; readonly record: number; readonly field: number }
  | { readonly do: 'add' | 'remove' | 'send'; readonly side: ExchangeSide; readonly record: number }
  | { readonly do: 'deliver'; readonly side: ExchangeSide; readonly pick: number; readonly choice: 'mine' | 'theirs' };

const side = fc.constantFrom<ExchangeSide>('school', 'teacher');
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('edit'), side, record: fc.nat(4), field: fc.nat(1) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('add', 'remove'), side, record: fc.nat(4) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('send'), side, record: fc.constant(0) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('deliver'),
      side,
      pick: fc.nat(20),
      choice: fc.constantFrom('mine', 'theirs'),
    }),
  },
);

const FIELDS = ['title', 'note'] as const;
const other = (of: ExchangeSide): ExchangeSide => (of === 'school' ? 'teacher' : 'school');

/** School and teacher, with all packages that are under way; a package may come late, twice or never. */
class Exchange {
  readonly #holders: Record<ExchangeSide, Holder> = { school: newHolder(), teacher: newHolder() };
  readonly #underWay: Record<ExchangeSide, { state: SharedState; seen: ReadonlySet<string> }[]> = {
    school: [],
    teacher: [],
  };
  #edits = 0;

  take(next: Step): void {
    const holder = this.#holders[next.side];
    switch (next.do) {
      case 'edit':
        return this.#edit(holder, next.record, FIELDS[next.field] ?? 'title');
      case 'add':
        this.#edits += 1;
        holder.records = [
          ...holder.records,
          wish(`${next.side}${String(this.#edits)}`, { title: `v${String(this.#edits)}`, note: '' }),
        ];
        holder.seen.add(`v${String(this.#edits)}`);
        return;
      case 'remove':
        holder.records = holder.records.filter((_, index) => index !== next.record);
        return;
      case 'send':
        return this.send(next.side);
      case 'deliver': {
        const waiting = this.#underWay[next.side];
        const found = waiting[next.pick % Math.max(1, waiting.length)];
        if (found !== undefined) this.read(next.side, found, next.choice);
      }
    }
  }

  send(from: ExchangeSide): void {
    const holder = this.#holders[from];
    holder.state = noted(holder.state, holder.records, from);
    this.#underWay[other(from)].push({ state: holder.state, seen: new Set(holder.seen) });
  }

  /** Reads a package; what is replaced without a choice must have been known to the sender. */
  read(at: ExchangeSide, sent: { state: SharedState; seen: ReadonlySet<string> }, choice: 'mine' | 'theirs'): void {
    const holder = this.#holders[at];
    const mine = noted(holder.state, holder.records, at);
    const asked = merge(mine, sent.state, at);
    const choices = new Map(
      [...asked.fieldConflicts, ...asked.removalConflicts].map((conflict) => [conflictName(conflict), choice] as const),
    );
    const merged = merge(mine, sent.state, at, choices);
    expect(merged.open).toBe(0);
    // Who chose was shown both versions.
    for (const { theirs } of asked.fieldConflicts) holder.seen.add(String(theirs));
    for (const { key } of asked.removalConflicts) {
      for (const { value } of Object.values(sent.state.get(key)?.fields ?? {})) holder.seen.add(String(value));
    }
    for (const record of presentRecords(mine)) {
      const key = recordKey(record);
      const after = merged.state.get(key);
      const isAsked = (field: string): boolean => choices.has(`${key} ${field}`);
      for (const [field, value] of Object.entries(record.fields)) {
        const isReplaced = after?.fields[field]?.value !== value;
        const isGone = after?.isThere.value !== true && !choices.has(key);
        if ((isReplaced && !isAsked(field)) || isGone) expect(value === '' || sent.seen.has(String(value))).toBe(true);
      }
    }
    holder.state = merged.state;
    holder.records = presentRecords(merged.state);
    for (const { fields } of holder.records) for (const value of Object.values(fields)) holder.seen.add(String(value));
    expect(merge(holder.state, sent.state, at).state).toEqual(holder.state);
  }

  /** Both send once more and read what is newest, until nobody has anything to tell. */
  settle(): void {
    for (const from of ['school', 'teacher', 'school'] as const) {
      this.send(from);
      const newest = this.#underWay[other(from)].at(-1);
      if (newest !== undefined) this.read(other(from), newest, 'mine');
    }
    const byKey = (records: readonly SharedRecord[]) => new Map(records.map((record) => [recordKey(record), record]));
    expect(byKey(this.#holders.teacher.records)).toEqual(byKey(this.#holders.school.records));
  }

  #edit(holder: Holder, place: number, field: string): void {
    const found = holder.records[place];
    if (found === undefined) return;
    this.#edits += 1;
    const value = `v${String(this.#edits)}`;
    holder.records = holder.records.map((record) =>
      record === found ? { ...record, fields: { ...record.fields, [field]: value } } : record,
    );
    holder.seen.add(value);
  }
}

function newHolder(): Holder {
  return { records: [], state: EMPTY, seen: new Set() };
}

describe('packages that go back and forth, late, twice or never', () => {
  it('lose no edit, apply none twice, and leave both sides equal', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 60 }), (steps) => {
        const exchange = new Exchange();
        for (const next of steps) exchange.take(next);
        exchange.settle();
      }),
      { numRuns: 400 },
    );
  });
});
