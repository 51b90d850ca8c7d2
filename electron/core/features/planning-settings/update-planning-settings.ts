import { planningSettingProblems, type PlanningSetting } from '#shared/domain/plans/planning-setting.ts';
import { refuseProblems } from '../../app-error.ts';
import { storePlanningSetting } from '../../data/planning-setting-repository.ts';
import type { WorkspaceContext } from '../../trpc.ts';

/** Stores the choices of the school for planning; fails with `invalid-input`. */
export function updatePlanningSettings(ctx: WorkspaceContext, setting: PlanningSetting): void {
  refuseProblems(planningSettingProblems(setting));
  ctx.db.write({ command: 'planning-settings.update', actor: ctx.actor }, (tx) => {
    storePlanningSetting(tx, setting);
  });
}
