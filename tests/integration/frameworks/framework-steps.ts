import type { CompetenceId, FrameworkId } from '#shared/kernel/ids.ts';
import type { CompetenceKind } from '#shared/domain/competences/entities.ts';
import { failureOf, PASSPHRASE, type TestCore } from '../../support/test-core.ts';

/** What the frameworks of these tests are made with. */
export const own = {
  passphrase: PASSPHRASE,
  levels: ['Begint', 'Past toe', 'Leidt'].map((label) => ({ labelNl: label, labelEn: '' })),
} as const;

/** Makes an own framework with a scale of three levels; it is a draft. */
export async function newFramework(
  test: TestCore,
  titles: { readonly titleNl?: string; readonly titleEn?: string } = {},
): Promise<FrameworkId> {
  const framework = {
    titleNl: 'Eigen kader',
    titleEn: 'Own framework',
    version: '1',
    source: '',
    licence: '',
    descriptionNl: '',
    descriptionEn: '',
    levels: [...own.levels],
    ...titles,
  };
  return (await test.api.frameworks.create.mutate({ framework })).frameworkId;
}

/** Adds a node to a framework; without more a competence at the top. */
export async function newCompetence(
  test: TestCore,
  frameworkId: FrameworkId,
  node: {
    readonly titleNl: string;
    readonly kind?: CompetenceKind;
    readonly parentId?: CompetenceId | null;
    readonly position?: number;
  },
): Promise<CompetenceId> {
  const competence = {
    frameworkId,
    parentId: null,
    kind: 'competence' as const,
    code: '',
    titleEn: '',
    descriptionNl: '',
    descriptionEn: '',
    position: null,
    ...node,
  };
  return (await test.api.frameworks.createCompetence.mutate({ competence })).competenceId;
}

/** A framework as the list gives it. */
export async function entryOf(test: TestCore, frameworkId: FrameworkId) {
  const entry = (await test.api.frameworks.list.query()).find(({ framework }) => framework.id === frameworkId);
  if (entry === undefined) throw new Error('No such framework');
  return entry;
}

/** A node as the list gives it. */
export async function nodeOf(test: TestCore, competenceId: CompetenceId) {
  const nodes = (await test.api.frameworks.list.query()).flatMap(({ competences }) => competences);
  const node = nodes.find(({ id }) => id === competenceId);
  if (node === undefined) throw new Error('No such node');
  return node;
}

/** The fields and codes of a call that must be refused: `titleNl: required`. */
export async function codesOf(call: Promise<unknown>): Promise<readonly string[]> {
  const { code, fields } = await failureOf(call);
  if (code !== 'invalid-input') throw new Error(`Refused as ${code}`);
  return fields.map((field) => `${field.path}: ${field.code}`);
}
