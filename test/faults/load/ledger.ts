import type { Source } from '../witness/effects.ts';

/** One command, as its client remembers it. */
export interface Command {
  readonly key: string;
  readonly service: Source;
  readonly mutation: string;
  /** What in an event shows that it is this command's. */
  readonly mark: string;
  /** `sent` until it is answered; what came of it is not known then. */
  state: 'sent' | 'done' | 'refused';
  /** Why it was refused. */
  codes: readonly string[];
  tries: number;
  readonly sentAt: number;
  answeredAt: number | undefined;
}

/** All that clients sent: what the verdict holds against the databases. */
export class Ledger {
  readonly commands: Command[] = [];
  #next = 0;

  /** A key that no other command of this run has. */
  nextKey(): string {
    this.#next += 1;
    return `fault-driver-${this.#next}`;
  }

  /** Notes a command before it is sent. */
  begin(command: Pick<Command, 'key' | 'service' | 'mutation' | 'mark'>): Command {
    const begun: Command = {
      ...command,
      ...{ state: 'sent', codes: [], tries: 0, sentAt: performance.now(), answeredAt: undefined },
    };
    this.commands.push(begun);
    return begun;
  }

  /** How many were answered, whatever was said. */
  get answered(): number {
    return this.commands.filter(({ state }) => state !== 'sent').length;
  }

  /** How many were done. */
  get done(): number {
    return this.commands.filter(({ state }) => state === 'done').length;
  }
}
