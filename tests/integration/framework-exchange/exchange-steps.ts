import type { FrameworkImportFile, FrameworkImportOptions } from '#shared/contract/framework-exchange.ts';
import type { FrameworkId } from '#shared/kernel/ids.ts';
import { treeRows } from '#shared/domain/competences/tree-moves.ts';
import { encode } from '../../support/import-files.ts';
import type { TestCore } from '../../support/test-core.ts';

/** What a user who chooses nothing asks for. */
export const NO_CHOICES: FrameworkImportOptions = {
  ratedLayer: null,
  scale: null,
  title: null,
  target: null,
  conflicts: 'keep',
  missing: null,
};

/** The steps of an import as the wizard does them. */
export class ExchangeSteps {
  readonly #core: TestCore;

  constructor(core: TestCore) {
    this.#core = core;
  }

  /** Reads a file: an object as JSON, a text as it is. */
  read(content: unknown): Promise<FrameworkImportFile> {
    const bytes = content instanceof Uint8Array ? (content as Uint8Array<ArrayBuffer>) : encode(textOf(content));
    return this.#core.api.frameworkExchange.read.mutate(bytes);
  }

  preview({ importId, mapping }: FrameworkImportFile, choices: Partial<FrameworkImportOptions> = {}) {
    return this.#core.api.frameworkExchange.preview.mutate({
      importId,
      mapping,
      options: { ...NO_CHOICES, ...choices },
    });
  }

  commit({ importId, mapping }: FrameworkImportFile, choices: Partial<FrameworkImportOptions> = {}) {
    return this.#core.api.frameworkExchange.commit.mutate({
      importId,
      mapping,
      options: { ...NO_CHOICES, ...choices },
    });
  }

  /** Reads a file and imports it. */
  async import(content: unknown, choices: Partial<FrameworkImportOptions> = {}) {
    return this.commit(await this.read(content), choices);
  }

  /** The package that a framework is written as. */
  async exported(frameworkId: FrameworkId): Promise<unknown> {
    const { text } = await this.#core.api.frameworkExchange.exportCase.query({ frameworkId });
    return JSON.parse(text);
  }

  /** A framework of the workspace. */
  async entry(frameworkId: FrameworkId) {
    const found = (await this.#core.api.frameworks.list.query()).find(({ framework }) => framework.id === frameworkId);
    if (found === undefined) throw new Error('No such framework');
    return found;
  }

  /** The tree of a framework as indented lines; what is retired has its last day behind it. */
  async lines(frameworkId: FrameworkId): Promise<readonly string[]> {
    const { competences } = await this.entry(frameworkId);
    return treeRows(competences).map(({ node, depth }) => {
      const end = node.retiredOn === null ? '' : ` (tot ${node.retiredOn})`;
      return `${'  '.repeat(depth)}${node.kind.charAt(0)} ${node.titleNl}${end}`;
    });
  }
}

function textOf(content: unknown): string {
  return typeof content === 'string' ? content : JSON.stringify(content);
}
