import type { IsoMoment } from '../../kernel/dates.ts';
import type { Competence, CompetenceKind, Framework } from '../competences/entities.ts';
import { ENGLISH_TITLE_MARK } from './case-document.ts';
import { ownRubricIdentifier } from './case-rubrics.ts';
import { ASSOCIATION_OF_LINK, OWN_CREATOR, OWN_ITEM_TYPES, type CaseAssociationType } from './case-words.ts';
import type { JsonObject } from './json-text.ts';
import { caseIdentifierOf, uriOfIdentifier, uuidOfName } from './names.ts';
import type { LinkTarget } from './outline.ts';
import type { ExistingLink } from './update-types.ts';

/** A framework with everything that goes into a file. */
export interface FrameworkSnapshot {
  readonly framework: Framework;
  readonly competences: readonly Competence[];
  /** Links that start at it. */
  readonly links: readonly ExistingLink[];
  /**
   * Links of other frameworks that say the same of two competences from the other side, turned round; they stand in the
   * files of those frameworks, and are not written with this one.
   */
  readonly incoming: readonly ExistingLink[];
}

/** How something is referred to in CASE. */
export type CaseReference = { readonly title: string; readonly identifier: string; readonly uri: string };

/** What every part of a package needs to know. */
export interface WriteContext {
  /** Moment of the export: stands for the moment of the last change, which is not kept per text. */
  readonly now: IsoMoment;
  readonly document: CaseReference;
}

/** A reference to something of this package that has no place on the web. */
export function ownReference(identifier: string, title: string): CaseReference {
  return { title, identifier, uri: uriOfIdentifier(identifier) };
}

/** The reference to a competence that has no address of its own. */
export function competenceReference(competence: Competence): CaseReference {
  return ownReference(caseIdentifierOf(competence), competence.titleNl);
}

/** The reference to the other end of a link; what is no address is made one, since CASE asks for that. */
export function targetReference({ key, uri, title }: LinkTarget): CaseReference {
  const isUri = /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i.test(uri);
  return {
    title,
    identifier: key || uri,
    uri: isUri ? uri : `urn:x-outside:${encodeURIComponent(uri.toWellFormed())}`,
  };
}

/** The words of an item: the title alone is the full statement; with a description it is the abbreviated one. */
export function statementMembers({ titleNl, titleEn, descriptionNl, descriptionEn }: Competence): JsonObject {
  return {
    fullStatement: descriptionNl === '' ? titleNl : descriptionNl,
    ...(descriptionNl !== '' && { abbreviatedStatement: titleNl }),
    ...(titleEn !== '' && titleEn !== titleNl && { alternativeLabel: titleEn }),
    ...(descriptionEn !== '' && { notes: descriptionEn }),
  };
}

/** The kind of an item as members of it. */
export function kindMembers(kind: CompetenceKind): JsonObject {
  return { CFItemType: kind, CFItemTypeURI: ownReference(OWN_ITEM_TYPES[kind], kind) };
}

/** A competence as an item. */
export function itemOf(competence: Competence, { now }: WriteContext): JsonObject {
  const { identifier, uri } = competenceReference(competence);
  const { code, kind, retiredOn } = competence;
  return {
    identifier,
    uri,
    ...statementMembers(competence),
    ...(code !== '' && { humanCodingScheme: code }),
    ...kindMembers(kind),
    language: 'nl',
    ...(retiredOn !== null && { statusEndDate: retiredOn }),
    lastChangeDateTime: now,
  };
}

/** An association between two things. */
export function associationOf(
  type: CaseAssociationType,
  origin: CaseReference,
  destination: CaseReference,
  context: WriteContext,
  more: JsonObject = {},
): JsonObject {
  const identifier = uuidOfName(
    [context.document.identifier, origin.identifier, type, destination.identifier, destination.uri].join('/'),
  );
  return {
    identifier,
    associationType: type,
    ...more,
    uri: uriOfIdentifier(identifier),
    originNodeURI: origin,
    destinationNodeURI: destination,
    lastChangeDateTime: context.now,
  };
}

/** A link between competences as an association; its note is the title of its grouping. */
export function linkAssociationOf(
  { link, target }: ExistingLink,
  origin: CaseReference,
  context: WriteContext,
): JsonObject {
  const more = link.note === '' ? {} : { CFAssociationGroupingURI: groupingReference(link.note, context) };
  return associationOf(ASSOCIATION_OF_LINK[link.kind], origin, targetReference(target), context, more);
}

