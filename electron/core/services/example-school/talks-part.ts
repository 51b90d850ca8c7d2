import { z } from 'zod';
import { dateField } from '#shared/contract/fields.ts';
import { shippedTalkTemplatesSchema } from '#shared/contract/talks.ts';
import { isoDate, type IsoMoment } from '#shared/kernel/dates.ts';
import type { TalkCycleId, TalkId } from '#shared/kernel/ids.ts';
import {
  TALK_KINDS,
  TALK_STANCES,
  TOPIC_SOURCES,
  type Talk,
  type TalkCycle,
  type TalkSide,
  type TalkStance,
} from '#shared/domain/talks/entities.ts';
import { reportText } from '#shared/domain/talks/report-text.ts';
import { displayName } from '#shared/domain/team/person-name.ts';
import { insertTalkCycle, readTalkCycles } from '../../data/talk-cycle-repository.ts';
import { insertReopening, insertSignature, insertTalk } from '../../data/talk-repository.ts';
import { storeTalkNote, storeTalkPreparation } from '../../data/talk-side-repository.ts';
import { readTeam } from '../../data/team-repository.ts';
import type { WriteTransaction } from '../../data/write-transaction.ts';
import { textHash } from '../crypto/text-hash.ts';
import { examplePart, type ExampleContext } from './example-part.ts';

const answers = z.record(z.string(), z.strictObject({ step: z.int().nullable(), text: z.string() }));
const preparation = z.strictObject({ wishes: z.string(), answers, shared: z.boolean() }).nullable();

const talkSchema = z.strictObject({
  person: z.string(),
  /** Key of a cycle with one of its steps; null for a talk on its own. */
  cycle: z.string().nullable(),
  step: z.string().nullable(),
  on: dateField.nullable(),
  at: z.string().nullable(),
  outcome: z.enum(['planned', 'held', 'signed-once', 'closed', 'cancelled']),
  answers,
  report: z.string(),
  teacherView: z.string(),
  updatesPlan: z.boolean(),
  stance: z.enum(TALK_STANCES),
  topics: z.array(
    z.strictObject({
      source: z.enum(TOPIC_SOURCES),
      title: z.string(),
      notes: z.string(),
      isDiscussed: z.boolean(),
    }),
  ),
  leaderPreparation: preparation,
  teacherPreparation: preparation,
  /** Why it was opened again after it was signed. */
  reopened: z.string().nullable(),
  privateNote: z.string(),
});

type ExampleTalk = z.output<typeof talkSchema>;

/** The cycles of the example: the template that each follows, a day in its school year, and when it was closed. */
const CYCLES = [
  { template: 'development', in: isoDate('2025-09-01'), closedOn: isoDate('2026-07-10') },
  { template: 'goal-progress-appraisal', in: isoDate('2026-09-01'), closedOn: null },
  { template: 'starter', in: isoDate('2026-09-01'), closedOn: null },
] as const;

/** Cycles of this school year and the one before, made from the shipped templates; they leave their ids for the talks. */
export const talkCyclesPart = examplePart({
  file: '../../talks/templates.json',
  schema: shippedTalkTemplatesSchema,
  insert: (tx, { templates }, context) => {
    for (const cycle of CYCLES) {
      const template = templates.find(({ key }) => key === cycle.template);
      if (template === undefined) throw new Error(`There is no template ${cycle.template}`);
      const { key, title, audience, objectionDays, steps, forms } = template;
      const id = context.ids.next('talk-cycle');
      context.shared.set(cycleKey(key), id);
      insertTalkCycle(tx, {
        id,
        title,
        audience,
        objectionDays,
        steps,
        forms,
        schoolYear: Number(context.date(cycle.in).slice(0, 4)),
        closedOn: context.optionalDate(cycle.closedOn),
      });
    }
  },
});

/** Talks of the example school in every state; what lies after today is only planned. */
export const talksPart = examplePart({
  file: 'talks.json',
  schema: z.strictObject({
    leader: z.string(),
    /** What a talk on its own is. */
    own: z.strictObject({ kind: z.enum(TALK_KINDS), title: z.string() }),
    talks: z.array(talkSchema),
  }),
  insert: (tx, content, context) => {
    const names = new Map<string, string>(readTeam(tx).map(({ person }) => [person.id, displayName(person)]));
    const leaderId = context.person(content.leader);
    const cycles = new Map(readTalkCycles(tx).map((cycle) => [cycle.id, cycle]));
    for (const written of content.talks) {
      const cycle = written.cycle === null ? undefined : cycles.get(left(context, cycleKey(written.cycle)));
      const talk = { ...plannedTalk(written, cycle, content.own, context), leaderId };
      const text = reportText(talk, { teacher: names.get(talk.personId) ?? '', leader: names.get(leaderId) ?? '' });
      addTalk(tx, { written, talk, text }, context);
    }
  },
});

