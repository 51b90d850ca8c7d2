import type { IsoDate } from '#shared/kernel/dates.ts';
import type {
  CompetenceId,
  PlanItemId,
  ProgrammeEvaluationId,
  ProgrammeId,
  ProgrammeLinkId,
} from '#shared/kernel/ids.ts';
import type {
  EntryRules,
  FormFeature,
  KnownState,
  Programme,
  ProgrammeCost,
  ProgrammeEvaluation,
  ProgrammeKind,
  ProgrammeLanguage,
  ProgrammeLink,
  ProgrammeLinkKind,
  ProgrammeOutcome,
  ProgrammePlace,
  ProgrammeState,
  Recognition,
} from '#shared/domain/catalogue/entities.ts';
import type { QualificationKind } from '#shared/domain/team/entities.ts';
import { sqlFor } from './query-builder.ts';
import type { ReadDatabase } from './read-database.ts';
import type { ProgrammeEvaluationRow, ProgrammeLinkRow, ProgrammeRow } from './tables.ts';
import type { WriteTransaction } from './write-transaction.ts';

/** Makes the key of an outcome row, which has no id of its own in the domain. */
function outcomeId(programmeId: ProgrammeId, competenceId: CompetenceId): string {
  return `${programmeId} ${competenceId}`;
}

/** The whole catalogue with outcomes, by title. */
export function readProgrammes(db: ReadDatabase): Programme[] {
  const outcomes = Map.groupBy(
    db.all(sqlFor.selectFrom('programme_outcome').selectAll().orderBy('id')),
    (row) => row.programme_id,
  );
  return db
    .all(sqlFor.selectFrom('programme').selectAll().orderBy('title').orderBy('provider').orderBy('id'))
    .map((row) =>
      toProgramme(
        row,
        (outcomes.get(row.id) ?? []).map(({ competence_id: competenceId, level }) => ({
          competenceId: competenceId as CompetenceId,
          level,
        })),
      ),
    );
}

/** One entry with its outcomes, or null. */
export function readProgramme(db: ReadDatabase, id: ProgrammeId): Programme | null {
  const row = db.first(sqlFor.selectFrom('programme').selectAll().where('id', '=', id));
  if (row === undefined) return null;
  const outcomes = db.all(
    sqlFor.selectFrom('programme_outcome').selectAll().where('programme_id', '=', id).orderBy('id'),
  );
  return toProgramme(
    row,
    outcomes.map(({ competence_id: competenceId, level }) => ({ competenceId: competenceId as CompetenceId, level })),
  );
}

/** Adds an entry with its outcomes. */
export function insertProgramme(tx: WriteTransaction, programme: Programme): void {
  tx.insert('programme', programmeRow(programme));
  insertOutcomes(tx, programme.id, programme.outcomes);
}

/** Changes an entry and its outcomes. */
export function updateProgramme(tx: WriteTransaction, programme: Programme): boolean {
  if (!tx.update('programme', programme.id, programmeRow(programme))) return false;
  const wanted = new Map(programme.outcomes.map((outcome) => [outcomeId(programme.id, outcome.competenceId), outcome]));
  for (const row of tx.all(
    sqlFor.selectFrom('programme_outcome').selectAll().where('programme_id', '=', programme.id),
  )) {
    const outcome = wanted.get(row.id);
    if (outcome === undefined) tx.delete('programme_outcome', row.id);
    else tx.update('programme_outcome', row.id, { level: outcome.level });
    wanted.delete(row.id);
  }
  insertOutcomes(tx, programme.id, [...wanted.values()]);
  return true;
}

/** Removes an entry with its outcomes, links and evaluations; the caller sees to it that no plan uses it. */
export function deleteProgramme(tx: WriteTransaction, id: ProgrammeId): boolean {
  for (const table of ['programme_outcome', 'programme_evaluation'] as const) {
    for (const row of tx.all(sqlFor.selectFrom(table).select('id').where('programme_id', '=', id))) {
      tx.delete(table, row.id);
    }
  }
  const links = tx.all(
    sqlFor
      .selectFrom('programme_link')
      .select('id')
      .where((is) => is.or([is('from_id', '=', id), is('to_id', '=', id)])),
  );
  for (const row of links) tx.delete('programme_link', row.id);
  return tx.delete('programme', id);
}

/** All links between entries. */
export function readProgrammeLinks(db: ReadDatabase): ProgrammeLink[] {
  return db.all(sqlFor.selectFrom('programme_link').selectAll().orderBy('id')).map(toLink);
}

