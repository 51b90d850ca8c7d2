import type { ReactNode } from 'react';
import { Ban, CalendarClock, CalendarX2, CircleCheck, PenLine, Signature } from 'lucide-react';
import type { TalkStanding } from './talks-data.ts';
import { useTalkWords } from './use-talk-words.ts';

const ICONS = {
  late: CalendarX2,
  planned: CalendarClock,
  held: PenLine,
  'signed-once': Signature,
  closed: CircleCheck,
  cancelled: Ban,
} as const;

/** How far a talk is: a picture and words, never colour alone. */
export function StandingChip({ standing }: { readonly standing: TalkStanding }): ReactNode {
  const words = useTalkWords();
  const Icon = ICONS[standing];
  return (
    <span className={`gk-talks-standing gk-talks-standing-${standing}`}>
      <Icon size={14} aria-hidden />
      {words.standing(standing)}
    </span>
  );
}
