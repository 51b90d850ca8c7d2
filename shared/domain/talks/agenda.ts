import { addDays, type IsoDate } from '../../kernel/dates.ts';
import { compareCodeUnits } from '../../kernel/text.ts';
import { isUnderWay, isWished } from '../plans/plan-actions.ts';
import type { PlanItem } from '../plans/entities.ts';
import type { Talk, TalkTopic, TopicSource } from './entities.ts';

/** Most competences on which a person is short that one agenda proposes. */
const MOST_GAPS = 4;
/** Agreements to look at soon come on the agenda this many days ahead. */
const CHECK_AHEAD_DAYS = 60;

/** A topic that an agenda could have. */
export type ProposedTopic = Pick<TalkTopic, 'source' | 'subjectId' | 'title'>;

/** A competence of which more is asked of somebody than he has. */
export interface AgendaGap {
  readonly competenceId: string;
  readonly title: string;
  /** The level used today; null when unknown. */
  readonly level: number | null;
  /** The highest level that is asked of him. */
  readonly asked: number;
}

/** An agreement to look back on. */
export interface AgendaCheck {
  readonly checkId: string;
  readonly subject: string;
  readonly dueOn: IsoDate;
}

/** What an agenda is made from: facts about one person. */
export interface AgendaFacts {
  readonly today: IsoDate;
  /** The last talk that was held with him; null when there is none. */
  readonly lastTalk: Pick<Talk, 'topics'> | null;
  readonly openChecks: readonly AgendaCheck[];
  readonly planItems: readonly Pick<PlanItem, 'id' | 'title' | 'state' | 'endsOn'>[];
  readonly gaps: readonly AgendaGap[];
  /** Goals that he looks after, or that ask something of him. */
  readonly goals: readonly { readonly goalId: string; readonly title: string }[];
  /** What each side shared that it wants to talk about: one topic a line. */
  readonly sharedWishes: readonly string[];
  /** What is on the agenda already. */
  readonly topics: readonly Pick<TalkTopic, 'source' | 'subjectId' | 'title'>[];
}

/**
 * Topics for a talk, most pressing first: what the last talk left open, what both shared beforehand, agreements that are
 * due within 60 days or overdue, what is under way in the plan, wishes, the largest gaps (unknown levels after known
 * ones, four at most), and goals. What is on the agenda already, by its subject or else its title, is left out.
 */
export function proposeAgenda(facts: AgendaFacts): readonly ProposedTopic[] {
  const soon = addDays(facts.today, CHECK_AHEAD_DAYS);
  const proposed: readonly ProposedTopic[] = [
    ...(facts.lastTalk?.topics ?? [])
      .filter(({ isDiscussed }) => !isDiscussed)
      .map(({ id, title }) => topic('last-talk', id, title)),
    ...facts.sharedWishes
      .flatMap((wishes) => wishes.split('\n'))
      .map((line) => topic('preparation', null, line.replace(/^[-*•\s]+/, '').trim())),
    ...facts.openChecks
      .filter(({ dueOn }) => dueOn <= soon)
      .toSorted((left, right) => compareCodeUnits(left.dueOn, right.dueOn))
      .map(({ checkId, subject }) => topic('agreement', checkId, subject)),
    ...facts.planItems.filter(({ state }) => isUnderWay(state)).map(({ id, title }) => topic('plan', id, title)),
    ...facts.planItems.filter(({ state }) => isWished(state)).map(({ id, title }) => topic('wish', id, title)),
    ...[...facts.gaps]
      .sort((left, right) => sizeOf(right) - sizeOf(left))
      .slice(0, MOST_GAPS)
      .map(({ competenceId, title }) => topic('gap', competenceId, title)),
    ...facts.goals.map(({ goalId, title }) => topic('goal', goalId, title)),
  ];
  const taken = new Set(facts.topics.flatMap((one) => [keyOf(one), titleKey(one)]));
  return proposed.filter((one) => {
    const keys = one.subjectId === null ? [titleKey(one)] : [keyOf(one), titleKey(one)];
    if (one.title === '' || keys.some((key) => taken.has(key))) return false;
    for (const key of keys) taken.add(key);
    return true;
  });
}

/** Titles are cut to what a topic can hold. */
const MAX_TITLE = 300;

function topic(source: TopicSource, subjectId: string | null, title: string): ProposedTopic {
  return { source, subjectId, title: Array.from(title.trim()).slice(0, MAX_TITLE).join('') };
}

/** How many steps somebody is short; an unknown level counts as less than one step, since it may be no gap at all. */
function sizeOf({ level, asked }: AgendaGap): number {
  return level === null ? 0.5 : asked - level;
}

function keyOf({ source, subjectId }: ProposedTopic): string {
  return `${source} ${subjectId ?? ''}`;
}

function titleKey({ title }: ProposedTopic): string {
  return `title ${title}`;
}
