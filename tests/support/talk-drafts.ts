import type { PersonId, TalkCycleId } from '#shared/kernel/ids.ts';
import type { Talk, TalkScheme } from '#shared/domain/talks/entities.ts';
import { isoDate } from '#shared/kernel/dates.ts';

/** A scheme in which a goal talk and a progress talk come before an appraisal. */
export const SCHEME: TalkScheme & { readonly title: string; readonly description: string } = {
  title: 'Jaarcyclus',
  description: '',
  objectionDays: 42,
  forms: [
    {
      key: 'doelen',
      title: 'Doelen',
      sections: [
        {
          title: 'Terugblik',
          items: [
            { key: 'gelukt', question: 'Is het gelukt?', scale: ['nee', 'deels', 'ja'] },
            { key: 'waarom', question: 'Waarom?', scale: [] },
          ],
        },
      ],
    },
  ],
  steps: [
    { key: 'doel', kind: 'goal', title: 'Doelgesprek', formKey: 'doelen', minimumDays: null, precedesAppraisal: true },
    { key: 'voortgang', kind: 'progress', title: 'Voortgang', formKey: null, minimumDays: 90, precedesAppraisal: true },
    {
      key: 'oordeel',
      kind: 'appraisal',
      title: 'Beoordeling',
      formKey: null,
      minimumDays: 60,
      precedesAppraisal: false,
    },
  ],
};

/** Talks to make in a cycle with some people. */
export function newTalks(cycleId: TalkCycleId | null, stepKey: string | null, personIds: readonly PersonId[]) {
  return {
    cycleId,
    stepKey,
    kind: 'other' as const,
    title: 'Gesprek',
    personIds,
    leaderId: null,
    startsOn: null,
    startsAt: null,
    minutes: 45,
    perDay: 2,
  };
}

/** A planned talk with nothing in it. */
export function aTalk(patch: Partial<Talk> = {}): Talk {
  return {
    id: 'talk' as Talk['id'],
    cycleId: null,
    stepKey: null,
    personId: 'person' as PersonId,
    leaderId: null,
    kind: 'development',
    title: 'Ontwikkelgesprek',
    state: 'planned',
    plannedOn: isoDate('2026-11-01'),
    startsAt: null,
    minutes: 45,
    heldOn: null,
    sections: [],
    answers: {},
    report: '',
    teacherView: '',
    updatesPlan: false,
    frozenText: null,
    frozenHash: null,
    frozenAt: null,
    topics: [],
    signatures: [],
    reopenings: [],
    ...patch,
  };
}
