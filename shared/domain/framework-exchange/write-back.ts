import type { IsoMoment } from '../../kernel/dates.ts';
import type { CompetenceId } from '../../kernel/ids.ts';
import type { Competence, FrameworkLevel, LevelDescriptor } from '../competences/entities.ts';
import { treeRows } from '../competences/tree-moves.ts';
import { AlignedOutline } from './align-outline.ts';
import { identifierOf } from './case-items.ts';
import { ownRubricIdentifier } from './case-rubrics.ts';
import { objectsOf, textOf } from './case-values.ts';
import {
  competenceReference,
  groupingsOf,
  itemOf,
  licenceOf,
  rubricOf,
  type CaseReference,
  type FrameworkSnapshot,
  type WriteContext,
} from './case-writer.ts';
import {
  indentJson,
  isJsonObject,
  jsonElements,
  jsonList,
  jsonMembers,
  patchJsonObject,
  type JsonObject,
} from './json-text.ts';
import { shapeOfNew } from './exchange-plan.ts';
import { isSame } from './merge-facts.ts';
import type { CaseReading } from './read-case.ts';
import { editAssociations } from './write-back-associations.ts';
import { patchOfDocument } from './write-back-document.ts';
import { patchOfItem, setMember, type ObjectPatch } from './write-back-items.ts';

/** How a package was read: what was chosen for it is no change of it. */
export interface ReadChoices {
  /** Its own scale, or one that was chosen. */
  readonly levels: readonly FrameworkLevel[];
  readonly hasFileLevels: boolean;
  /** Layer of the tree that was made competences. */
  readonly ratedLayer: number;
}

/**
 * A framework written back into the package it was read from: what nobody changed stays sign by sign, with every key that
 * the program does not know; what was changed is changed, what was deleted goes, what is new is added. A package that
 * was read and not changed comes out equal field by field.
 */
export function writeBackCase(
  reading: CaseReading,
  snapshot: FrameworkSnapshot,
  choices: ReadChoices,
  now: IsoMoment,
): string {
  const { parsed, outline, items } = reading;
  const { framework, competences } = snapshot;
  const aligned = new AlignedOutline(outline, competences, 0, () => false);
  const written = writtenIds(aligned, competences);
  const document: CaseReference = {
    title: framework.titleNl,
    identifier: identifierOf(parsed.document),
    uri: textOf(parsed.document['uri']) || `urn:uuid:${identifierOf(parsed.document)}`,
  };
  const context: WriteContext = { now, document };
  const referenceOf = references(reading, aligned, competences, written, document);

  const objects = new Map(objectsOf(parsed.package['CFItems']).objects.map(({ index, object }) => [index, object]));
  const language = textOf(parsed.document['language']);
  const shape = shapeOfNew(outline, choices.ratedLayer);
  const itemPatches = new Map<number, ObjectPatch | null>();
  reading.itemOfNode.forEach((position, node) => {
    const item = items[position];
    const object = item === undefined ? undefined : objects.get(item.index);
    if (item === undefined || object === undefined) return;
    const mine = aligned.mine(node);
    const read = outline.nodes[node];
    if (read === undefined) return;
    const kind = shape.nodes[node]?.kind;
    const patch =
      mine === null
        ? null
        : patchOfItem(object, mine, { isOwn: parsed.isOwn, language, kind: kind ?? mine.kind, facts: read });
    if (patch !== null && patch.size > 0) setMember(patch, 'lastChangeDateTime', now);
    if (patch === null || patch.size > 0) itemPatches.set(item.index, patch);
  });
  const newItems = treeRows(competences)
    .map(({ node }) => node)
    .filter(({ id }) => written.has(id) && aligned.indexOf(id) === null);
  const edits = editAssociations({ reading, aligned, snapshot, context, written, referenceOf });
  const documentPatch = patchOfDocument(reading, framework, context);
  const isScaleChanged = hasOtherScale(aligned, snapshot, choices);
  const isChanged =
    itemPatches.size + newItems.length + edits.patches.size + edits.added.length + documentPatch.size > 0 ||
    isScaleChanged;
  if (!isChanged) return indentJson(parsed.text);
  setMember(documentPatch, 'lastChangeDateTime', now);

  const text = packageText(reading);
  const patch: ObjectPatch = new Map();
  patch.set('CFDocument', patchJsonObject(memberText(text, 'CFDocument') ?? '{}', documentPatch));
  const newObjects = newItems.map((competence) => itemOf(competence, context));
  patchList(patch, text, 'CFItems', itemPatches, newObjects);
  patchList(patch, text, 'CFAssociations', edits.patches, edits.added);
  if (isScaleChanged) patchRubrics(patch, text, parsed.package, snapshot, context);
  patchDefinitions(patch, text, parsed.package, snapshot, context, documentPatch.has('licenseURI'));
  const changed = patchJsonObject(text, patch);
  const whole = parsed.wrapper === null ? changed : patchJsonObject(parsed.text, new Map([[parsed.wrapper, changed]]));
  return indentJson(whole);
}

/**
 * The competences that stand in the package: those of the file, and those made here. One that an earlier edition of the
 * file had and that is only kept for its history is left out.
 */
