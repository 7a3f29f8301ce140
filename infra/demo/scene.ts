import type { Acting } from './member.ts';

/** Where acts are played: who is there, and what they are called. The demo is one, each run of the story another. */
export interface Scene {
  /** Somebody, signed in. */
  as(person: string): Acting;
  /** The id of what goes by this name here. @throws where nothing does */
  idOf(name: string): string;
  /** From now on an id goes by this name. */
  keep(name: string, id: string): void;
  /** The instant so many days after it began. */
  instant(days: number): string;
  /** The day so many days after it began: ISO 8601. */
  day(days: number): string;
}

/** An amount of euros, as the graph takes it. */
export const inEuros = (amount: string) => ({ amount, currency: 'EUR' });
