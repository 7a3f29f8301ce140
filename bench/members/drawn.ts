import { plusDays } from '@millepiani/kernel/day';
import type { Known, KnownClaim, KnownPlace } from './known.ts';

/** Numbers from 0 to below 1. */
export type Random = () => number;

/** What one asks for: each question uses some of it. */
export interface Drawn {
  /** As somebody types it. */
  readonly text: string;
  readonly claim: KnownClaim;
  readonly place: KnownPlace;
  /** Days, the last one not in it. */
  readonly from: string;
  readonly to: string;
  readonly hours: number;
  /** Of whom something is asked. */
  readonly personId: string;
  /** Somebody who offers time. */
  readonly offeringId: string;
}

/** There is nothing of the kind to ask for: the community is too small. */
export class NothingKnown extends Error {}

function pick<T>(list: readonly T[], random: Random): T {
  const one = list[Math.floor(random() * list.length)];
  if (one === undefined) throw new NothingKnown('There is nobody to ask for: seed more people.');
  return one;
}

const whole = (random: Random, from: number, to: number): number => from + Math.floor(random() * (to - from + 1));

/** A name as far as it was typed, from two letters to all; the whole first name and some of the other; or a word of what people say. */
export function typed(known: Pick<Known, 'names' | 'bioWords'>, random: Random): string {
  const kind = random();
  if (kind < 0.3 && known.bioWords.length > 0) return pick(known.bioWords, random);
  const [first = '', last = ''] = pick(known.names, random).split(' ');
  const beginning = (name: string, least: number) =>
    name.slice(0, whole(random, Math.min(least, name.length), name.length));
  if (kind < 0.6) return `${first} ${beginning(last, 1)}`;
  return beginning(random() < 0.5 ? first : last, 2);
}

/** Draws what is asked for next. */
export function draw(known: Known, random: Random): Drawn {
  const from = plusDays(known.today, whole(random, 1, 42));
  const claim = pick(known.claims, random);
  return {
    text: typed(known, random),
    // Nobody asks for a level that few have.
    claim: { ...claim, level: Math.min(claim.level, 3) },
    place: pick(known.places, random),
    ...{ from, to: plusDays(from, whole(random, 7, 28)), hours: whole(random, 4, 30) },
    personId: pick(known.members, random),
    offeringId: pick(known.offering, random),
  };
}
