import { useEffect, useState } from 'react';
import { passphraseStrength, type PassphraseStrength } from './strength.ts';

/** Waits for a pause in the typing: an estimate of a long text takes some milliseconds. */
const PAUSE_MS = 150;

/** The strength of what is typed, shortly after it was typed; null while there is nothing. */
export function useStrength(passphrase: string, context: string): PassphraseStrength | null {
  const [known, setKnown] = useState<{ readonly of: string; readonly strength: PassphraseStrength } | null>(null);
  useEffect(() => {
    if (passphrase === '') return;
    let isCurrent = true;
    const timer = window.setTimeout(() => {
      void passphraseStrength(passphrase, context.split(/\s+/)).then((strength) => {
        if (isCurrent) setKnown({ of: passphrase, strength });
      });
    }, PAUSE_MS);
    return () => {
      isCurrent = false;
      window.clearTimeout(timer);
    };
  }, [passphrase, context]);
  return passphrase === '' ? null : (known?.strength ?? null);
}
