import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const WCAG_TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Expects that a page breaks no rule of WCAG 2.2 AA that can be checked by machine. */
export async function expectAccessible(page: Page): Promise<void> {
  // Legacy mode keeps to the one page: the others open a second one, which a desktop window does not have.
  const { violations } = await new AxeBuilder({ page }).withTags(WCAG_TAGS).setLegacyMode(true).analyze();
  const found = violations.map(({ id, nodes }) => ({
    rule: id,
    places: nodes.slice(0, 5).map((node) => `${node.target.join(' ')}: ${node.failureSummary ?? ''}`),
  }));
  expect(found).toEqual([]);
}
