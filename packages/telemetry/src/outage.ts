/** Where outages are said. A pino logger fits. */
export interface OutageLog {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
}

/** Something that can be away for a while: said once when it begins, and once when it is over. */
export class Outage {
  readonly #log: OutageLog;
  readonly #what: string;
  #failures = 0;

  constructor(log: OutageLog, what: string) {
    this.#log = log;
    this.#what = what;
  }

  /** It failed. Told of the first time only: hundreds of the same would hide what else is said. */
  failed(error: unknown, fields: object = {}): void {
    this.#failures += 1;
    if (this.#failures === 1) this.#log.warn({ err: error, ...fields }, `${this.#what}: failing`);
  }

  /** It works. */
  worked(): void {
    if (this.#failures > 0) this.#log.info({ failures: this.#failures }, `${this.#what}: working again`);
    this.#failures = 0;
  }
}
