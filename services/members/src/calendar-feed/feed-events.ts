import type { LocalDateTime } from '@millepiani/calendar/local-date-time';
import { extentOf } from '@millepiani/calendar/offer';
import { instantOf, localOf } from '@millepiani/calendar/zone-clock';
import type { CommissionId } from '@millepiani/kernel/id';
import { type Instant, plusMs } from '@millepiani/kernel/instant';
import type { TimeZone } from '@millepiani/kernel/time-zone';
import { type AvailabilityOffer, presentOffers } from '../availability/availability-offer.ts';
import { formatHours } from '../availability/hours.ts';
import type { Locale } from '../contacts/contact.ts';
import type { NamedWork } from '../demand/role-demand.ts';
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
  /** What is held for is called, as far as projects has told. */
  readonly works: ReadonlyMap<CommissionId, NamedWork>;
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
    named: (title: string, hours: string) => `${title}: ${hours} h of work`,
    namedHeld: (title: string, hours: string) => `${title}: ${hours} h of work, to be confirmed`,
    role: (title: string) => `Role: ${title}.`,
    commission: (id: string) => `For the commission ${id}, at any time in between that you offer.`,
    until: (instant: string) => `To be confirmed before ${instant}.`,
  },
  IT: {
    confirmed: (hours: string) => `Impegno: ${hours} h di lavoro`,
    held: (hours: string) => `In attesa di conferma: ${hours} h di lavoro`,
    firm: (hours: string) => `Disponibile: ${hours} h`,
    tentative: (hours: string) => `Forse disponibile: ${hours} h`,
    named: (title: string, hours: string) => `${title}: ${hours} h di lavoro`,
    namedHeld: (title: string, hours: string) => `${title}: ${hours} h di lavoro, da confermare`,
    role: (title: string) => `Ruolo: ${title}.`,
    commission: (id: string) => `Per la commessa ${id}, in qualsiasi momento che offri in questo periodo.`,
    until: (instant: string) => `Da confermare entro ${instant}.`,
  },
} as const;

/** What a person is held for, and what they offer, as a calendar shows it: nothing of anybody else. */
export function feedEvents({ holds, offers, at, ...words }: FeedContents): readonly FeedEvent[] {
  return [
    ...holds.map((hold) => ofHold(hold, words)),
    ...presentOffers({ offers }, at).flatMap((offer) => ofOffer(offer, words)),
  ];
}

type Words = Omit<FeedContents, 'holds' | 'offers' | 'at'>;

function ofHold(hold: ActiveHold, words: Words): FeedEvent {
  const { timeZone, commissionPage } = words;
  const { id, commissionId, state, version } = hold;
  const isHeld = state === 'HELD';
  const time = timeOf(hold, timeZone);
  return {
    uid: id,
    sequence: version - 1,
    stamp: isHeld ? hold.placedAt : hold.confirmedAt,
    time,
    ...wordsOf(hold, words),
    url: commissionPage?.replace('{id}', commissionId),
    isTentative: isHeld,
    isBusy: isTaken(hold, time),
  };
}

/** What the work is called and how much it is; where one looks for more, and until when it may be confirmed. */
function wordsOf(hold: ActiveHold, { works, locale, timeZone }: Words): Pick<FeedEvent, 'summary' | 'description'> {
  const { commissionId, slotId, state, minutes, expiresAt } = hold;
  const [text, hours, isHeld] = [texts[locale], hoursOf(minutes), state === 'HELD'];
  const work = works.get(commissionId);
  const role = work?.roles.get(slotId);
  const until = localOf(expiresAt, timeZone).slice(0, 16).replace('T', ' ');
  const lines = [
    ...(role === undefined ? [] : [text.role(role)]),
    text.commission(commissionId),
    ...(isHeld ? [text.until(until)] : []),
  ];
  const unnamed = isHeld ? text.held(hours) : text.confirmed(hours);
  const named = work && (isHeld ? text.namedHeld(work.title, hours) : text.named(work.title, hours));
  return { summary: named ?? unnamed, description: lines.join('\n') };
}

const dayMs = 86_400_000;

/**
 * Whether the time is taken, from its first moment to its last (RFC 5545, TRANSP): where the work fills it, or it is some hours of one day.
 * Hours of work at any time within days or months leave the days free for other things, and for other commissions.
 */
function isTaken({ from, to, minutes }: ActiveHold, { kind }: EventTime): boolean {
  const lasts = to.getTime() - from.getTime();
  return minutes * 60_000 >= lasts || (kind === 'INSTANTS' && lasts < dayMs);
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
