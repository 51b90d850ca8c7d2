import type { ObservationItemId } from '../../kernel/ids.ts';
import type { ObservationForm, ObservationItem } from './entities.ts';

/** The items under one heading, in their order. */
export interface FormSection {
  /** Empty for the items without a heading. */
  readonly title: string;
  readonly items: readonly ObservationItem[];
}

/**
 * The items of a form by heading. Headings come in the order of their first item, so that items of one heading stand
 * together wherever they were added.
 */
export function sectionsOf(items: readonly ObservationItem[]): readonly FormSection[] {
  const sorted = items.toSorted((left, right) => left.position - right.position);
  const sections = Map.groupBy(sorted, ({ section }) => section.trim());
  return Array.from(sections, ([title, own]) => ({ title, items: own }));
}

/** The items that are asked now, by heading. */
export function askedSections(form: Pick<ObservationForm, 'items'>): readonly FormSection[] {
  return sectionsOf(form.items.filter(({ isRetired }) => !isRetired));
}

/**
 * What an item is called: its text, or the heading when it is the only item under one, as with a form that takes one
 * score per domain.
 */
export function itemName(item: ObservationItem, form: Pick<ObservationForm, 'items'>): string {
  const heading = item.section.trim();
  const isAlone = form.items.filter(({ section }) => section.trim() === heading).length === 1;
  return heading !== '' && isAlone ? heading : item.text;
}

/** A step up or down among the siblings. */
export type ItemStep = 'up' | 'down';

/**
 * The items in their order after one has moved a step under its own heading; null when it is the first or last there, or
 * is not an item of the form.
 */
export function itemsAfterItemStep(
  items: readonly ObservationItem[],
  itemId: ObservationItemId,
  step: ItemStep,
): readonly ObservationItem[] | null {
  const sections = sectionsOf(items);
  const section = sections.find((candidate) => candidate.items.some(({ id }) => id === itemId));
  const index = section?.items.findIndex(({ id }) => id === itemId) ?? -1;
  const moved = swapped(section?.items ?? [], index, step);
  if (moved === null) return null;
  return numbered(sections.flatMap((candidate) => (candidate === section ? moved : candidate.items)));
}

/** The items in their order after a heading has moved a step with its items; null when it cannot. */
export function itemsAfterSectionStep(
  items: readonly ObservationItem[],
  title: string,
  step: ItemStep,
): readonly ObservationItem[] | null {
  const sections = sectionsOf(items);
  const moved = swapped(
    sections,
    sections.findIndex((section) => section.title === title.trim()),
    step,
  );
  return moved === null ? null : numbered(moved.flatMap((section) => section.items));
}

function swapped<Item>(list: readonly Item[], index: number, step: ItemStep): readonly Item[] | null {
  const other = index + (step === 'up' ? -1 : 1);
  const [moving, passed] = [list[index], list[other]];
  if (moving === undefined || passed === undefined) return null;
  return list.with(index, passed).with(other, moving);
}

function numbered(items: readonly ObservationItem[]): readonly ObservationItem[] {
  return items.map((item, position) => (item.position === position ? item : { ...item, position }));
}
