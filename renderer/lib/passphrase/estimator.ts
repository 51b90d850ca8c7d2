import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary as commonWords } from '@zxcvbn-ts/language-common';
import { dictionary as dutchWords } from '@zxcvbn-ts/language-nl-be';

/** Large word lists: import this module only through {@link passphraseStrength}, which loads it when it is needed. */
export const estimator = new ZxcvbnFactory({
  dictionary: { ...commonWords, ...dutchWords },
  graphs: adjacencyGraphs,
});
