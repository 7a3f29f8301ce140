import { type CloudEvent, positionOf } from '@millepiani/events/envelope';
import { type FailurePath, type Failures, fail } from '@millepiani/kernel/failure';
import type { CommissionId } from '@millepiani/kernel/id';
import { ok, type Result } from '@millepiani/kernel/result';
import { fromOutbox, type OutboxEvent, type SpineEvent } from '@millepiani/spine/event';
import { outboxName } from '@millepiani/spine/outbox';
import { OutboxLog } from '@millepiani/spine/outbox-log';
import { Applied } from '@millepiani/spine/reader/applied';
import { type Collection, type Filter, ReadConcern } from 'mongodb';
import type { Connection } from 'mongoose';
import { choose } from '../filters/choosing.adapter.ts';
import { asPartnersSee, isForPartiesAlone } from '../reactions/catalogue/partner-view.events.ts';
import { CopiesMark } from './copies-mark.adapter.ts';
import { markOf, type Place, type Places } from './cursor.ts';
import type { Found, Placed } from './merge.ts';

/** An event of any service's log, as partners are shown it, with its place. */
export interface LoggedEvent extends Placed {
  readonly event: SpineEvent;
}

/** What somebody is shown of the logs. */
export interface View {
  readonly types: readonly string[];
  /** The commissions whose events for their parties are shown, too. */
  readonly commissions: readonly CommissionId[];
  /** Which of them, besides, and whose filter that is; all when left out. */
  readonly filter?: { readonly matches: (event: CloudEvent) => boolean; readonly by: string };
}

/** How far each service's log is read. */
export type Ends = ReadonlyMap<string, number>;

/** What of the logs is asked for: what is behind these places, up to these positions; of a log without one, nothing. */
export interface Stretch {
  readonly after: Places;
  readonly ends: Ends;
}

/** A part of a log: what is behind one position, up to another. */
interface Part {
  readonly after: number;
  readonly to: number;
}

/** How far it is gone at once. */
interface Walk {
  readonly view: View;
  readonly limit: number;
  /** By the clock of this process, in ms. */
  readonly until: number;
}

const read = { readConcern: new ReadConcern('majority'), readPreference: 'primary' } as const;

// A question walks over so much of a log at most, and for so long: the next one goes on from there.
const mostWalked = 20_000;
const walkMs = 1_500;
// With a filter, so many are looked at together.
const batch = 500;

/** All services' logs, read where they lie: their outboxes are the truth, and no copy is to be kept in step with them. */
export class EventLogs {
  readonly #collections: ReadonlyMap<string, Collection<OutboxEvent>>;
  readonly #logs: ReadonlyMap<string, OutboxLog>;
  readonly #marks: ReadonlyMap<string, CopiesMark>;

