import type { ReactNode } from 'react';

/** The mark of the program: a sprig that grows out of a map line. Decorative: its name stands beside it. */
export function Logo({ size = 32 }: { readonly size?: number }): ReactNode {
  return (
    <svg className="gk-logo" width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect width="32" height="32" rx="7" fill="#2a7455" />
      <path d="M6 25c4-3 7 2 11-1s5-1 9-2" fill="none" stroke="#c3ead4" strokeWidth="2" strokeLinecap="round" />
      <path d="M16 23V12" fill="none" stroke="#fffdf9" strokeWidth="2.2" strokeLinecap="round" />
      <path d="M16 14c-4.6 0-7-2.400-7-7 4.600 0 7 2.400 7 7Z" fill="#fffdf9" />
      <path d="M16 18c0-3.900 2.100-6 6-6 0 3.900-2.100 6-6 6Z" fill="#c3ead4" />
    </svg>
  );
}
