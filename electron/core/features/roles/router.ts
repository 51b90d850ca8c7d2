import { z } from 'zod';
import { idField } from '#shared/contract/fields.ts';
import {
  occupancyDraftSchema,
  occupancyPatchSchema,
  roleDraftSchema,
  rolePatchSchema,
} from '#shared/contract/roles.ts';
import { ROLE_STEPS } from '#shared/domain/roles/role-order.ts';
import { readShippedRoles } from '../../services/shipped-data/read-shipped-roles.ts';
import { router, workspaceProcedure } from '../../trpc.ts';
import { addShippedRoles } from './add-shipped-roles.ts';
import { createOccupancy } from './create-occupancy.ts';
import { createRole } from './create-role.ts';
import { deleteOccupancy } from './delete-occupancy.ts';
import { deleteRole } from './delete-role.ts';
import { describePersonRoles } from './describe-person-roles.ts';
import { listCandidates } from './list-candidates.ts';
import { listRoles } from './list-roles.ts';
import { moveRole } from './move-role.ts';
import { readTaskHours } from './read-task-hours.ts';
import { updateOccupancy } from './update-occupancy.ts';
import { updateRole } from './update-role.ts';

const roleId = idField('role');
const occupancyId = idField('occupancy');

/** Specialist roles and who holds them; what they ask is changed through `requirements`. Every change is one step of undo. */
export const rolesRouter = router({
  list: workspaceProcedure.query(({ ctx }) => listRoles(ctx)),
  library: workspaceProcedure.query(({ ctx }) => readShippedRoles(ctx.assetsDirectory)),
  candidates: workspaceProcedure
    .input(z.strictObject({ roleId }))
    .query(({ ctx, input }) => listCandidates(ctx, input.roleId)),
  taskHours: workspaceProcedure
    .input(z.strictObject({ startYear: z.int().min(1900).max(2200).nullable() }))
    .query(({ ctx, input }) => readTaskHours(ctx, input.startYear)),
  ofPerson: workspaceProcedure
    .input(z.strictObject({ personId: idField('person') }))
    .query(({ ctx, input }) => describePersonRoles(ctx, input.personId)),
  create: workspaceProcedure
    .input(z.strictObject({ role: roleDraftSchema }))
    .mutation(({ ctx, input }) => createRole(ctx, input.role)),
  addShipped: workspaceProcedure
    .input(z.strictObject({ keys: z.array(z.string().max(100)).min(1).max(500) }))
    .mutation(({ ctx, input }) => addShippedRoles(ctx, input.keys)),
  update: workspaceProcedure
    .input(z.strictObject({ roleId, role: rolePatchSchema }))
    .mutation(({ ctx, input }) => updateRole(ctx, input.roleId, input.role)),
  move: workspaceProcedure
    .input(z.strictObject({ roleId, step: z.enum(ROLE_STEPS) }))
    .mutation(({ ctx, input }) => moveRole(ctx, input.roleId, input.step)),
  delete: workspaceProcedure
    .input(z.strictObject({ roleId }))
    .mutation(({ ctx, input }) => deleteRole(ctx, input.roleId)),
  createOccupancy: workspaceProcedure
    .input(z.strictObject({ occupancy: occupancyDraftSchema }))
    .mutation(({ ctx, input }) => createOccupancy(ctx, input.occupancy)),
  updateOccupancy: workspaceProcedure
    .input(z.strictObject({ occupancyId, occupancy: occupancyPatchSchema }))
    .mutation(({ ctx, input }) => updateOccupancy(ctx, input.occupancyId, input.occupancy)),
  deleteOccupancy: workspaceProcedure
    .input(z.strictObject({ occupancyId }))
    .mutation(({ ctx, input }) => deleteOccupancy(ctx, input.occupancyId)),
});
