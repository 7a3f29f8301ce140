import type { CommandStartedEvent, MongoClient } from 'mongodb';
import { type Question, questionsOf } from './question.ts';

/** A client that does not say what it sends. */
class Unmonitored extends TypeError {
  constructor() {
    super('Nothing was heard of what the client sends: open it by a URI of `monitored`.');
  }
}

/** The URI, for a client that says what it sends: before it connects it has to know. */
export function monitored(uri: string): string {
  const url = new URL(uri);
  url.searchParams.set('monitorCommands', 'true');
  return url.toString();
}

/** What was sent during some work. */
export interface Recorded {
  readonly questions: readonly Question[];
  /** How many commands there were, also such as have no plan. */
  readonly commands: number;
}

/** Besides what asks for something: what every client says now and then. */
const chatter = new Set(['hello', 'ping', 'endSessions', 'commitTransaction', 'abortTransaction', 'explain']);

/** Hears what a client sends. */
export class Recorder {
  readonly #client: MongoClient;
  #heard: CommandStartedEvent[] = [];

  /** The client was opened by a URI of {@link monitored}. */
  constructor(client: MongoClient) {
    this.#client = client;
    client.on('commandStarted', (event) => this.#heard.push(event));
  }

  /** Hears what is sent until `work` ends. One work at a time. Throws where the client says nothing at all. */
  async during(work: () => Promise<unknown>): Promise<Recorded> {
    this.#heard = [];
    await this.#client.db().command({ ping: 1 });
    if (this.#heard.length === 0) throw new Unmonitored();
    await work();
    const sent = this.#heard.filter(({ commandName }) => !chatter.has(commandName));
    this.#heard = [];
    return {
      questions: sent.flatMap(({ commandName, command }) => questionsOf(commandName, command)),
      commands: sent.length,
    };
  }
}
