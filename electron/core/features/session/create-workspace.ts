import { existsSync, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { withProgrammeIds } from '#shared/domain/catalogue/shipped-catalogue.ts';
import { buildShippedFramework, type BuiltFramework } from '#shared/domain/competences/shipped-framework.ts';
import { DEFAULT_MASTER_SHARE_OPTIONS, type Workspace } from '#shared/domain/workspace/entities.ts';
import { fileNameProblems, withWorkspaceExtension } from '#shared/domain/workspace/file-name.ts';
import { passphraseProblems } from '#shared/domain/workspace/passphrase-policy.ts';
import { workspaceProblems } from '#shared/domain/workspace/workspace-policy.ts';
import { AppError, refuseProblems } from '../../app-error.ts';
import { insertFramework } from '../../data/framework-repository.ts';
import { insertProgramme } from '../../data/programme-repository.ts';
import { insertWorkspace } from '../../data/workspace-repository.ts';
import { readCatalogue } from '../../services/shipped-data/read-catalogue.ts';
import { readFramework, STARTING_FRAMEWORK_KEYS } from '../../services/shipped-data/read-framework.ts';
import { insertShippedLinks, readShippedLinks } from '../../services/shipped-data/shipped-links.ts';
import type { RequestContext } from '../../trpc.ts';

/** What a new workspace is made from. */
export interface CreateWorkspaceInput extends Omit<Workspace, 'masterShareOptions'> {
  readonly folder: string;
  readonly fileName: string;
  readonly passphrase: string;
}

/**
 * Makes a new workspace file with the frameworks and the catalogue that it starts with, opens it and gives the words of its recovery sheet.
 *
 * Fails with `invalid-input`, `file-exists`, `file-not-found` (the folder) and other storage errors.
 */
export async function createWorkspace(
  ctx: RequestContext,
  input: CreateWorkspaceInput,
): Promise<{ readonly recoveryWords: readonly string[] }> {
  const { folder, passphrase, fileName: givenName, ...draft } = input;
  const fileName = withWorkspaceExtension(givenName);
  refuseProblems([...workspaceProblems(draft), ...passphraseProblems(passphrase), ...fileNameProblems(fileName)]);
  if (folder === ctx.documentsDirectory) mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (!existsSync(folder) || !statSync(folder).isDirectory()) throw new AppError('file-not-found');
  const frameworks: BuiltFramework[] = [];
  for (const key of STARTING_FRAMEWORK_KEYS) {
    frameworks.push(buildShippedFramework(await readFramework(ctx.assetsDirectory, key), ctx.ids));
  }
  const competenceIds = new Map(
    frameworks
      .filter(({ framework }) => framework.shippedKey === 'team-needs')
      .flatMap(({ competences }) => competences.map(({ code, id }) => [code, id] as const)),
  );
  const programmes = withProgrammeIds(await readCatalogue(ctx.assetsDirectory, competenceIds), ctx.ids);
  const programmeLinks = await readShippedLinks(ctx.assetsDirectory);
  const workspace: Workspace = { ...draft, masterShareOptions: DEFAULT_MASTER_SHARE_OPTIONS };
  const path = join(folder, fileName);
  const recoveryWords = await ctx.session.create(path, passphrase, (database) => {
    database.writeBase({ command: 'workspace.create', actor: 'leader' }, (tx) => {
      insertWorkspace(tx, workspace, ctx.clock.now());
      for (const built of frameworks) insertFramework(tx, built.framework, built.competences);
      if (draft.kind !== 'track') {
        for (const programme of programmes) insertProgramme(tx, programme);
        insertShippedLinks(tx, programmeLinks, { programmes, added: programmes }, ctx.ids);
      }
    });
  });
  return { recoveryWords };
}
