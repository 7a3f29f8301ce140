import { positionOf } from '@millepiani/events/envelope';
import type { Redis } from 'ioredis';
import type { LogEntry } from '../outbox-log.ts';

/** The stream's last entry. */
export interface LastEntry {
  /** Its id as Redis has it; `0-0` when the stream is empty. */
  readonly id: string;
  /** The position that the id stands for; undefined when it is not one of ours. */
  readonly position: number | undefined;
  /** The event's id. */
  readonly eventId: string | undefined;
}

/** What an empty stream ends with. */
export const emptyStream = '0-0';

// Adds only behind the very entry that was last when this was decided: so no two relays, and no wipe in between, can
// bring the stream out of order. With a rebuild it is emptied in the same step, which also forgets its highest id.
const script = `
local last = redis.call('XREVRANGE', KEYS[1], '+', '-', 'COUNT', 1)
if (last[1] and last[1][1] or '${emptyStream}') ~= ARGV[1] then return 0 end
if ARGV[2] == 'rebuild' then redis.call('DEL', KEYS[1]) end
for i = 4, #ARGV, 3 do
  redis.call('XADD', KEYS[1], 'MAXLEN', '~', ARGV[3], ARGV[i], 'id', ARGV[i + 1], 'event', ARGV[i + 2])
end
return 1`;

const ourId = /^([1-9]\d{0,15})-0$/;

/** The end of a service's stream, where its relay adds. */
export class StreamTail {
  readonly #redis: Redis;
  readonly #key: string;
  readonly #maxLength: number;

  constructor(redis: Redis, key: string, maxLength: number) {
    this.#redis = redis;
    this.#key = key;
    this.#maxLength = maxLength;
  }

  /** The id that the entry at a position has. */
  static idAt(position: number): string {
    return position === 0 ? emptyStream : `${position}-0`;
  }

  /** The last entry. Throws when Redis is away. */
  async last(): Promise<LastEntry> {
    const [entry] = await this.#redis.xrevrange(this.#key, '+', '-', 'COUNT', 1);
    if (!entry) return { id: emptyStream, position: 0, eventId: undefined };
    const [id, fields] = entry;
    const position = ourId.exec(id)?.[1];
    return { id, position: position === undefined ? undefined : Number(position), eventId: fields[1] };
  }

  /**
   * Adds entries where the stream's last entry is `behind`; answers whether it was. With `rebuild` the stream holds
   * these alone afterwards.
   */
  async add(behind: string, entries: readonly LogEntry[], mode: 'append' | 'rebuild'): Promise<boolean> {
    const words = entries.flatMap(({ event, json }) => [StreamTail.idAt(positionOf(event)), event.id, json]);
    const added = await this.#redis.eval(script, 1, this.#key, behind, mode, this.#maxLength, ...words);
    return added === 1;
  }
}
