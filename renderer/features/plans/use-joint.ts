import { useQuery } from '@tanstack/react-query';
import type { PersonId } from '#shared/kernel/ids.ts';
import { displayName } from '#shared/domain/team/person-name.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import type { Item } from './plans-data.ts';

/** With whom an item was planned together: the items of the others, and the names of people. */
export function useJoint({ id, jointKey, personId }: Pick<Item, 'id' | 'jointKey' | 'personId'>) {
  const api = useApi();
  const items = useQuery(api.plans.list.queryOptions()).data?.items ?? [];
  const members = useQuery(api.team.list.queryOptions()).data?.members ?? [];
  const nameOf = (person: PersonId): string => {
    const member = members.find((one) => one.person.id === person);
    return member === undefined ? '…' : displayName(member.person);
  };
  return {
    others: jointKey === null ? [] : items.filter((item) => item.jointKey === jointKey && item.id !== id),
    name: nameOf(personId),
    nameOf,
  };
}
