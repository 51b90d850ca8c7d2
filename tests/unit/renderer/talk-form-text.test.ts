import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { TalkForm } from '#shared/domain/talks/entities.ts';
import { formOfText, textOfForm } from '#renderer/features/talks/form-text.ts';

const FORM: TalkForm = {
  key: 'f',
  title: 'Formulier',
  sections: [
    {
      title: 'Terugblik',
      items: [
        { key: 'oud', question: 'Hoe gaat het?', scale: ['slecht', 'redelijk', 'goed'] },
        { key: 'v1', question: 'Waarom?', scale: [] },
      ],
    },
  ],
};

it('writes a form as text and reads it back with its keys', () => {
  const text = '# Terugblik\nHoe gaat het? [slecht / redelijk / goed]\nWaarom?';
  expect(textOfForm(FORM)).toBe(text);
  expect(formOfText(text, FORM, 'Vragen')).toEqual(FORM.sections);
});

it('gives new questions keys of their own, and a heading to those that stand above any', () => {
  const sections = formOfText('Nieuw\nWaarom?\n\n## Later\nNieuw', FORM, 'Vragen');
  expect(sections).toEqual([
    {
      title: 'Vragen',
      items: [
        { key: 'v2', question: 'Nieuw', scale: [] },
        { key: 'v1', question: 'Waarom?', scale: [] },
      ],
    },
    { title: 'Later', items: [{ key: 'v3', question: 'Nieuw', scale: [] }] },
  ]);
});

it('never gives a key twice, whatever is typed', () => {
  const line = fc.constantFrom('Waarom?', 'Hoe gaat het?', '# Kop', '', 'Nieuw [a / b]', '[a/b]', '#');
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
      const keys = formOfText(lines.join('\n'), FORM, 'Vragen').flatMap(({ items }) => items.map(({ key }) => key));
      expect(new Set(keys).size).toBe(keys.length);
    }),
  );
});
