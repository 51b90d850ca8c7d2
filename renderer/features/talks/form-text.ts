import type { TalkForm, TalkFormItem, TalkFormSection } from '#shared/domain/talks/entities.ts';

/**
 * A form as text, one thing a line: `# heading`, a question, and behind a question with a scale its steps from low to high
 * in brackets, parted by slashes: `Hoe gaat het? [slecht / redelijk / goed]`.
 */
export function textOfForm({ sections }: Pick<TalkForm, 'sections'>): string {
  return sections
    .map(({ title, items }) =>
      [
        `# ${title}`,
        ...items.map(({ question, scale }) => (scale.length === 0 ? question : `${question} [${scale.join(' / ')}]`)),
      ].join('\n'),
    )
    .join('\n\n');
}

/** The sections that a text says; a question that was in the form before keeps its key, so that answers stay with it. */
export function formOfText(
  text: string,
  before: Pick<TalkForm, 'sections'>,
  firstTitle: string,
): readonly TalkFormSection[] {
  const known = new Map(before.sections.flatMap(({ items }) => items).map(({ question, key }) => [question, key]));
  const taken = new Set(known.values());
  const used = new Set<string>();
  const keyOf = (question: string): string => {
    const old = known.get(question);
    let key = old ?? '';
    for (let number = 1; key === '' || used.has(key) || (key !== old && taken.has(key)); number += 1)
      key = `v${String(number)}`;
    used.add(key);
    return key;
  };
  const sections: { title: string; items: TalkFormItem[] }[] = [];
  for (const line of text.split('\n').map((each) => each.trim())) {
    if (line === '') continue;
    const heading = /^#+\s*(.*)$/.exec(line);
    if (heading !== null) {
      sections.push({ title: heading[1] ?? '', items: [] });
      continue;
    }
    if (sections.length === 0) sections.push({ title: firstTitle, items: [] });
    const scaled = /^(.*?)\s*\[([^\]]*)\]$/.exec(line);
    const question = scaled?.[1] ?? line;
    const scale = (scaled?.[2] ?? '')
      .split('/')
      .map((step) => step.trim())
      .filter((step) => step !== '');
    sections.at(-1)?.items.push({ key: keyOf(question), question, scale });
  }
  return sections;
}
