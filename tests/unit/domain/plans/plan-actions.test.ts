import { describe, expect, it } from 'vitest';
import { PLAN_STATES } from '#shared/domain/plans/entities.ts';
import {
  actionsIn,
  isCommitted,
  isUnderWay,
  isWished,
  PLAN_ACTIONS,
  PLAN_ACTORS,
  stateAfter,
} from '#shared/domain/plans/plan-actions.ts';

describe('the table of actions', () => {
  it('leads a wish to achieved', () => {
    let state = stateAfter('wish', 'discuss', 'teacher');
    for (const action of ['agree', 'enrol', 'start', 'achieve'] as const) {
      state = state === null ? null : stateAfter(state, action, 'leader');
    }
    expect(state).toBe('achieved');
  });

  it('lets only the leader bind time and money, or take it back', () => {
    expect(stateAfter('discussed', 'agree', 'teacher')).toBeNull();
    expect(stateAfter('agreed', 'lapse', 'teacher')).toBeNull();
    expect(stateAfter('agreed', 'lapse', 'leader')).toBe('lapsed');
    expect(actionsIn('wish', 'teacher')).toEqual(['discuss', 'lapse']);
  });

  it('leaves what was achieved as it is', () => {
    for (const actor of PLAN_ACTORS) expect(actionsIn('achieved', actor)).toEqual([]);
  });

  it('gives one outcome per state, action and actor', () => {
    for (const state of PLAN_STATES) {
      for (const action of PLAN_ACTIONS) {
        for (const actor of PLAN_ACTORS) expect(stateAfter(state, action, actor)).not.toBe(state);
      }
    }
  });

  it('counts each state as promised, wished or neither', () => {
    expect(PLAN_STATES.filter(isCommitted)).toEqual(['agreed', 'enrolled', 'running', 'achieved']);
    expect(PLAN_STATES.filter(isWished)).toEqual(['wish', 'discussed']);
    expect(PLAN_STATES.filter(isUnderWay)).toEqual(['agreed', 'enrolled', 'running']);
  });
});
