import type { IsoMoment } from '../../kernel/dates.ts';
import type { CompetenceId } from '../../kernel/ids.ts';
import { treeRows } from '../competences/tree-moves.ts';
import {
  adoptionStatusOf,
  associationOf,
  competenceReference,
  creatorOf,
  documentNotes,
  groupingsOf,
  itemOf,
  licenceOf,
  licenceReference,
  linkAssociationOf,
  ownReference,
  rubricOf,
  type FrameworkSnapshot,
  type WriteContext,
} from './case-writer.ts';
import { OWN_ITEM_TYPES } from './case-words.ts';
import type { JsonObject } from './json-text.ts';
import { caseIdentifierOf, uriOfIdentifier } from './names.ts';

/**
 * A framework as a CASE 1.0 package, strictly by the standard: every required field, no other key, sequence numbers as
 * whole numbers, and only the nine kinds of association.
 *
 * The Dutch texts stand in the fields that everybody reads; English titles are alternative labels and English
 * descriptions notes. Read again it gives an equal framework.
 */
export function writeCase(snapshot: FrameworkSnapshot, now: IsoMoment): JsonObject {
  const { framework, competences, links } = snapshot;
  const document = ownReference(caseIdentifierOf(framework), framework.titleNl);
  const context: WriteContext = { now, document };
  const rows = treeRows(competences);
  const byId = new Map(competences.map((competence) => [competence.id, competence]));
  const referenceOf = (id: CompetenceId | null) => {
    const competence = id === null ? undefined : byId.get(id);
    return competence === undefined ? document : competenceReference(competence);
  };
  return {
    CFDocument: documentOf(snapshot, context),
    CFItems: rows.map(({ node }) => itemOf(node, context)),
    CFAssociations: [
      ...rows.map(({ node, place }) =>
        associationOf('isChildOf', competenceReference(node), referenceOf(node.parentId), context, {
          sequenceNumber: place + 1,
        }),
      ),
      ...links.map((link) => linkAssociationOf(link, referenceOf(link.link.fromId), context)),
    ],
    CFDefinitions: {
      CFConcepts: [],
      CFSubjects: [],
      CFLicenses: framework.licence === '' ? [] : [licenceOf(framework.licence, context)],
      CFItemTypes: itemTypes(now),
      CFAssociationGroupings: groupingsOf(links, context),
    },
    CFRubrics: [rubricOf(snapshot, context)],
  };
}

function documentOf({ framework }: FrameworkSnapshot, context: WriteContext): JsonObject {
  const { identifier, uri, title } = context.document;
  const adoptionStatus = adoptionStatusOf(framework);
  const notes = documentNotes(framework);
  const { descriptionNl, version, licence } = framework;
  return {
    identifier,
    uri,
    creator: creatorOf(framework),
    title,
    lastChangeDateTime: context.now,
    ...(descriptionNl !== '' && { description: descriptionNl }),
    language: 'nl',
    ...(version !== '' && { version }),
    ...(adoptionStatus !== null && { adoptionStatus }),
    ...(licence !== '' && { licenseURI: licenceReference(licence, context) }),
    ...(notes !== '' && { notes }),
  };
}

function itemTypes(now: IsoMoment): readonly JsonObject[] {
  return (['domain', 'competence', 'indicator'] as const).map((kind, index) => {
    const identifier = OWN_ITEM_TYPES[kind];
    return {
      identifier,
      uri: uriOfIdentifier(identifier),
      title: kind,
      hierarchyCode: String(index + 1),
      typeCode: kind,
      lastChangeDateTime: now,
    };
  });
}
