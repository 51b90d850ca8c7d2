import type { Meeting, Membership, ResearchQuestion } from '#shared/domain/groups/entities.ts';
import { isoDate } from '#shared/kernel/dates.ts';
import { id } from '../builders.ts';

/** A membership of one group; without days it is "always". */
export function aMembership(personId: string, changes: Partial<Membership> = {}): Membership {
  return {
    id: id<'membership'>(`membership-of-${personId}`),
    groupId: id<'group'>('group-1'),
    duty: 'member',
    from: null,
    to: null,
    ...changes,
    personId: id<'person'>(personId),
  };
}

/** A meeting of an hour that was held; `present` are names of people. */
export function aMeeting(
  heldOn: string,
  present: readonly string[],
  changes: Partial<Omit<Meeting, 'heldOn' | 'present'>> = {},
): Meeting {
  return {
    id: id<'meeting'>(`meeting-${heldOn}`),
    groupId: id<'group'>('group-1'),
    startsAt: null,
    minutes: 60,
    topic: '',
    notes: '',
    decisions: '',
    state: 'held',
    ...changes,
    heldOn: isoDate(heldOn),
    present: present.map((person) => id<'person'>(person)),
  };
}

/** An open question that meets every condition, of a group and a goal. */
export function aQuestion(changes: Partial<ResearchQuestion> = {}): ResearchQuestion {
  return {
    id: id<'research-question'>('question-1'),
    groupId: id<'group'>('group-1'),
    goalId: id<'goal'>('goal-1'),
    ownerId: null,
    question: 'Wat werkt bij leesmotivatie?',
    priority: 'medium',
    state: 'open',
    answer: '',
    conditions: ['urgent', 'part-of-policy', 'teacher-behaviour', 'followed-by-group'],
    followUp: '',
    position: 0,
    ...changes,
  };
}