function plannedTalk(
  written: ExampleTalk,
  cycle: TalkCycle | undefined,
  own: Pick<Talk, 'kind' | 'title'>,
  context: ExampleContext,
): Talk {
  const on = context.optionalDate(written.on);
  const isOver = on !== null && on <= context.today;
  const step = cycle?.steps.find(({ key }) => key === written.step);
  const isHeld = isOver && written.outcome !== 'planned' && written.outcome !== 'cancelled';
  return {
    id: context.ids.next('talk'),
    cycleId: cycle?.id ?? null,
    stepKey: step?.key ?? null,
    personId: context.person(written.person),
    leaderId: null,
    kind: step?.kind ?? own.kind,
    title: step?.title ?? own.title,
    state: isHeld ? 'held' : written.outcome === 'cancelled' ? 'cancelled' : 'planned',
    plannedOn: on,
    startsAt: written.at,
    minutes: 45,
    heldOn: isHeld ? on : null,
    sections: cycle?.forms.find(({ key }) => key === step?.formKey)?.sections ?? [],
    answers: isHeld ? written.answers : {},
    report: isHeld ? written.report : '',
    teacherView: isHeld ? written.teacherView : '',
    updatesPlan: isHeld && written.updatesPlan,
    frozenText: null,
    frozenHash: null,
    frozenAt: null,
    topics: written.topics.map(({ source, title, notes, isDiscussed }) => ({
      id: context.ids.next('talk-topic'),
      source,
      subjectId: null,
      title,
      notes: isHeld ? notes : '',
      isDiscussed: isHeld && isDiscussed,
      planItemId: null,
    })),
    signatures: [],
    reopenings: [],
  };
}

function addTalk(
  tx: WriteTransaction,
  of: { readonly written: ExampleTalk; readonly talk: Talk; readonly text: string },
  context: ExampleContext,
): void {
  const { written, talk, text } = of;
  const hash = textHash(text);
  const at = (talk.heldOn ?? context.today) as string;
  const signatureOf = (side: TalkSide, stance: TalkStance, time: string) => ({
    side,
    stance,
    signedAt: `${at}T${time}.000Z` as IsoMoment,
    textHash: hash,
  });
  const teacher = signatureOf('teacher', written.stance, '15:10:00');
  const leader = signatureOf('leader', 'agreed', '15:12:00');
  const isClosed = talk.state === 'held' && written.outcome === 'closed';
  insertTalk(tx, {
    ...talk,
    ...(isClosed && { state: 'closed', frozenText: text, frozenHash: hash, frozenAt: leader.signedAt }),
  });
  if (talk.state === 'held' && written.reopened !== null) {
    const signatures = [teacher, leader];
    const reopenedAt = `${at}T16:00:00.000Z` as IsoMoment;
    const trace = { reopenedAt, side: 'leader', reason: written.reopened, signatures } as const;
    insertReopening(tx, talk.id, { ...trace, frozenText: text, frozenHash: hash }, context.ids);
  }
  if (isClosed || (talk.state === 'held' && written.outcome === 'signed-once')) {
    insertSignature(tx, talk.id, teacher, context.ids);
  }
  if (isClosed) insertSignature(tx, talk.id, leader, context.ids);
  addPreparations(tx, talk.id, written, context);
}

function addPreparations(tx: WriteTransaction, talkId: TalkId, written: ExampleTalk, context: ExampleContext): void {
  for (const [side, given] of [
    ['leader', written.leaderPreparation],
    ['teacher', written.teacherPreparation],
  ] as const) {
    if (given === null) continue;
    const sharedAt = given.shared ? (`${context.today}T07:00:00.000Z` as IsoMoment) : null;
    storeTalkPreparation(tx, talkId, { side, answers: given.answers, wishes: given.wishes, sharedAt }, context.ids);
  }
  if (written.privateNote !== '') {
    storeTalkNote(tx, { talkId, side: 'leader', content: written.privateNote }, context.ids);
  }
}

function cycleKey(template: string): string {
  return `talk-cycle:${template}`;
}

function left(context: ExampleContext, key: string): TalkCycleId {
  const id = context.shared.get(key);
  if (id === undefined) throw new Error(`The example school has no ${key}`);
  return id as TalkCycleId;
}
