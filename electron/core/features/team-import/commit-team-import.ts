import type { z } from 'zod';
import type { AppointmentId, PersonId } from '#shared/kernel/ids.ts';
import type { TeamImportResult, teamImportCommitInput } from '#shared/contract/team-import.ts';
import type { PersonUpdate } from '#shared/domain/team-import/plan-types.ts';
import type { TeamMember } from '#shared/domain/team/entities.ts';
import { AppError } from '../../app-error.ts';
import {
  insertAppointment,
  insertPerson,
  insertQualification,
  updateAppointment,
  updatePerson,
} from '../../data/team-repository.ts';
import type { WriteTransaction } from '../../data/write-transaction.ts';
import type { TeamImportDecision } from '../../services/import/import-tasks.ts';
import { withImportErrors } from '../../services/import/read-upload.ts';
import type { WorkspaceContext } from '../../trpc.ts';
import { planContext } from './plan-context.ts';

/** How often a plan is made anew when the workspace changes while the worker plans. */
const MAX_ATTEMPTS = 3;

/**
 * Imports the file by this mapping: everything or nothing, one entry in the history, one step of undo.
 *
 * The plan is made against the workspace as it stands now. Fails with `import-has-errors` when rows have errors and the
 * user did not say to leave them out, with `import-expired` or with `invalid-input`.
 */
export async function commitTeamImport(
  ctx: WorkspaceContext,
  input: z.output<typeof teamImportCommitInput>,
): Promise<TeamImportResult> {
  const { importId, mapping, options } = input;
  for (let attempt = 1; ; attempt += 1) {
    const version = versionOf(ctx);
    const context = planContext(ctx, options);
    const decision = await withImportErrors(ctx.imports.run('decide-team', { importId, mapping, options, context }));
    if (versionOf(ctx) !== version && attempt < MAX_ATTEMPTS) continue;
    if (versionOf(ctx) !== version) throw new AppError('import-expired');
    if (decision.errorCount > 0 && !input.skipRowsWithErrors) {
      throw new AppError('import-has-errors', { rows: decision.summary.rowsWithErrors });
    }
    const { summary } = decision;
    ctx.db.write({ command: 'team.import', actor: ctx.actor }, (tx) => {
      tx.summarise({ created: summary.peopleToCreate, updated: summary.peopleToUpdate });
      writeDecision(ctx, tx, decision, context.members);
    });
    await withImportErrors(ctx.imports.run('discard', { importId }));
    return {
      created: summary.peopleToCreate,
      updated: summary.peopleToUpdate,
      unchanged: summary.peopleUnchanged,
      skippedRows: summary.rowsWithErrors + summary.duplicateRows + summary.skippedRows,
    };
  }
}

/** The last entry of the history: another one means that something changed. */
function versionOf(ctx: WorkspaceContext): number {
  return ctx.db.history(1, null)[0]?.seq ?? 0;
}

function writeDecision(
  ctx: WorkspaceContext,
  tx: WriteTransaction,
  decision: TeamImportDecision,
  members: readonly TeamMember[],
): void {
  const addTo = (personId: PersonId, update: Pick<PersonUpdate, 'newAppointments' | 'newQualifications'>): void => {
    for (const appointment of update.newAppointments) {
      insertAppointment(tx, { id: ctx.ids.next('appointment'), personId, ...appointment });
    }
    for (const qualification of update.newQualifications) {
      insertQualification(tx, { id: ctx.ids.next('qualification'), personId, ...qualification });
    }
  };
  const byId = new Map(members.map((member) => [member.person.id, member]));
  for (const update of decision.updates) {
    const member = byId.get(update.personId);
    if (member === undefined) throw new Error('Planned for a person who is not in the workspace');
    if (Object.keys(update.personChanges).length > 0) {
      updatePerson(tx, { ...member.person, ...update.personChanges });
    }
    const appointments = new Map<AppointmentId, TeamMember['appointments'][number]>(
      member.appointments.map((appointment) => [appointment.id, appointment]),
    );
    for (const { appointmentId, changes } of update.appointmentChanges) {
      const appointment = appointments.get(appointmentId);
      if (appointment === undefined) throw new Error('Planned for an appointment that is not in the workspace');
      updateAppointment(tx, { ...appointment, ...changes });
    }
    addTo(update.personId, update);
  }
  for (const { person, appointments, qualifications } of decision.creates) {
    const personId = ctx.ids.next('person');
    insertPerson(tx, { id: personId, ...person });
    addTo(personId, { newAppointments: appointments, newQualifications: qualifications });
  }
}
