import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const FEATURES = 'renderer/features';

/** The classes that each feature gives a style of its own: those that a rule starts with. */
function styledClasses(): ReadonlyMap<string, ReadonlySet<string>> {
  const features = new Map<string, Set<string>>();
  for (const feature of readdirSync(FEATURES)) {
    const sheets = readdirSync(join(FEATURES, feature), { recursive: true, encoding: 'utf8' });
    for (const sheet of sheets.filter((name) => name.endsWith('.css'))) {
      const text = readFileSync(join(FEATURES, feature, sheet), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
      for (const [, name] of text.matchAll(/(?:^|,\s*)\.(gk-[\w-]+)/gm)) {
        if (name !== undefined) features.set(name, (features.get(name) ?? new Set()).add(feature));
      }
    }
  }
  return features;
}

describe('class names', () => {
  // The style sheet of a screen stays when the next one opens: a shared name lays one screen out by the rules of another.
  it('belong to one feature', () => {
    const classes = styledClasses();
    expect(classes.size).toBeGreaterThan(50);
    const shared = [...classes].filter(([, features]) => features.size > 1);
    expect(shared.map(([name, features]) => `${name}: ${[...features].join(', ')}`)).toEqual([]);
  });
});
