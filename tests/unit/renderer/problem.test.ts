import { TRPCClientError } from '@trpc/client';
import { describe, expect, it } from 'vitest';
import { problemOf } from '#renderer/lib/api/problem.ts';

function answer(data: unknown, status: number): TRPCClientError<never> {
  return TRPCClientError.from({ error: { message: 'refused', code: -32600, data } } as never, {
    meta: { response: new Response(null, { status }) },
  });
}

describe('problemOf', () => {
  it('gives the code, details and fields that the core sent', () => {
    const app = {
      code: 'invalid-input',
      details: { max: 200 },
      fields: [{ path: 'name', code: 'too-long', details: { max: 200 } }],
    };
    expect(problemOf(answer({ app }, 400))).toEqual(app);
  });

  it('leaves out what has another shape than agreed', () => {
    const app = { code: 'disk-full', details: { path: {}, free: 3 }, fields: [{ path: 1 }, null, 'x'] };
    expect(problemOf(answer({ app }, 422))).toEqual({ code: 'disk-full', details: { free: 3 }, fields: [] });
  });

  it('does not trust a code that it does not know', () => {
    expect(problemOf(answer({ app: { code: 'made-up', details: {}, fields: [] } }, 500)).code).toBe('unexpected');
  });

  it('tells a refused token and a stopped core from a bug', () => {
    expect(problemOf(answer(undefined, 401)).code).toBe('unauthorised');
    expect(problemOf(answer(undefined, 503)).code).toBe('core-stopped');
    expect(problemOf(TRPCClientError.from(new TypeError('Failed to fetch'))).code).toBe('core-stopped');
    expect(problemOf(new Error('a bug of ours')).code).toBe('unexpected');
    expect(problemOf(null).code).toBe('unexpected');
  });
});
