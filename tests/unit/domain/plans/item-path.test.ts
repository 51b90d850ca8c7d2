import { describe, expect, it } from 'vitest';
import type { ProgrammeLink } from '#shared/domain/catalogue/entities.ts';
import { itemPath } from '#shared/domain/plans/item-path.ts';
import type { PlanItem } from '#shared/domain/plans/entities.ts';
import { isoDate } from '#shared/kernel/dates.ts';
import { id } from '../builders.ts';
import { aProgramme } from '../catalogue/programme-builders.ts';
import { aPlanItem } from './plan-builders.ts';

const idOf = (key: string) => id<'programme'>(key);
const programmes = [
  aProgramme({ id: idOf('package'), title: 'Pakket' }),
  aProgramme({ id: idOf('b'), title: 'Bewegen', expiresMonths: 24 }),
  aProgramme({ id: idOf('a'), title: 'Anatomie' }),
  aProgramme({ id: idOf('old'), title: 'Oud', state: 'ended' }),
  aProgramme({ id: idOf('next'), title: 'Vervolg' }),
];
const linkOf = (fromId: string, toId: string, kind: ProgrammeLink['kind']): ProgrammeLink => ({
  id: id(`${fromId} ${toId}`),
  fromId: idOf(fromId),
  toId: idOf(toId),
  kind,
  note: '',
});
const links = [
  linkOf('b', 'package', 'module-of'),
  linkOf('a', 'package', 'module-of'),
  linkOf('old', 'package', 'module-of'),
  linkOf('package', 'next', 'leads-on-to'),
  linkOf('a', 'next', 'exempts-from'),
];
const whole = aPlanItem({ id: id('item-whole'), programmeId: idOf('package'), state: 'running' });
const moduleItem = aPlanItem({
  id: id('item-b'),
  programmeId: idOf('b'),
  state: 'achieved',
  achievedOn: isoDate('2026-10-15'),
});
const pathOf = (item: PlanItem, items: readonly PlanItem[] = [], evaluated: readonly PlanItem[] = []) =>
  itemPath(item, {
    items: [item, ...items],
    programmes,
    links,
    evaluations: evaluated.map((one) => ({ planItemId: one.id })),
  });

describe('what the catalogue says beside an item', () => {
  it('is the modules of its package, by title, with the day on which what was achieved is out of date', () => {
    expect(
      pathOf(whole, [moduleItem]).modules.map(({ programme, planned, expiresOn }) => [
        programme.title,
        planned?.state ?? null,
        expiresOn,
      ]),
    ).toEqual([
      ['Anatomie', null, null],
      ['Bewegen', 'achieved', '2028-10-15'],
    ]);
    const old = aPlanItem({ id: id('item-old'), programmeId: idOf('old'), state: 'running' });
    expect(pathOf(whole, [old]).modules.map(({ programme }) => programme.title)).toContain('Oud');
  });

  it('takes the last time that a module was achieved, and not one that was stopped', () => {
    const again: PlanItem = { ...moduleItem, id: id('item-again'), achievedOn: isoDate('2027-05-01') };
    const stopped: PlanItem = { ...moduleItem, id: id('item-stopped'), state: 'stopped', achievedOn: null };
    expect(pathOf(whole, [again, moduleItem, stopped]).modules[1]?.expiresOn).toBe('2029-05-01');
    expect(pathOf(whole, [stopped]).modules[1]?.planned).toBeNull();
  });

  it('is the next step and an evaluation once it is achieved, and the evaluation only once', () => {
    const achieved: PlanItem = { ...whole, state: 'achieved', achievedOn: isoDate('2026-10-15') };
    expect(pathOf(whole)).toMatchObject({ next: [], canEvaluate: false });
    expect(pathOf(achieved).next.map(({ programme }) => programme.title)).toEqual(['Vervolg']);
    expect(pathOf(achieved).canEvaluate).toBe(true);
    expect(pathOf(achieved, [], [achieved]).canEvaluate).toBe(false);
  });

  it('is nothing for something freely entered', () => {
    const free: PlanItem = { ...whole, programmeId: null, state: 'achieved' };
    expect(pathOf(free)).toEqual({ itemId: free.id, modules: [], next: [], canEvaluate: false });
  });
});
