import { z } from 'zod';
import { dateField } from '#shared/contract/fields.ts';
import type { RequirementOwner } from '#shared/domain/goals/entities.ts';
import { PROFESSION_DOMAINS, ROLE_LEVELS } from '#shared/domain/roles/entities.ts';
import type { RoleId } from '#shared/kernel/ids.ts';
import { insertRequirement } from '../../data/goal-repository.ts';
import { insertOccupancy, insertRole } from '../../data/role-repository.ts';
import { examplePart } from './example-part.ts';

const text = z.string().min(1);
const key = z.string().regex(/^[a-z-]+$/);
const personKey = z.string().regex(/^p[0-9]{2}$/);
const minutes = z.int().min(0).nullable();
const domains = z.array(z.enum(PROFESSION_DOMAINS));

const occupancy = z.strictObject({
  person: personKey,
  from: dateField.nullable(),
  to: dateField.nullable(),
  minutesPerYear: minutes,
  deputy: personKey.nullable(),
  refreshedOn: dateField.nullable(),
});

const role = z.strictObject({
  key,
  shippedKey: text.nullable(),
  titleNl: text,
  titleEn: text,
  level: z.enum(ROLE_LEVELS),
  tasks: text,
  minutesPerYear: minutes,
  isCritical: z.boolean(),
  refreshMonths: z.int().min(1).nullable(),
  domains,
  occupancies: z.array(occupancy),
});

const owner = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('role'), role: key }),
  z.strictObject({ kind: z.literal('function'), functionTitle: text }),
]);

const schema = z.strictObject({
  roles: z.array(role).min(1),
  /** Each asks everybody of its role or function. */
  requirements: z.array(
    z.strictObject({ owner, competence: text, level: z.int().min(1), byDate: dateField.nullable() }),
  ),
  /** Domains of the profession per goal. */
  goalDomains: z.record(z.string(), domains),
});

/** Roles with their holders, what roles and functions ask, and the domains of goals; leaves `role:<key>` to later parts. */
export const rolesPart = examplePart({
  file: 'roles.json',
  schema,
  insert: (tx, content, context) => {
    const ids = new Map<string, RoleId>();
    content.roles.forEach(({ key: roleKey, occupancies, ...facts }, position) => {
      const id = context.ids.next('role');
      ids.set(roleKey, id);
      context.shared.set(`role:${roleKey}`, id);
      insertRole(tx, { id, ...facts, state: 'active', position });
      for (const { person, deputy, from, to, minutesPerYear, refreshedOn } of occupancies) {
        insertOccupancy(tx, {
          id: context.ids.next('occupancy'),
          roleId: id,
          personId: context.person(person),
          from: context.optionalDate(from),
          to: context.optionalDate(to),
          minutesPerYear,
          deputyId: deputy === null ? null : context.person(deputy),
          refreshedOn: context.optionalDate(refreshedOn),
        });
      }
    });
    for (const { owner: asking, competence, level, byDate } of content.requirements) {
      const asked = ownerOf(asking, ids);
      insertRequirement(tx, {
        id: context.ids.next('requirement'),
        owner: asked,
        group: asked,
        competenceId: context.competence(competence),
        level,
        quantity: { kind: 'everyone' },
        byDate: context.optionalDate(byDate),
      });
    }
    for (const [goal, tags] of Object.entries(content.goalDomains)) {
      tx.update('goal', context.goal(goal), { domains: JSON.stringify(tags) });
    }
  },
});

function ownerOf(
  asking: z.output<typeof owner>,
  roles: ReadonlyMap<string, RoleId>,
): Exclude<RequirementOwner, { readonly kind: 'goal' }> {
  if (asking.kind === 'function') return asking;
  const roleId = roles.get(asking.role);
  if (roleId === undefined) throw new Error(`The example school has no role ${asking.role}`);
  return { kind: 'role', roleId };
}
