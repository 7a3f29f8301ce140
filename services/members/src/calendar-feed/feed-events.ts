import type { LocalDateTime } from '@millepiani/calendar/local-date-time';
import { extentOf } from '@millepiani/calendar/offer';
import { instantOf, localOf } from '@millepiani/calendar/zone-clock';
import { type Instant, plusMs } from '@millepiani/kernel/instant';
import type { TimeZone } from '@millepiani/kernel/time-zone';
import { type AvailabilityOffer, presentOffers } from '../availability/availability-offer.ts';
import { formatHours } from '../availability/hours.ts';
import type { Locale } from '../contacts/contact.ts';
import type { ActiveHold } from '../holds/capacity-hold.ts';

/** When an event of a calendar is. */
export type EventTime =
  | { readonly kind: 'INSTANTS'; readonly start: Instant; readonly end: Instant }
  /** Whole days by ISO 8601; the last is not in it any more. */
  | { readonly kind: 'DAYS'; readonly start: string; readonly end: string }
  | {
      readonly kind: 'LOCAL';
      readonly start: LocalDateTime;
      readonly end: LocalDateTime;
      readonly timeZone: TimeZone;
      readonly rule: string | undefined;
      readonly exceptions: readonly LocalDateTime[];
      /** From the first start to the last end: for so long the zone's clocks are to be described. */
      readonly extent: { readonly start: Instant; readonly end: Instant };
    };

/** An event of a calendar: iCalendar's VEVENT. */
export interface FeedEvent {
  /** UID: the same each time. */
  readonly uid: string;
  /** SEQUENCE: how often it was changed. */
  readonly sequence: number;
  /** DTSTAMP: when it came to be as it is. */
  readonly stamp: Instant;
  readonly time: EventTime;
  readonly summary: string;
  readonly description: string;
  readonly url: string | undefined;
  readonly isTentative: boolean;
  /** TRANSP: whether the time is taken. */
  readonly isBusy: boolean;
}

/** What a calendar is made of. */
export interface FeedContents {
  readonly holds: readonly ActiveHold[];
  readonly offers: readonly AvailabilityOffer[];
  readonly locale: Locale;
  /** By which the person's days begin. */
  readonly timeZone: TimeZone;
  readonly at: Instant;
  /** The address of a commission's page, with `{id}` in it, where there is one. */
  readonly commissionPage: string | undefined;
}

const texts = {
  EN: {
    confirmed: (hours: string) => `Committed: ${hours} h of work`,
    held: (hours: string) => `Held: ${hours} h of work, to be confirmed`,
    firm: (hours: string) => `Offered: ${hours} h`,
    tentative: (hours: string) => `Offered, perhaps: ${hours} h`,
    commission: (id: string) => `For the commission ${id}, at any time in between that you offer.`,
    until: (instant: string) => `To be confirmed before ${instant}.`,
  },
  IT: {
    confirmed: (hours: string) => `Impegno: ${hours} h di lavoro`,
    held: (hours: string) => `In attesa di conferma: ${hours} h di lavoro`,
    firm: (hours: string) => `Disponibile: ${hours} h`,
    tentative: (hours: string) => `Forse disponibile: ${hours} h`,
    commission: (id: string) => `Per la commessa ${id}, in qualsiasi momento che offri in questo periodo.`,
    until: (instant: string) => `Da confermare entro ${instant}.`,
  },
} as const;

/** What a person is held for, and what they offer, as a calendar shows it: nothing of anybody else. */
export function feedEvents({
  holds,
  offers,
  locale,
  timeZone,
  at,
  commissionPage,
}: FeedContents): readonly FeedEvent[] {
  const words = { locale, timeZone, commissionPage };
  return [
    ...holds.map((hold) => ofHold(hold, words)),
    ...presentOffers({ offers }, at).flatMap((offer) => ofOffer(offer, words)),
  ];
}

type Words = Pick<FeedContents, 'locale' | 'timeZone' | 'commissionPage'>;

function ofHold(hold: ActiveHold, { locale, timeZone, commissionPage }: Words): FeedEvent {
  const { id, commissionId, state, minutes, expiresAt, version } = hold;
  const text = texts[locale];
  const hours = hoursOf(minutes);
  const isHeld = state === 'HELD';
  const until = localOf(expiresAt, timeZone).slice(0, 16).replace('T', ' ');
  return {
    uid: id,
    sequence: version - 1,
    stamp: isHeld ? hold.placedAt : hold.confirmedAt,
    time: timeOf(hold, timeZone),
    summary: isHeld ? text.held(hours) : text.confirmed(hours),
    description: [text.commission(commissionId), ...(isHeld ? [text.until(until)] : [])].join('\n'),
    url: commissionPage?.replace('{id}', commissionId),
    isTentative: isHeld,
    isBusy: true,
  };
}

/** Whole days are shown as days: work within a week is not from one midnight to another. */
function timeOf({ from, to }: Pick<ActiveHold, 'from' | 'to'>, timeZone: TimeZone): EventTime {
  const [start, end] = [localOf(from, timeZone), localOf(to, timeZone)];
  const isDays = [start, end].every((text) => text.endsWith('T00:00:00'));
  if (isDays) return { kind: 'DAYS', start: start.slice(0, 10), end: end.slice(0, 10) };
  return { kind: 'INSTANTS', start: from, end: to };
}

function ofOffer(offer: AvailabilityOffer, { locale }: Words): readonly FeedEvent[] {
  const { id, start, timeZone, durationMs, rule, exceptions, minutes, firmness, offeredAt } = offer;
  const extent = extentOf(offer);
  if (!extent) return [];
  const end = localOf(plusMs(instantOf(start, timeZone), durationMs), timeZone);
  const hours = hoursOf(minutes);
  const isTentative = firmness === 'TENTATIVE';
  const time = { kind: 'LOCAL', start, end, timeZone, rule, exceptions, extent } as const;
  const summary = isTentative ? texts[locale].tentative(hours) : texts[locale].firm(hours);
  const told = { description: '', url: undefined, isTentative, isBusy: false };
  return [{ uid: id, sequence: 0, stamp: offeredAt, time, summary, ...told }];
}

const hoursOf = (minutes: number): string => (minutes % 30 === 0 ? formatHours(minutes) : (minutes / 60).toFixed(2));