  constructor(connection: Connection, services: readonly string[], databaseOf: (service: string) => string) {
    const client = connection.getClient();
    this.#collections = new Map(
      services.map((service) => [service, client.db(databaseOf(service)).collection<OutboxEvent>(outboxName)]),
    );
    this.#logs = new Map([...this.#collections].map(([service, outbox]) => [service, new OutboxLog(outbox)]));
    this.#marks = new Map(
      [...this.#logs].map(([service, log]) => [
        service,
        new CopiesMark({ log, applied: new Applied(connection, `tell-of-${service}`) }),
      ]),
    );
  }

  /** One event of a service's log; undefined where there is none with this id. */
  async event(service: string, id: string): Promise<CloudEvent | undefined> {
    return this.#logs.get(service)?.event(id);
  }

  /**
   * Looks whether the logs are those that places were given out for. Fails with `CURSOR_EXPIRED` where one has another
   * event at the place, or none: it was restored from a copy since.
   */
  async check(places: Places, path: FailurePath = ['after']): Promise<Result<Places, Failures>> {
    const ids = await Promise.all(places.map(({ service, position }) => this.#logs.get(service)?.idAt(position)));
    const isGone = places.some(({ mark }, at) => markOf(ids[at] ?? '') !== mark);
    return isGone ? fail('CURSOR_EXPIRED', 'What it stands for is there no more: begin anew.', path) : ok(places);
  }

  /**
   * How far the logs of these services may be read by now, all of them when none are named: no further than this service's own copies
   * are. Who may see what is to be asked afterwards: then it is known of all up to there.
   */
  async ends(services: readonly string[] = [...this.#logs.keys()]): Promise<Ends> {
    const end = async (service: string) => {
      // Given in a transaction each: whoever has seen the last one sees all before it from then on. Hence no gap.
      const last = (await this.#logs.get(service)?.last()) ?? 0;
      return [service, (await this.#marks.get(service)?.upTo(last)) ?? 0] as const;
    };
    return new Map(await Promise.all(services.map(end)));
  }

  /** What is shown of each log in a stretch of them: one more than `limit` of each at most. */
  find({ after, ends }: Stretch, view: View, limit: number): Promise<readonly Found<LoggedEvent>[]> {
    const from = new Map(after.map(({ service, position }) => [service, position]));
    return Promise.all(
      [...this.#collections.keys()].map((service) =>
        this.#findIn(service, { after: from.get(service) ?? 0, to: ends.get(service) ?? 0 }, view, limit + 1),
      ),
    );
  }

  /** The places at these positions, by the service's name; none where a log has nothing there. */
  async placesAt(positions: Readonly<Record<string, number>>): Promise<Places> {
    const places = Object.entries(positions).map(([service, position]) => this.#place(service, position));
    return (await Promise.all(places)).filter((place) => place !== undefined);
  }

  async #findIn(
    service: string,
    { after: from, to: last }: Part,
    view: View,
    limit: number,
  ): Promise<Found<LoggedEvent>> {
    const until = performance.now() + walkMs;
    const events: LoggedEvent[] = [];
    let at = from;
    while (at < last && events.length < limit && performance.now() < until) {
      const to = Math.min(last, at + mostWalked);
      const found = await this.#step(service, { after: at, to }, { view, limit: limit - events.length, until });
      events.push(...found.events);
      at = found.to;
    }
    const lookedTo = at > from && at > (events.at(-1)?.position ?? 0) ? await this.#place(service, at) : undefined;
    return { service, events, lookedTo, isMore: at < last };
  }

  /** What is shown of a part of a log, at most `limit`, and up to where that is all. */
  async #step(
    service: string,
    part: Part,
    { view, limit, until }: Walk,
  ): Promise<{ readonly events: readonly LoggedEvent[]; readonly to: number }> {
    const { filter } = view;
    const most = filter ? batch : limit;
    const rows = await this.#rows(service, part, view, most);
    const { chosen, looked } = filter
      ? await choose(rows, ({ event }) => filter.matches(event), { by: filter.by, most: limit, until })
      : { chosen: rows, looked: rows.length };
    // Gone on from the last that was looked at; from the end of the part where that is all there is.
    const isAll = looked === rows.length && rows.length < most && chosen.length < limit;
    return { events: chosen, to: (isAll ? undefined : rows[looked - 1]?.position) ?? part.to };
  }

  async #rows(
    service: string,
    { after, to }: Part,
    { types, commissions }: View,
    limit: number,
  ): Promise<LoggedEvent[]> {
    const shown: Filter<OutboxEvent>[] = [
      { visibility: { $in: ['public', 'community'] }, type: { $in: types.filter((type) => !isForPartiesAlone(type)) } },
      { visibility: { $in: ['public', 'community', 'parties'] }, partitionkey: { $in: [...commissions] } },
    ];
    const rows = await this.#collections
      .get(service)
      ?.find(
        { position: { $gt: after, $lte: to }, type: { $in: [...types] }, $or: shown },
        { ...read, maxTimeMS: 5_000 },
      )
      .sort({ position: 1 })
      .limit(limit)
      .toArray();
    return (rows ?? [])
      .map(fromOutbox)
      .map(asPartnersSee)
      .map((event) => ({
        ...{ id: event.id, time: event.time, position: positionOf(event) },
        event,
      }));
  }

  async #place(service: string, position: number): Promise<Place | undefined> {
    const id = await this.#logs.get(service)?.idAt(position);
    return id === undefined ? undefined : { service, position, mark: markOf(id) };
  }
}
