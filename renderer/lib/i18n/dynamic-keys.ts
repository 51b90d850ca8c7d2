/**
 * Beginnings of keys that are put together at run time, so that no source file shows them whole. The completeness test
 * counts every key that begins so as used.
 */
export const DYNAMIC_KEY_PREFIXES: readonly string[] = [
  'app:kinds.',
  'app:saved.',
  'app:screens.',
  'browse:title-',
  'commands:',
  'errors:',
  'goals:how.',
  'goals:people.',
  'goals:requirement.',
  'goals:state.',
  'history:actors.',
  'overview:needs.',
  'overview:share.layer.',
  'overview:steps.',
  'passphrase:hints.',
  'passphrase:strength.',
  'problems:',
  'session:create.about-',
  'session:create.name-',
  'session:kind.',
  'session:problem.',
  'settings:workspace.name-',
];