/** The grouping that carries a note. */
export function groupingReference(note: string, { document }: WriteContext): CaseReference {
  return ownReference(uuidOfName(`${document.identifier}/grouping/${note}`), note);
}

/** The definitions of groupings for the notes of links, each once. */
export function groupingsOf(links: readonly ExistingLink[], context: WriteContext): readonly JsonObject[] {
  const notes = [...new Set(links.map(({ link }) => link.note))].filter((note) => note !== '');
  return notes.map((note) => {
    const { identifier, uri, title } = groupingReference(note, context);
    return { identifier, uri, title, lastChangeDateTime: context.now };
  });
}

/** The licence of a framework as a definition and as a reference to it. */
export function licenceReference(licence: string, { document }: WriteContext): CaseReference {
  return ownReference(uuidOfName(`${document.identifier}/licence/${licence}`), licence);
}

/** The definition of the licence of a framework. */
export function licenceOf(licence: string, context: WriteContext): JsonObject {
  const { identifier, uri, title } = licenceReference(licence, context);
  return { identifier, uri, title, licenseText: licence, lastChangeDateTime: context.now };
}

/** The notes of a document: the English title when it is another one, and the English description. */
export function documentNotes({ titleNl, titleEn, descriptionEn }: Framework): string {
  const hasTitle = (titleEn !== '' && titleEn !== titleNl) || descriptionEn.startsWith(ENGLISH_TITLE_MARK);
  const title = hasTitle ? `${ENGLISH_TITLE_MARK}${titleEn}` : '';
  return [title, descriptionEn].filter((part) => part !== '').join('\n\n');
}

/** Who made a framework, as CASE asks. */
export function creatorOf({ source }: Framework): string {
  return source === '' ? OWN_CREATOR : source;
}

/** The word of CASE for the state of a framework; null when it is simply in use. */
export function adoptionStatusOf({ status, isLocked }: Framework): string | null {
  if (status === 'retired') return 'Deprecated';
  if (status === 'draft') return 'Draft';
  return isLocked ? 'Adopted' : null;
}

/**
 * The scale and the descriptors as a rubric: one criterion for the scale itself, of which quality is the Dutch label and
 * the description the English one; then one per competence with descriptors, of which the description is the Dutch text
 * and the feedback the English one.
 */
export function rubricOf({ framework, competences }: FrameworkSnapshot, context: WriteContext): JsonObject {
  const rubricId = ownRubricIdentifier(context.document.identifier);
  const { levels } = framework;
  const criterion = (name: string, position: number, more: JsonObject, steps: readonly JsonObject[]): JsonObject => {
    const identifier = uuidOfName(`${rubricId}/${name}`);
    return {
      identifier,
      uri: uriOfIdentifier(identifier),
      ...more,
      position,
      rubricId,
      lastChangeDateTime: context.now,
      CFRubricCriterionLevels: steps.map((step, index) => {
        const level = uuidOfName(`${identifier}/${String(index + 1)}`);
        return {
          identifier: level,
          uri: uriOfIdentifier(level),
          ...step,
          score: index + 1,
          position: index + 1,
          rubricCriterionId: identifier,
          lastChangeDateTime: context.now,
        };
      }),
    };
  };
  const scale = levels.map(({ labelNl, labelEn }) => ({ quality: labelNl, description: labelEn }));
  const described = competences.filter(({ descriptors }) => descriptors.length > 0);
  return {
    identifier: rubricId,
    uri: uriOfIdentifier(rubricId),
    title: framework.titleNl,
    lastChangeDateTime: context.now,
    CFRubricCriteria: [
      criterion('scale', 1, { category: 'scale' }, scale),
      ...described.map((competence, place) => {
        const steps = levels.map(({ level, labelNl }) => {
          const text = competence.descriptors.find((descriptor) => descriptor.level === level);
          return {
            quality: labelNl,
            ...(text !== undefined && text.textNl !== '' && { description: text.textNl }),
            ...(text !== undefined && text.textEn !== '' && { feedback: text.textEn }),
          };
        });
        const reference = competenceReference(competence);
        return criterion(reference.identifier, place + 2, { category: 'item', CFItemURI: reference }, steps);
      }),
    ],
  };
}
