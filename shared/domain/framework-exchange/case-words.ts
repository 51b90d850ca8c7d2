import type { CompetenceKind, CompetenceLinkKind } from '../competences/entities.ts';

/** How associations are called in CASE 1.0; no other word may be written. */
export const CASE_ASSOCIATION_TYPES = [
  'isChildOf',
  'isPeerOf',
  'isPartOf',
  'exactMatchOf',
  'precedes',
  'isRelatedTo',
  'replacedBy',
  'exemplar',
  'hasSkillLevel',
] as const;
/** See {@link CASE_ASSOCIATION_TYPES}. */
export type CaseAssociationType = (typeof CASE_ASSOCIATION_TYPES)[number];

/** The association that a kind of link is written as. */
export const ASSOCIATION_OF_LINK = {
  exact: 'exactMatchOf',
  related: 'isRelatedTo',
  'replaced-by': 'replacedBy',
} as const satisfies Record<CompetenceLinkKind, CaseAssociationType>;

const LINK_OF_ASSOCIATION: ReadonlyMap<string, CompetenceLinkKind> = new Map(
  (['exact', 'related', 'replaced-by'] as const).map((kind) => [ASSOCIATION_OF_LINK[kind].toLowerCase(), kind]),
);

/** The word of CASE 1.0 for a kind of association as a file writes it, whatever its capitals and spaces; null for another word. */
export function associationTypeOf(word: string): CaseAssociationType | null {
  const folded = foldWord(word);
  return CASE_ASSOCIATION_TYPES.find((type) => type.toLowerCase() === folded) ?? null;
}

/** The kind of link that an association makes between competences; null when it makes none. */
export function linkKindOf(type: CaseAssociationType): CompetenceLinkKind | null {
  return LINK_OF_ASSOCIATION.get(type.toLowerCase()) ?? null;
}

/**
 * The item types that this program writes. Their identifiers never change: a package that defines them was written
 * here, and says kinds, languages and scale in the way of this program.
 */
export const OWN_ITEM_TYPES = {
  domain: '3d1f8a52-6c0b-5e4d-9b7a-0f4f5a6d1c01',
  competence: '3d1f8a52-6c0b-5e4d-9b7a-0f4f5a6d1c02',
  indicator: '3d1f8a52-6c0b-5e4d-9b7a-0f4f5a6d1c03',
} as const satisfies Record<CompetenceKind, string>;

/** Named as the maker of a framework whose source is not known. */
export const OWN_CREATOR = 'Groeikaart';

// What frameworks call their kinds, in Dutch and English. Words that mean anything from place to place are left out.
const KIND_WORDS: Record<CompetenceKind, string> = {
  domain:
    'domain|domein|area|gebied|vakgebied|competentiegebied|competence area|competency area|category|categorie|strand|theme|thema|cluster|dimension|dimensie|field|veld|leergebied|kerndomein|subdomain|subdomein|hoofdstuk|course|unit|section|group|groep',
  competence:
    'competence|competency|competentie|deelcompetentie|standard|standaard|skill|vaardigheid|bekwaamheid|bekwaamheidseis|outcome|learning outcome|leeruitkomst|objective|doel|leerdoel|kerndoel|goal|expectation|knowledge|kennis|kwaliteit|rol|role',
  indicator:
    'indicator|indicatoren|component|behaviour|behavior|gedrag|gedragsindicator|gedraging|element|benchmark|evidence|criterion|criterium|beheersingsindicator|proficiency|practice|voorbeeldgedrag|item|statement|kijkpunt|aandachtspunt|level descriptor',
};
const KIND_OF_WORD: ReadonlyMap<string, CompetenceKind> = new Map(
  (['domain', 'competence', 'indicator'] as const).flatMap((kind) =>
    KIND_WORDS[kind]
      .split('|')
      .flatMap((word) => [[foldWord(word), kind] as const, [`${foldWord(word)}s`, kind] as const]),
  ),
);

/** The kind that a word for a kind of item means; null when it means nothing for sure. */
export function kindOfWord(word: string): CompetenceKind | null {
  return KIND_OF_WORD.get(foldWord(word)) ?? null;
}

function foldWord(word: string): string {
  return word.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '');
}
