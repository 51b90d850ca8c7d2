import type { CatalogueImportContext } from '#shared/domain/catalogue-exchange/plan-types.ts';
import { readCompetences, readFrameworks } from '../../data/framework-repository.ts';
import { readProgrammeLinks, readProgrammes } from '../../data/programme-repository.ts';
import { readPlaces } from '../../services/shipped-data/read-places.ts';
import { readShippedRoles } from '../../services/shipped-data/read-shipped-roles.ts';
import type { WorkspaceContext } from '../../trpc.ts';

/** What the workspace holds now, to read a list against and to write one from. */
export async function importContext(ctx: WorkspaceContext): Promise<CatalogueImportContext> {
  const [{ places }, roles] = await Promise.all([
    readPlaces(ctx.assetsDirectory),
    readShippedRoles(ctx.assetsDirectory),
  ]);
  const frameworks = new Map(readFrameworks(ctx.db).map((framework) => [framework.id, framework]));
  return {
    programmes: readProgrammes(ctx.db),
    links: readProgrammeLinks(ctx.db),
    places,
    roleKeys: roles.map(({ key }) => key),
    competences: readCompetences(ctx.db)
      .filter(({ kind }) => kind === 'competence')
      .map(({ id, frameworkId, code, titleNl }) => {
        const framework = frameworks.get(frameworkId);
        return {
          competenceId: id,
          framework: framework?.titleNl ?? '',
          name: code === '' ? titleNl : code,
          highestLevel: framework?.levels.length ?? 0,
        };
      }),
  };
}
