import type { IsoDate } from '../../kernel/dates.ts';
import type { CompetenceId } from '../../kernel/ids.ts';
import type { Competence, LevelDescriptor } from '../competences/entities.ts';
import { existing, refKey, type AlignedOutline } from './align-outline.ts';
import {
  created,
  factsOf,
  type NodeChanges,
  type NodeRef,
  type NodeUpdate,
  type PlannedNode,
} from './exchange-plan.ts';
import { isSame, mergeOrder, mergeValue } from './merge-facts.ts';
import type { NodeFacts, OutlineNode } from './outline.ts';
import { findRemovals } from './removals.ts';
import type { ExistingFramework, FieldChange, NodeChange, UpdateChoices } from './update-types.ts';

const FACTS = [
  'code',
  'titleNl',
  'titleEn',
  'descriptionNl',
  'descriptionEn',
  'retiredOn',
] as const satisfies readonly (keyof NodeFacts)[];

/** What becomes of the nodes of a framework. */
export interface MergedNodes {
  readonly creates: readonly PlannedNode[];
  readonly updates: readonly NodeUpdate[];
  /** Every child before its parent. */
  readonly deletes: readonly CompetenceId[];
  readonly changes: readonly NodeChange[];
  readonly unchanged: number;
}

/** What is found out about one competence. */
interface Found {
  readonly changes: { -readonly [Key in keyof NodeChanges]: NodeChanges[Key] };
  readonly fields: FieldChange[];
}

/** Brings the nodes of a file and of a framework together. */
export class NodeMerge {
  readonly #theirs: AlignedOutline;
  readonly #before: AlignedOutline | null;
  readonly #existing: ExistingFramework;
  readonly #choices: UpdateChoices;
  readonly #moves: boolean;
  readonly #creates: PlannedNode[] = [];
  readonly #found = new Map<CompetenceId, Found>();
  readonly #titles: ReadonlyMap<CompetenceId, string>;

  /** @param moves whether nodes that exist go where the file has them */
  constructor(
    theirs: AlignedOutline,
    before: AlignedOutline | null,
    framework: ExistingFramework,
    choices: UpdateChoices,
    moves: boolean,
  ) {
    this.#theirs = theirs;
    this.#before = before;
    this.#existing = framework;
    this.#choices = choices;
    this.#moves = moves;
    this.#titles = new Map(framework.competences.map(({ id, titleNl }) => [id, titleNl]));
  }

