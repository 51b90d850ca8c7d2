import type { Framework } from '../competences/entities.ts';
import { adoptionStatusOf, creatorOf, documentNotes, licenceReference, type WriteContext } from './case-writer.ts';
import { textOf } from './case-values.ts';
import type { CaseReading } from './read-case.ts';
import { setMember, type ObjectPatch } from './write-back-items.ts';

/** What of the document has to change so that it says what the framework says; empty when nobody changed it. */
export function patchOfDocument(
  { parsed, outline }: CaseReading,
  framework: Framework,
  context: WriteContext,
): ObjectPatch {
  const patch: ObjectPatch = new Map();
  const { facts } = outline;
  if (parsed.isOwn) {
    if (framework.titleNl !== facts.titleNl) setMember(patch, 'title', framework.titleNl);
    if (framework.descriptionNl !== facts.descriptionNl) {
      setMember(patch, 'description', framework.descriptionNl || undefined);
    }
    if (framework.titleEn !== facts.titleEn || framework.descriptionEn !== facts.descriptionEn) {
      setMember(patch, 'notes', documentNotes(framework) || undefined);
    }
  } else {
    const isDutchChanged = framework.titleNl !== facts.titleNl || framework.descriptionNl !== facts.descriptionNl;
    const language = textOf(parsed.document['language']);
    const isEnglish = /^en/i.test(language) || (!/^nl|^dut/i.test(language) && !isDutchChanged);
    const [title, description] = isEnglish
      ? [framework.titleEn, framework.descriptionEn]
      : [framework.titleNl, framework.descriptionNl];
    if (title !== (isEnglish ? facts.titleEn : facts.titleNl)) setMember(patch, 'title', title);
    if (description !== (isEnglish ? facts.descriptionEn : facts.descriptionNl)) {
      setMember(patch, 'description', description || undefined);
    }
  }
  if (framework.version !== facts.version) setMember(patch, 'version', framework.version || undefined);
  if (framework.source !== facts.source) setMember(patch, 'creator', creatorOf(framework));
  if (framework.status !== facts.status || framework.isLocked !== facts.isLocked) {
    setMember(patch, 'adoptionStatus', adoptionStatusOf(framework) ?? undefined);
  }
  if (framework.licence !== facts.licence) {
    const licence = framework.licence === '' ? undefined : licenceReference(framework.licence, context);
    setMember(patch, 'licenseURI', licence);
  }
  return patch;
}
