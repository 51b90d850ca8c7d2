import { z } from 'zod';
import { idField } from '#shared/contract/fields.ts';
import { appointmentDraftSchema, personDraftSchema, qualificationDraftSchema } from '#shared/contract/team.ts';
import { AppError } from '../../app-error.ts';
import { readMember, readTeam } from '../../data/team-repository.ts';
import { readSchools } from '../../data/school-repository.ts';
import { router, workspaceProcedure } from '../../trpc.ts';
import { createAppointment } from './create-appointment.ts';
import { createPerson } from './create-person.ts';
import { createQualification } from './create-qualification.ts';
import { deleteAppointment } from './delete-appointment.ts';
import { deletePerson } from './delete-person.ts';
import { deleteQualification } from './delete-qualification.ts';
import { readMilestones } from './read-milestones.ts';
import { updateAppointment } from './update-appointment.ts';
import { updatePerson } from './update-person.ts';
import { updateQualification } from './update-qualification.ts';

const personId = idField('person');
const appointmentId = idField('appointment');
const qualificationId = idField('qualification');

/** People, appointments and qualifications. Every change is one step of undo. */
export const teamRouter = router({
  list: workspaceProcedure.query(({ ctx }) => ({ members: readTeam(ctx.db), today: ctx.clock.today() })),
  schools: workspaceProcedure.query(({ ctx }) => readSchools(ctx.db)),
  get: workspaceProcedure.input(z.strictObject({ personId })).query(({ ctx, input }) => {
    const member = readMember(ctx.db, input.personId);
    if (member === null) throw new AppError('not-found');
    return member;
  }),
  milestones: workspaceProcedure
    .input(z.strictObject({ personId }))
    .query(({ ctx, input }) => readMilestones(ctx, input.personId)),
  createPerson: workspaceProcedure
    .input(z.strictObject({ person: personDraftSchema }))
    .mutation(({ ctx, input }) => createPerson(ctx, input.person)),
  updatePerson: workspaceProcedure
    .input(z.strictObject({ personId, person: personDraftSchema }))
    .mutation(({ ctx, input }) => updatePerson(ctx, input.personId, input.person)),
  deletePerson: workspaceProcedure
    .input(z.strictObject({ personId }))
    .mutation(({ ctx, input }) => deletePerson(ctx, input.personId)),
  createAppointment: workspaceProcedure
    .input(z.strictObject({ appointment: appointmentDraftSchema }))
    .mutation(({ ctx, input }) => createAppointment(ctx, input.appointment)),
  updateAppointment: workspaceProcedure
    .input(z.strictObject({ appointmentId, appointment: appointmentDraftSchema }))
    .mutation(({ ctx, input }) => updateAppointment(ctx, input.appointmentId, input.appointment)),
  deleteAppointment: workspaceProcedure
    .input(z.strictObject({ appointmentId }))
    .mutation(({ ctx, input }) => deleteAppointment(ctx, input.appointmentId)),
  createQualification: workspaceProcedure
    .input(z.strictObject({ qualification: qualificationDraftSchema }))
    .mutation(({ ctx, input }) => createQualification(ctx, input.qualification)),
  updateQualification: workspaceProcedure
    .input(z.strictObject({ qualificationId, qualification: qualificationDraftSchema }))
    .mutation(({ ctx, input }) => updateQualification(ctx, input.qualificationId, input.qualification)),
  deleteQualification: workspaceProcedure
    .input(z.strictObject({ qualificationId }))
    .mutation(({ ctx, input }) => deleteQualification(ctx, input.qualificationId)),
});