/** Adds a link. */
export function insertProgrammeLink(tx: WriteTransaction, link: ProgrammeLink): void {
  tx.insert('programme_link', {
    id: link.id,
    from_id: link.fromId,
    to_id: link.toId,
    kind: link.kind,
    note: link.note,
  });
}

/** All evaluations of entries, in the order of their random ids. */
export function readProgrammeEvaluations(db: ReadDatabase): ProgrammeEvaluation[] {
  return db.all(sqlFor.selectFrom('programme_evaluation').selectAll().orderBy('id')).map(toEvaluation);
}

/** Adds an evaluation. */
export function insertProgrammeEvaluation(tx: WriteTransaction, evaluation: ProgrammeEvaluation): void {
  tx.insert('programme_evaluation', {
    id: evaluation.id,
    programme_id: evaluation.programmeId,
    plan_item_id: evaluation.planItemId,
    evaluated_on: evaluation.evaluatedOn,
    scores: JSON.stringify(evaluation.scores),
    note: evaluation.note,
  });
}

function insertOutcomes(tx: WriteTransaction, programmeId: ProgrammeId, outcomes: readonly ProgrammeOutcome[]): void {
  for (const { competenceId, level } of outcomes) {
    tx.insert('programme_outcome', {
      id: outcomeId(programmeId, competenceId),
      programme_id: programmeId,
      competence_id: competenceId,
      level,
    });
  }
}

function toProgramme(row: ProgrammeRow, outcomes: readonly ProgrammeOutcome[]): Programme {
  return {
    id: row.id as ProgrammeId,
    shippedKey: row.shipped_key,
    importKey: row.import_key,
    kind: row.kind as ProgrammeKind,
    title: row.title,
    provider: row.provider,
    description: row.description,
    state: row.state as ProgrammeState,
    places: JSON.parse(row.places) as ProgrammePlace[],
    durationMonths: row.duration_months,
    credits: row.credits,
    contactMinutes: row.contact_minutes,
    selfStudyMinutes: row.self_study_minutes,
    costs: JSON.parse(row.costs) as ProgrammeCost[],
    entryRules: JSON.parse(row.entry_rules) as EntryRules,
    qualificationKind: row.qualification_kind as QualificationKind | null,
    accredited: row.accredited as KnownState,
    stateFunded: row.state_funded as KnownState,
    grantEligible: row.grant_eligible as KnownState,
    modular: row.modular as KnownState,
    language: row.language as ProgrammeLanguage,
    recognition: row.recognition as Recognition,
    expiresMonths: row.expires_months,
    themes: JSON.parse(row.themes) as string[],
    formFeatures: JSON.parse(row.form_features) as FormFeature[],
    roleKeys: JSON.parse(row.role_keys) as string[],
    source: row.source,
    checkedOn: row.checked_on as IsoDate | null,
    outcomes,
  };
}

function programmeRow(programme: Programme): ProgrammeRow {
  return {
    id: programme.id,
    shipped_key: programme.shippedKey,
    import_key: programme.importKey,
    kind: programme.kind,
    title: programme.title,
    provider: programme.provider,
    description: programme.description,
    state: programme.state,
    places: JSON.stringify(programme.places),
    duration_months: programme.durationMonths,
    credits: programme.credits,
    contact_minutes: programme.contactMinutes,
    self_study_minutes: programme.selfStudyMinutes,
    costs: JSON.stringify(programme.costs),
    entry_rules: JSON.stringify(programme.entryRules),
    qualification_kind: programme.qualificationKind,
    accredited: programme.accredited,
    state_funded: programme.stateFunded,
    grant_eligible: programme.grantEligible,
    modular: programme.modular,
    language: programme.language,
    recognition: programme.recognition,
    expires_months: programme.expiresMonths,
    themes: JSON.stringify(programme.themes),
    form_features: JSON.stringify(programme.formFeatures),
    role_keys: JSON.stringify(programme.roleKeys),
    source: programme.source,
    checked_on: programme.checkedOn,
  };
}

function toLink(row: ProgrammeLinkRow): ProgrammeLink {
  return {
    id: row.id as ProgrammeLinkId,
    fromId: row.from_id as ProgrammeId,
    toId: row.to_id as ProgrammeId,
    kind: row.kind as ProgrammeLinkKind,
    note: row.note,
  };
}

function toEvaluation(row: ProgrammeEvaluationRow): ProgrammeEvaluation {
  return {
    id: row.id as ProgrammeEvaluationId,
    programmeId: row.programme_id as ProgrammeId,
    planItemId: row.plan_item_id as PlanItemId | null,
    evaluatedOn: row.evaluated_on as IsoDate,
    scores: JSON.parse(row.scores) as Record<string, number>,
    note: row.note,
  };
}
