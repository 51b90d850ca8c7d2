import {
  Award,
  CalendarX2,
  FileQuestion,
  Gauge,
  MessagesSquare,
  Handshake,
  Target,
  UserX,
  Clock,
  RefreshCw,
  UserCog,
  type LucideIcon,
} from 'lucide-react';
import type { Overview } from './overview-data.ts';

/** What may wait for the user, the most hindering first: who is in no figure, what no figure can be made of, the rest. */
export const NEED_KINDS = [
  'peopleWithoutAppointment',
  'peopleWithoutRating',
  'peopleWithoutWorkingTime',
  'peopleWithoutTalk',
  'goalsWithoutRequirement',
  'requirementsPastDate',
  'criticalRolesUncovered',
  'refreshesDue',
  'agreementsToCheck',
  'achievementsToConfirm',
  'peopleWithUnprovenMaster',
] as const satisfies readonly (keyof Overview['needs'])[];
export type NeedKind = (typeof NEED_KINDS)[number];

/** The picture of each kind of waiting work. */
export const NEED_ICONS = {
  peopleWithoutAppointment: UserX,
  peopleWithoutRating: Gauge,
  peopleWithoutWorkingTime: Clock,
  peopleWithoutTalk: MessagesSquare,
  goalsWithoutRequirement: Target,
  requirementsPastDate: CalendarX2,
  criticalRolesUncovered: UserCog,
  refreshesDue: RefreshCw,
  agreementsToCheck: Handshake,
  achievementsToConfirm: Award,
  peopleWithUnprovenMaster: FileQuestion,
} as const satisfies Record<NeedKind, LucideIcon>;
