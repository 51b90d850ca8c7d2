import { namespacesOf, type Namespaces } from './namespaces.ts';

/** The English texts, apart from the rest of the program: they come in when somebody wants to read them. */
export const ENGLISH: Namespaces = namespacesOf(import.meta.glob('./en/*.json', { eager: true, import: 'default' }));
