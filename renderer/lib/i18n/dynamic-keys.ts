/**
 * Beginnings of keys that are put together at run time, so that no source file shows them whole. The completeness test
 * counts every key that begins so as used.
 */
export const DYNAMIC_KEY_PREFIXES: readonly string[] = [
  'app:kinds.',
  'app:saved.',
  'app:screens.',
  'commands:',
  'errors:',
  'goals:how.',
  'goals:people.',
  'goals:requirement.',
  'goals:state.',
  'overview:needs.',
  'overview:share.layer.',
  'overview:steps.',
  'problems:',
];
