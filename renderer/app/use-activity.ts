import { useEffect } from 'react';
import { useApiClient } from '#renderer/lib/api/use-api.ts';

/** At most one message in this time. */
const INTERVAL_MS = 30_000;

/** Tells the core that someone is at work, so that it does not lock itself meanwhile. */
export function useActivity(): void {
  const client = useApiClient();
  useEffect(() => {
    let last = 0;
    const touch = (event: Event): void => {
      if (event.timeStamp - last < INTERVAL_MS) return;
      last = event.timeStamp;
      // The poll of the session notices it when the core cannot be reached.
      client.session.touch.mutate().catch(() => undefined);
    };
    const events = ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const;
    for (const name of events) window.addEventListener(name, touch, { passive: true });
    return () => {
      for (const name of events) window.removeEventListener(name, touch);
    };
  }, [client]);
}