function writtenIds(aligned: AlignedOutline, competences: readonly Competence[]): ReadonlySet<CompetenceId> {
  const isWritten = ({ id, sourceKey, retiredOn }: Competence): boolean =>
    aligned.indexOf(id) !== null || sourceKey === null || retiredOn === null;
  return new Set(competences.filter(isWritten).map(({ id }) => id));
}

/** How the package refers to a competence: as the file does, or by an address of its own. */
function references(
  { items, itemOfNode }: CaseReading,
  aligned: AlignedOutline,
  competences: readonly Competence[],
  written: ReadonlySet<CompetenceId>,
  document: CaseReference,
): (id: CompetenceId | null) => CaseReference {
  const byId = new Map(competences.map((competence) => [competence.id, competence]));
  return (start) => {
    let competence = start === null ? undefined : byId.get(start);
    while (competence !== undefined && !written.has(competence.id)) {
      competence = competence.parentId === null ? undefined : byId.get(competence.parentId);
    }
    if (competence === undefined) return document;
    const node = aligned.indexOf(competence.id);
    const position = node === null ? undefined : itemOfNode[node];
    const item = position === undefined ? undefined : items[position];
    const own = competenceReference(competence);
    if (item === undefined) return own;
    return { title: competence.titleNl, identifier: item.key, uri: item.uri === '' ? own.uri : item.uri };
  };
}

/** Whether scale or descriptors are other than the ones the package was read with. */
function hasOtherScale(
  aligned: AlignedOutline,
  { framework, competences }: FrameworkSnapshot,
  choices: ReadChoices,
): boolean {
  if (!isSame(framework.levels, choices.levels)) return true;
  return competences.some(({ id, kind, descriptors }) => {
    const node = aligned.indexOf(id);
    const read = node === null ? undefined : aligned.outline.nodes[node];
    const expected: readonly LevelDescriptor[] =
      choices.hasFileLevels && kind === 'competence' ? (read?.descriptors ?? []) : [];
    return !isSame(descriptors, expected);
  });
}

function packageText({ parsed }: CaseReading): string {
  return parsed.wrapper === null ? parsed.text : (memberText(parsed.text, parsed.wrapper) ?? '{}');
}

/** The text of a member; of one that is there twice the last, as JSON is read. */
function memberText(text: string, key: string): string | null {
  const member = jsonMembers(text).findLast((candidate) => candidate.key === key);
  return member === undefined ? null : text.slice(member.start, member.end);
}

function patchList(
  patch: ObjectPatch,
  text: string,
  key: string,
  patches: ReadonlyMap<number, ObjectPatch | null>,
  added: readonly JsonObject[],
): void {
  if (patches.size === 0 && added.length === 0) return;
  const list = memberText(text, key) ?? '[]';
  const kept = jsonElements(list).flatMap(({ start, end }, index) => {
    const change = patches.get(index);
    if (change === null) return [];
    const element = list.slice(start, end);
    return [change === undefined ? element : patchJsonObject(element, change)];
  });
  patch.set(key, jsonList([...kept, ...added.map((object) => JSON.stringify(object))]));
}

/** Puts the rubric of this program in, in the place of its former one; those of others stay. */
function patchRubrics(
  patch: ObjectPatch,
  text: string,
  content: JsonObject,
  snapshot: FrameworkSnapshot,
  context: WriteContext,
): void {
  const own = ownRubricIdentifier(context.document.identifier);
  const former = objectsOf(content['CFRubrics']).objects.filter(({ object }) => identifierOf(object) === own);
  const drops = new Map(former.map(({ index }) => [index, null]));
  patchList(patch, text, 'CFRubrics', drops, [rubricOf(snapshot, context)]);
}

/** Adds the definitions that changed parts refer to: groupings for notes of links, and the licence. */
function patchDefinitions(
  patch: ObjectPatch,
  text: string,
  content: JsonObject,
  { framework, links }: FrameworkSnapshot,
  context: WriteContext,
  hasNewLicence: boolean,
): void {
  const associations = patch.get('CFAssociations') ?? '';
  const referred = groupingsOf(links, context).filter(({ identifier }) => associations.includes(textOf(identifier)));
  const additions: readonly (readonly [string, readonly JsonObject[]])[] = [
    ['CFAssociationGroupings', referred],
    ['CFLicenses', hasNewLicence && framework.licence !== '' ? [licenceOf(framework.licence, context)] : []],
  ];
  const definitions = isJsonObject(content['CFDefinitions']) ? content['CFDefinitions'] : {};
  const definitionsText = isJsonObject(content['CFDefinitions']) ? (memberText(text, 'CFDefinitions') ?? '{}') : '{}';
  const changes: ObjectPatch = new Map();
  for (const [key, objects] of additions) {
    const known = new Set(objectsOf(definitions[key]).objects.map(({ object }) => identifierOf(object)));
    const missing = objects.filter((object) => !known.has(textOf(object['identifier'])));
    patchList(changes, definitionsText, key, new Map(), missing);
  }
  if (changes.size > 0) patch.set('CFDefinitions', patchJsonObject(definitionsText, changes));
}
