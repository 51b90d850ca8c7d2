import type { z } from 'zod';
import type { FrameworkId } from '#shared/kernel/ids.ts';
import type { frameworkDraftSchema } from '#shared/contract/frameworks.ts';
import { frameworkProblems } from '#shared/domain/competences/framework-policy.ts';
import { inBothLanguages } from '#shared/domain/competences/framework-texts.ts';
import { refuseProblems } from '../../app-error.ts';
import { insertFramework } from '../../data/framework-repository.ts';
import type { WorkspaceContext } from '../../trpc.ts';

/** Makes an own framework without competences, as a draft; fails with `invalid-input`. */
export function createFramework(
  ctx: WorkspaceContext,
  input: z.output<typeof frameworkDraftSchema>,
): { readonly frameworkId: FrameworkId } {
  const title = inBothLanguages({ nl: input.titleNl, en: input.titleEn });
  const levels = input.levels.map(({ labelNl, labelEn }, index) => {
    const label = inBothLanguages({ nl: labelNl, en: labelEn });
    return { level: index + 1, labelNl: label.nl, labelEn: label.en };
  });
  const draft = { ...input, titleNl: title.nl, titleEn: title.en, levels };
  refuseProblems(frameworkProblems(draft));
  const frameworkId = ctx.ids.next('framework');
  ctx.db.write({ command: 'frameworks.create', actor: ctx.actor }, (tx) => {
    const plain = { shippedKey: null, status: 'draft', replacesId: null, sourceKey: null, isLocked: false } as const;
    insertFramework(tx, { id: frameworkId, ...draft, ...plain }, []);
  });
  return { frameworkId };
}
