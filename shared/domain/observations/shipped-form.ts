import type { IdSource } from '../../kernel/ids.ts';
import type { ObservationForm } from './entities.ts';

/** A text in the two languages of the program. */
export interface ShippedText {
  readonly nl: string;
  readonly en: string;
}

/** A form as it is shipped with the program, in both languages; a file of `assets/observation-forms/`. */
export interface ShippedObservationForm {
  readonly key: string;
  readonly title: ShippedText;
  readonly source: ShippedText;
  readonly guidance: ShippedText;
  /** Labels of the steps, from the lowest up. */
  readonly steps: readonly ShippedText[];
  readonly sections: readonly { readonly title: ShippedText; readonly items: readonly ShippedText[] }[];
}

/**
 * A shipped form as a form of the workspace, in one language: a form is written and read in the language of the school.
 *
 * Its items are tied to no competence: that choice is the school's.
 */
export function buildShippedForm(
  shipped: ShippedObservationForm,
  language: keyof ShippedText,
  position: number,
  ids: IdSource,
): ObservationForm {
  const formId = ids.next('observation-form');
  const items = shipped.sections.flatMap(({ title, items: texts }) =>
    texts.map((text) => ({ section: title[language], text: text[language] })),
  );
  return {
    id: formId,
    shippedKey: shipped.key,
    title: shipped.title[language],
    source: shipped.source[language],
    guidance: shipped.guidance[language],
    steps: shipped.steps.map((label, index) => ({ step: index + 1, label: label[language] })),
    state: 'active',
    position,
    items: items.map((item, index) => ({
      ...item,
      id: ids.next('observation-item'),
      formId,
      competenceId: null,
      isRetired: false,
      position: index,
    })),
  };
}

/**
 * A form to change freely, with the same texts, scale and items; retired items stay behind. The source says where it
 * comes from and goes along.
 */
export function copyOfForm(form: ObservationForm, title: string, position: number, ids: IdSource): ObservationForm {
  const formId = ids.next('observation-form');
  const items = form.items
    .filter(({ isRetired }) => !isRetired)
    .toSorted((left, right) => left.position - right.position);
  return {
    ...form,
    id: formId,
    shippedKey: null,
    title,
    state: 'active',
    position,
    items: items.map((item, index) => ({ ...item, id: ids.next('observation-item'), formId, position: index })),
  };
}