  /** Everything that changes. */
  result(): MergedNodes {
    const added: NodeChange[] = [];
    this.#theirs.outline.nodes.forEach((node, index) => {
      const mine = this.#theirs.mine(index);
      if (mine !== null) this.#found.set(mine.id, this.#merge(node, index, mine));
      else if (this.#theirs.ref(index) !== null) {
        this.#creates.push(this.#create(node, index));
        added.push({ change: 'added', code: node.code, title: node.titleNl, fields: [] });
      }
    });
    const { deletes, retired } = findRemovals({
      competences: this.#existing.competences,
      usedIds: this.#existing.usedIds,
      isMissing: (competence) => this.#choices.missing === 'remove' && this.#isMissing(competence),
      parentOf: ({ id, parentId }) => this.#parentOf(id, parentId)?.existing ?? null,
      lastDayOf: (competence) => this.#lastDayOf(competence),
      today: this.#choices.today,
    });
    for (const { competence, lastDay } of retired) this.#change(competence.id).changes.retiredOn = lastDay;
    this.#endWithParents();
    this.#placeSiblings(new Set(deletes.map(({ id }) => id)));
    const updates: NodeUpdate[] = [];
    const changed: NodeChange[] = [];
    let unchanged = 0;
    for (const competence of this.#existing.competences) {
      const found = this.#found.get(competence.id);
      if (found !== undefined && Object.keys(found.changes).length > 0) {
        updates.push({ competence, changes: found.changes });
      }
      const { code, titleNl: title } = competence;
      if ((found?.fields.length ?? 0) > 0) {
        changed.push({ change: 'changed', code, title, fields: found?.fields ?? [] });
      } else if (this.#theirs.indexOf(competence.id) !== null && found?.changes.retiredOn === undefined) unchanged += 1;
    }
    const gone = (change: 'removed' | 'retired', all: readonly Competence[]): readonly NodeChange[] =>
      all.map(({ code, titleNl: title }) => ({ change, code, title, fields: [] }));
    return {
      creates: this.#creates,
      updates,
      deletes: deletes.map(({ id }) => id),
      changes: [
        ...changed,
        ...added,
        ...gone(
          'retired',
          retired
            .map(({ competence }) => competence)
            .filter(({ id }) => (this.#found.get(id)?.fields.length ?? 0) === 0),
        ),
        ...gone('removed', deletes),
      ],
      unchanged,
    };
  }

  #create(node: OutlineNode, index: number): PlannedNode {
    const shaped = this.#theirs.shape.nodes[index];
    const kind = shaped?.kind ?? 'competence';
    return {
      ...factsOf(node),
      sourceKey: node.sourceKey,
      kind,
      parent: this.#theirs.host(index),
      position: shaped?.position ?? 0,
      descriptors: kind === 'competence' && this.#hasFileLevels() ? node.descriptors : [],
    };
  }

  /** Whether the descriptors of the file belong to the levels of the framework. */
  #hasFileLevels(): boolean {
    return this.#theirs.outline.levels?.length === this.#existing.framework.levels.length;
  }

  #merge(node: OutlineNode, index: number, mine: Competence): Found {
    const found: Found = { changes: {}, fields: [] };
    const before = this.#before?.indexOf(mine.id) ?? null;
    const baseNode = before === null ? undefined : this.#before?.outline.nodes[before];
    const choice = this.#choices.conflicts;
    for (const field of FACTS) {
      const merged = mergeValue<string | null>(baseNode?.[field], mine[field], node[field], choice);
      if (merged.outcome === 'same' || merged.outcome === 'mine') continue;
      if (merged.value !== mine[field]) Object.assign(found.changes, { [field]: merged.value });
      const isConflict = merged.outcome === 'conflict';
      found.fields.push({ field, before: mine[field] ?? '', after: node[field] ?? '', isConflict });
    }
    if (this.#moves) this.#mergeParent(found, index, mine, before);
    if (mine.kind === 'competence' && this.#hasFileLevels()) {
      const merged = mergeValue(baseNode?.descriptors, mine.descriptors, node.descriptors, choice);
      if (merged.outcome === 'theirs' || merged.outcome === 'conflict') {
        if (!isSame(merged.value, mine.descriptors)) found.changes.descriptors = merged.value;
        const [was, is] = [wordsOf(mine.descriptors), wordsOf(node.descriptors)];
        found.fields.push({ field: 'descriptors', before: was, after: is, isConflict: merged.outcome === 'conflict' });
      }
    }
    if (mine.sourceKey === null && node.sourceKey !== null) found.changes.sourceKey = node.sourceKey;
    return found;
  }

  #mergeParent(found: Found, index: number, mine: Competence, before: number | null): void {
    const present = mine.parentId === null ? null : existing(mine.parentId);
    const base = before === null ? undefined : (this.#before?.host(before) ?? null);
    const host = this.#theirs.host(index);
    const { value, outcome } = mergeValue(base, present, host, this.#choices.conflicts);
    if (outcome === 'same' || outcome === 'mine') return;
    if (!isSame(value, present)) found.changes.parent = value;
    const [was, is] = [this.#titleOf(present), this.#titleOf(host)];
    found.fields.push({ field: 'parent', before: was, after: is, isConflict: outcome === 'conflict' });
  }

  #titleOf(ref: NodeRef | null): string {
    if (ref === null) return '';
    if (ref.existing !== null) return this.#titles.get(ref.existing) ?? '';
    return this.#creates[ref.created]?.titleNl ?? '';
  }

  /** Whether the file had it before and no longer has it; what was added here belongs to no file. */
  #isMissing({ id, sourceKey }: Competence): boolean {
    if (this.#theirs.indexOf(id) !== null) return false;
    if (this.#before !== null) return this.#before.indexOf(id) !== null;
    return sourceKey !== null || this.#theirs.outline.format === 'table';
  }

  #lastDayOf({ id, retiredOn }: Competence): IsoDate | null {
    const changed = this.#found.get(id)?.changes.retiredOn;
    return changed === undefined ? retiredOn : changed;
  }

  /** Nothing new stays in use longer than what stands above it. */
  #endWithParents(): void {
    const byId = new Map(this.#existing.competences.map((competence) => [competence.id, competence]));
    this.#creates.forEach((node, index) => {
      const above = node.parent === null || node.parent.existing === null ? undefined : byId.get(node.parent.existing);
      const lastDay =
        above === undefined ? (this.#creates[node.parent?.created ?? -1]?.retiredOn ?? null) : this.#lastDayOf(above);
      if (lastDay === null || (node.retiredOn !== null && node.retiredOn <= lastDay)) return;
      this.#creates[index] = { ...node, retiredOn: lastDay };
    });
  }

  #parentOf(id: CompetenceId, parentId: CompetenceId | null): NodeRef | null {
    const moved = this.#found.get(id)?.changes.parent;
    if (moved !== undefined) return moved;
    return parentId === null ? null : existing(parentId);
  }

  /** Numbers the siblings below every parent where something came or the order changed. */
  #placeSiblings(deleted: ReadonlySet<CompetenceId>): void {
    const stay = this.#existing.competences
      .filter(({ id }) => !deleted.has(id))
      .toSorted((left, right) => left.position - right.position);
    const competenceOf = new Map<string, Competence>(stay.map((competence) => [competence.id, competence]));
    const mine = Map.groupBy(stay, ({ id, parentId }) => refKey(this.#parentOf(id, parentId)));
    const added = Map.groupBy(this.#creates.keys(), (index) => refKey(this.#creates[index]?.parent ?? null));
    const theirs = siblingKeys(this.#theirs);
    const before = this.#before === null ? null : siblingKeys(this.#before);
    for (const parent of new Set([...mine.keys(), ...added.keys()])) {
      const present = (mine.get(parent) ?? []).map(({ id }): string => id);
      const here = new Set([...present, ...(added.get(parent) ?? []).map((index) => refKey(created(index)))]);
      const inFile = (theirs.get(parent) ?? []).filter((key) => here.has(key));
      const order = mergeOrder(before === null ? null : (before.get(parent) ?? []), present, inFile);
      if (isSame(order, present) && present.every((id) => competenceOf.get(id)?.parentId === (parent || null)))
        continue;
      order.forEach((key, position) => {
        const competence = competenceOf.get(key);
        if (competence !== undefined) this.#move(competence, position);
        else this.#placeNew(Number(key), position);
      });
    }
  }

  #move({ id, position: present }: Competence, position: number): void {
    if (position === present) return;
    this.#change(id).changes.position = position;
  }

  #change(id: CompetenceId): Found {
    const found = this.#found.get(id) ?? { changes: {}, fields: [] };
    this.#found.set(id, found);
    return found;
  }

  #placeNew(index: number, position: number): void {
    const node = this.#creates[index];
    if (node !== undefined) this.#creates[index] = { ...node, position };
  }
}

/** The nodes of an outline that are there in the end, in order below what stands above them. */
function siblingKeys(aligned: AlignedOutline): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  aligned.outline.nodes.forEach((_, index) => {
    const ref = aligned.ref(index);
    if (ref === null) return;
    const parent = refKey(aligned.host(index));
    const group = groups.get(parent);
    if (group === undefined) groups.set(parent, [refKey(ref)]);
    else group.push(refKey(ref));
  });
  return groups;
}

function wordsOf(descriptors: readonly LevelDescriptor[]): string {
  return descriptors.map(({ level, textNl }) => `${String(level)}: ${textNl}`).join('; ');
}
