import { dayOf } from '@millepiani/kernel/day';
import { type Instant, plusMs } from '@millepiani/kernel/instant';
import { communityZone, startOfDay, type TimeZone } from '@millepiani/kernel/time-zone';
import { type Availability, evolve } from '../src/availability/availability-offer.ts';
import { offer } from '../src/availability/offering.ts';
import { type ActiveHold, begin, evolve as evolveHold, type HoldTerms, isActive } from '../src/holds/capacity-hold.ts';
import { place } from '../src/holds/placing.ts';
import { accepted } from './accepted.ts';
import type { Chance } from './chance.ts';
import { identifier } from './identifier.ts';
import { personIdOf, registeredAt, standingOf, townOf } from './people.ts';
import { offeredAt, patternsOf } from './time-patterns.ts';
import { chanceOf, type World } from './world.ts';

const dayMs = 86_400_000;
/** The most offers, and the most holds, of one person here, which serial numbers are counted by. */
const mostSeeded = 16;
/** How many work by another clock than that of where they live. */
const otherClocks = ['America/New_York', 'Asia/Tokyo', 'Europe/London'] as const;

/** What a person offers of their time, and what is held of it. */
export interface SeededTime {
  readonly availability: Availability;
  readonly holds: readonly ActiveHold[];
}

/** A person's time: seven of ten offer some, three of ten of those are held for something. */
export function timeOf(world: World, number: number): SeededTime {
  const chance = chanceOf(world, 'time', number);
  const standing = standingOf(world, number);
  const nothing: Availability = { personId: personIdOf(world, number), offers: [], version: 0 };
  if (standing === 'APPLIED' || !chance.has(0.7)) return { availability: nothing, holds: [] };
  const availability = availabilityOf(world, { number, chance, nothing });
  const isHeld = standing === 'ACTIVE' && chance.has(0.3);
  return { availability, holds: isHeld ? holdsOf(world, { number, chance, availability }) : [] };
}

function availabilityOf(
  world: World,
  { number, chance, nothing }: { readonly number: number; readonly chance: Chance; readonly nothing: Availability },
): Availability {
  const timeZone = (chance.has(0.03) ? chance.pick(otherClocks) : townOf(world, number).timeZone) as TimeZone;
  const when = offeredAt(chance, { registeredAt: registeredAt(world, number), at: world.at });
  const patterns = patternsOf(chance, { timeZone, offeredAt: when, at: world.at });
  return patterns.reduce((before, pattern, at) => {
    const id = identifier('avl', when, { chance, serial: number * mostSeeded + at });
    return accepted('offer', offer({ id, ...pattern }, before)).reduce(evolve, before);
  }, nothing);
}

interface Holding {
  readonly number: number;
  readonly chance: Chance;
  readonly availability: Availability;
}

/** Up to four holds; what does not fit is not held. */
function holdsOf(world: World, holding: Holding): readonly ActiveHold[] {
  const { number, chance, availability } = holding;
  const count = chance.whole(1, 4);
  const holds: ActiveHold[] = [];
  for (let at = 0; at < count; at += 1) {
    const asked = plusMs(world.at, -(count - at) * 2 * dayMs + chance.whole(0, dayMs));
    const placedAt = new Date(Math.max(asked.getTime(), registeredAt(world, number).getTime()));
    const terms = termsOf(world, holding, { at, placedAt });
    const happened = place(terms, { isKnown: true, offers: availability.offers, holds });
    if (happened.type === 'hold.placed') holds.push(settled(world, begin(happened), chance));
  }
  return holds;
}

/** Six of ten are confirmed. */
function settled(world: World, held: ActiveHold, chance: Chance): ActiveHold {
  if (!chance.has(0.6)) return held;
  const confirmed = evolveHold(held, { type: 'hold.confirmed', at: chance.between(held.placedAt, world.at) });
  return isActive(confirmed) ? confirmed : held;
}

function termsOf(
  world: World,
  { number, chance, availability }: Holding,
  { at, placedAt }: { readonly at: number; readonly placedAt: Instant },
): HoldTerms {
  const serial = number * mostSeeded + at;
  const begins = chance.whole(0, 42);
  const today = dayOf(world.at);
  return {
    id: identifier('hld', placedAt, { chance, serial }),
    personId: availability.personId,
    commissionId: identifier('com', placedAt, { chance, serial }),
    slotId: identifier('slt', placedAt, { chance, serial }),
    from: startOfDay(today, communityZone, begins),
    to: startOfDay(today, communityZone, begins + chance.whole(7, 28)),
    minutes: 60 * chance.whole(2, 20),
    mayUseTentative: chance.has(0.2),
    placedAt,
    expiresAt: startOfDay(today, communityZone, chance.whole(3, 21)),
  };
}
