import { describe, expect, it } from 'vitest';
import type { FrameworkId } from '#shared/kernel/ids.ts';
import { firstFramework } from '#shared/domain/competences/first-framework.ts';
import { aFramework, id } from '../builders.ts';

const shipped = aFramework({ id: id('shipped') });
const own = aFramework({ id: id('own') });
const old = aFramework({ id: id('old'), status: 'retired' });
const NOTHING: ReadonlyMap<FrameworkId, number> = new Map();

describe('the framework that is shown when none was chosen', () => {
  it('is the one of which most is asked', () => {
    expect(firstFramework([shipped, own], new Map([[own.id, 10]]))).toBe(own);
    expect(
      firstFramework(
        [shipped, own],
        new Map([
          [shipped.id, 12],
          [own.id, 10],
        ]),
      ),
    ).toBe(shipped);
  });

  it('is the first of equals, and never one that is not in use while another is', () => {
    expect(firstFramework([shipped, own], NOTHING)).toBe(shipped);
    expect(firstFramework([old, own], new Map([[old.id, 10]]))).toBe(own);
    expect(firstFramework([old], NOTHING)).toBe(old);
    expect(firstFramework([], NOTHING)).toBeNull();
  });
});
