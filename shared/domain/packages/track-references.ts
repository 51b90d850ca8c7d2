import type { SharedState, StampedRecord } from './shared-state.ts';

/** The kind that a field points at, by the name of the field. */
const TARGETS: Readonly<Record<string, string>> = {
  person_id: 'person',
  framework_id: 'framework',
  competence_id: 'competence',
  item_id: 'plan_item',
  goal_id: 'goal',
  programme_id: 'programme',
  role_id: 'role',
  role_after_id: 'role',
  after_role_id: 'role',
  agreement_id: 'agreement',
};

/**
 * Whether everything in a state points at something that is in it too, and every level is one of its framework. A package
 * after which this would not hold is put together wrongly and is refused as a whole.
 */
export function isConsistent(state: SharedState): boolean {
  for (const record of state.values()) {
    if (!record.isThere.value) continue;
    for (const [field, { value }] of Object.entries(record.fields)) {
      if (typeof value !== 'string') continue;
      const kind = field === 'parent_id' ? record.kind : TARGETS[field];
      if (kind !== undefined && state.get(`${kind} ${value}`)?.isThere.value !== true) return false;
    }
    if (record.kind === 'rating' && !isOnScale(state, record)) return false;
  }
  return true;
}

function isOnScale(state: SharedState, rating: StampedRecord): boolean {
  const text = (record: StampedRecord | undefined, field: string): string => {
    const value = record?.fields[field]?.value;
    return typeof value === 'string' ? value : '';
  };
  const competence = state.get(`competence ${text(rating, 'competence_id')}`);
  const framework = state.get(`framework ${text(competence, 'framework_id')}`);
  const levels: unknown = JSON.parse(text(framework, 'levels') || '[]');
  const level = rating.fields['level']?.value;
  return Array.isArray(levels) && typeof level === 'number' && level <= levels.length;
}
