import type { ApiOutputs } from '#renderer/lib/api/router-type.ts';

/** The roles of a person with his profile and where he could go, as the core answers. */
export type PersonRoles = ApiOutputs['roles']['ofPerson'];
