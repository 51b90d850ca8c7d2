import { z } from 'zod';
import { shippedFrameworkLinkSchema, shippedFrameworkSchema } from '#shared/contract/shipped-frameworks.ts';
import { buildShippedFramework, type BuiltFramework } from '#shared/domain/competences/shipped-framework.ts';
import { linksOfAdded } from '#shared/domain/competences/shipped-framework-links.ts';
import { insertCompetenceLink } from '../../data/competence-link-repository.ts';
import { insertFramework, readCompetences, readFrameworks } from '../../data/framework-repository.ts';
import { examplePart } from './example-part.ts';

/** The frameworks of the example school beside `team-needs`: shipped ones by key, one of its own, and links. */
export const frameworksPart = examplePart({
  file: 'frameworks.json',
  schema: z.strictObject({
    shipped: z.array(z.string()),
    /** Written like shipped ones; their keys are used by the links of this file only. */
    own: z.array(shippedFrameworkSchema),
    links: z.array(shippedFrameworkLinkSchema),
  }),
  insert: (tx, { shipped, own, links }, context) => {
    const built: BuiltFramework[] = [
      ...shipped.map((key) => buildShippedFramework(context.shippedFramework(key), context.ids)),
      ...own.map((framework) => buildShippedFramework(framework, context.ids)),
    ];
    const present = Map.groupBy(readCompetences(tx), ({ frameworkId }) => frameworkId);
    const known = readFrameworks(tx).map((framework) => ({
      framework,
      competences: present.get(framework.id) ?? [],
    }));
    for (const added of built) {
      const isOwn = own.some(({ key }) => key === added.framework.shippedKey);
      const framework = isOwn ? { ...added.framework, shippedKey: null, isLocked: false } : added.framework;
      insertFramework(tx, framework, added.competences);
      for (const link of linksOfAdded(links, added, known, context.ids)) insertCompetenceLink(tx, link);
      known.push({ framework: added.framework, competences: added.competences.map((node) => ({ ...node, slot: 0 })) });
    }
  },
});
