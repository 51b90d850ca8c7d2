import { isoDate, type Clock, type IsoDate, type IsoMoment } from '#shared/kernel/dates.ts';

/** A clock that stands still until it is moved; each look at the moment is a millisecond later, so that order shows. */
export class FixedClock implements Clock {
  #date: IsoDate;
  #milliseconds = 0;

  constructor(date = '2026-11-01') {
    this.#date = isoDate(date);
  }

  today(): IsoDate {
    return this.#date;
  }

  now(): IsoMoment {
    this.#milliseconds += 1;
    const start = Date.parse(`${this.#date}T09:00:00.000Z`);
    return new Date(start + this.#milliseconds).toISOString() as IsoMoment;
  }

  /** Moves the clock to another day. */
  moveTo(date: string): void {
    this.#date = isoDate(date);
  }

  /** Lets minutes go by. */
  pass(minutes: number): void {
    this.#milliseconds += minutes * 60_000;
  }
}
