import type { SchoolId } from '../../kernel/ids.ts';
import { foldText } from '../table-import/normalise-text.ts';
import type { School } from '../team/entities.ts';

const KIND_WORDS =
  /\b(?:obs|rkbs|pcbs|cbs|bs|kbs|ibs|dr|basisschool|daltonschool|montessorischool|jenaplanschool|school|de|het|'t)\b/g;

function nameKey(name: string): string {
  return foldText(name)
    .replace(KIND_WORDS, ' ')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/**
 * Gives a function that finds the school that a cell names: by BRIN with site (`16SW03`), BRIN alone when it has one site
 * (else its main site `00`), or name with or without `basisschool` and the like. Null when none or several fit.
 */
export function schoolFinder(schools: readonly School[]): (text: string) => SchoolId | null {
  const byCode = new Map<string, SchoolId>();
  const byBrin = new Map<string, School[]>();
  const byName = new Map<string, SchoolId | null>();
  const addName = (key: string, id: SchoolId): void => {
    if (key === '') return;
    const present = byName.get(key);
    byName.set(key, present === undefined || present === id ? id : null);
  };
  for (const school of schools) {
    byCode.set(school.brin + school.site, school.id);
    const sites = byBrin.get(school.brin) ?? [];
    sites.push(school);
    byBrin.set(school.brin, sites);
    addName(foldText(school.name), school.id);
    addName(nameKey(school.name), school.id);
  }
  return (text) => {
    const code = /\b(\d{2}[a-z]{2})[- ]?(\d{2})?\b/i.exec(text);
    if (code !== null) {
      const brin = (code[1] ?? '').toUpperCase();
      const site = code[2];
      const sites = byBrin.get(brin);
      const found =
        site !== undefined ? byCode.get(brin + site) : sites?.length === 1 ? sites[0]?.id : byCode.get(`${brin}00`);
      if (found !== undefined) return found;
    }
    return byName.get(foldText(text)) ?? byName.get(nameKey(text)) ?? null;
  };
}
