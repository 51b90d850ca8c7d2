import type { Finding, FindingSubject } from '#shared/domain/findings/entities.ts';
import { FINDING_KINDS } from '#shared/domain/findings/finding-kinds.ts';
import type { PersonId } from '#shared/kernel/ids.ts';
import { AppError } from '../../app-error.ts';
import { readCompetences } from '../../data/framework-repository.ts';
import type { WorkspaceContext } from '../../trpc.ts';
import { gatherFindings, type GatheredFindings } from './gather-findings.ts';

/** All findings of the school today, with the names of what they are about. */
export async function listFindings(ctx: WorkspaceContext) {
  const gathered = await gatherFindings(ctx);
  return withNames(ctx, gathered, gathered.findings);
}

/** The findings that name a person, today; what is about the whole school is left out. Fails with `not-found`. */
export async function listFindingsOfPerson(ctx: WorkspaceContext, personId: PersonId) {
  const gathered = await gatherFindings(ctx);
  if (!gathered.input.members.some(({ person }) => person.id === personId)) throw new AppError('not-found');
  const findings = gathered.findings.filter(({ subjects }) => subjects.some(({ id }) => id === personId));
  return withNames(ctx, gathered, findings);
}

/** Findings with their area and the names of their subjects. */
function withNames(ctx: WorkspaceContext, { input }: GatheredFindings, findings: readonly Finding[]) {
  const named = (kind: FindingSubject['kind']): ReadonlySet<string> =>
    new Set(
      findings.flatMap(({ subjects }) => subjects.filter((subject) => subject.kind === kind).map(({ id }) => id)),
    );
  const items = named('item');
  const shownItems = input.items.filter(({ id }) => items.has(id));
  const people = new Set([...named('person'), ...shownItems.map(({ personId }) => personId)]);
  const programmes = new Set([...named('programme'), ...shownItems.flatMap(({ programmeId }) => programmeId ?? [])]);
  const roles = named('role');
  const competences = named('competence');
  return {
    today: input.today,
    rules: { version: input.rules.version, checkedOn: input.rules.checkedOn },
    findings: findings.map((finding) => ({ ...finding, area: FINDING_KINDS[finding.code].area })),
    people: input.members.map(({ person }) => person).filter(({ id }) => people.has(id)),
    items: shownItems.map(({ id, title, personId, programmeId }) => ({ id, title, personId, programmeId })),
    programmes: input.programmes.filter(({ id }) => programmes.has(id)).map(({ id, title }) => ({ id, title })),
    roles: input.roles.filter(({ id }) => roles.has(id)).map(({ id, titleNl, titleEn }) => ({ id, titleNl, titleEn })),
    competences: readCompetences(ctx.db)
      .filter(({ id }) => competences.has(id))
      .map(({ id, titleNl, titleEn }) => ({ id, titleNl, titleEn })),
  };
}
