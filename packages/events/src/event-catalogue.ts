import { err, ok, type Result } from '@millepiani/kernel/result';
import { type DataOf, type EventContract, type EventData, MalformedContract } from './define-event.ts';
import { type CloudEvent, cloudEvent, dataSchemaOf } from './envelope.ts';
import { withoutVersion } from './type-name.ts';
import type { Upcast } from './upcast.ts';

/** An event with data as its type's newest version says it, whatever version it was written in. */
export interface ReadEvent<D = EventData> extends Omit<CloudEvent, 'data'> {
  readonly data: D;
}

/** Why an event cannot be read. It says places, never values, which may be personal. */
export interface ReadFailure {
  /**
   * `NOT_AN_EVENT`: the envelope is none. `UNKNOWN_TYPE`, `UNKNOWN_VERSION`: nothing here knows it, or nothing yet: the
   * code that reads is older than the code that wrote. `WRONG_DATA`: it is not what its contract says.
   */
  readonly code: 'NOT_AN_EVENT' | 'UNKNOWN_TYPE' | 'UNKNOWN_VERSION' | 'WRONG_DATA';
  readonly message: string;
}

const failure = (code: ReadFailure['code'], message: string) => err<ReadFailure>({ code, message });

/** All contracts that there are, by their types, and the ways from older versions to newer ones. */
export class EventCatalogue {
  readonly #contracts: ReadonlyMap<string, EventContract>;
  readonly #upcasts: ReadonlyMap<string, Upcast>;
  /** By service and name. */
  readonly #newest: ReadonlyMap<string, EventContract>;

  /** Throws {@link MalformedContract} for a type that is there twice, a version that is missing, or one without a way on. */
  constructor(contracts: readonly EventContract[], upcasts: readonly Upcast[]) {
    this.#contracts = new Map(contracts.map((contract) => [contract.type, contract]));
    this.#upcasts = new Map(upcasts.map((upcast) => [upcast.from.type, upcast]));
    if (this.#contracts.size !== contracts.length) throw new MalformedContract('A type that is there twice');
    const versions = Map.groupBy(contracts, nameOf);
    this.#newest = new Map([...versions].map(([name, all]) => [name, newestOf(all)]));
    for (const [name, all] of versions) this.#checkVersions(all.length, this.#newest.get(name));
  }

  #checkVersions(count: number, newest: EventContract | undefined): void {
    if (newest?.version !== count) throw new MalformedContract(`${newest?.localType}, with a hole before it,`);
    for (const contract of this.#contracts.values()) {
      if (nameOf(contract) !== nameOf(newest) || contract === newest) continue;
      if (!this.#upcasts.has(contract.type)) throw new MalformedContract(`${contract.localType}, without a way on,`);
    }
  }

  /** The contract of a full type such as `millepiani.projects.commission.won.v1`. */
  find(type: string): EventContract | undefined {
    return this.#contracts.get(type);
  }

  /** Reads an event of any version as its type's newest one. */
  read(input: unknown): Result<ReadEvent, ReadFailure> {
    const envelope = cloudEvent.safeParse(input);
    if (!envelope.success) return failure('NOT_AN_EVENT', `Not an event: ${placesOf(envelope.error)}.`);
    const { source, type, data } = envelope.data;
    const contract = this.#contracts.get(type);
    if (!contract) return this.#unknown(type);
    if (source !== `urn:millepiani:${contract.service}`)
      return failure('NOT_AN_EVENT', `${type} is not ${source}'s to tell.`);
    const parsed = contract.data.safeParse(data);
    if (!parsed.success) return failure('WRONG_DATA', `${type}: ${placesOf(parsed.error)}.`);
    return this.#upcast(contract, { ...envelope.data, data: parsed.data });
  }

  #unknown(type: string) {
    if (this.#newest.has(withoutVersion(type))) return failure('UNKNOWN_VERSION', `No such version: ${type}.`);
    return failure('UNKNOWN_TYPE', `No such type: ${type}.`);
  }

  #upcast(from: EventContract, event: ReadEvent): Result<ReadEvent, ReadFailure> {
    let [contract, data] = [from, event.data];
    for (let way = this.#upcasts.get(from.type); way; way = this.#upcasts.get(contract.type)) {
      const parsed = way.to.data.safeParse(way.data(data));
      if (!parsed.success) return failure('WRONG_DATA', `${way.to.type}, from before: ${placesOf(parsed.error)}.`);
      [contract, data] = [way.to, parsed.data];
    }
    return ok({ ...event, type: contract.type, dataschema: dataSchemaOf(contract.type), data });
  }
}

/** Whether an event that was read is one of `contract`, which is the newest version of its type. */
export const isOf = <C extends EventContract>(contract: C, event: ReadEvent): event is ReadEvent<DataOf<C>> =>
  event.type === contract.type;

const nameOf = (contract: EventContract | undefined): string => `millepiani.${contract?.service}.${contract?.name}`;

const newestOf = (contracts: readonly EventContract[]): EventContract =>
  contracts.reduce((newest, contract) => (contract.version > newest.version ? contract : newest));

const placesOf = (error: { readonly issues: readonly { path: readonly PropertyKey[]; code: string }[] }): string =>
  error.issues.map(({ path, code }) => `${path.join('.') || 'the whole'} (${code})`).join(', ');
