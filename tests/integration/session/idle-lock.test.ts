import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { TestCore } from '../../support/test-core.ts';

let test: TestCore;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  test = new TestCore();
  await test.createSchool();
});

afterEach(async () => {
  await test.remove();
  vi.useRealTimers();
});

/** Lets minutes of the test's clock go by, and the timer notice it. */
function pass(minutes: number): void {
  test.clock.pass(minutes);
  vi.advanceTimersByTime(5_000);
}

it('a workspace locks after the idle time', () => {
  pass(14);
  expect(test.locks).toBe(0);
  pass(1);
  expect(test.locks).toBe(1);
});

it('what the user does starts the idle time anew', async () => {
  pass(14);
  await test.api.team.list.query();
  pass(14);
  await test.api.session.touch.mutate();
  pass(14);
  expect(test.locks).toBe(0);
});

it('a look in the background does not', async () => {
  pass(14);
  await test.background.session.state.query();
  pass(1);
  expect(test.locks).toBe(1);
});

it('the idle time is a preference', async () => {
  await test.api.preferences.set.mutate({ idleMinutes: 60 });
  pass(59);
  expect(test.locks).toBe(0);
  pass(1);
  expect(test.locks).toBe(1);
});

it('nothing locks when nothing is open', async () => {
  await test.api.session.close.mutate();
  const before = test.locks;
  pass(500);
  expect(test.locks).toBe(before);
});
