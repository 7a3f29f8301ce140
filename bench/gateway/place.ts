/** What a gateway needs to know of where it runs. */
export interface Place {
  readonly port: number;
  /** The supergraph's file, and the one with authorisation in it, for ours. */
  readonly supergraph: string;
  readonly guarded: string;
  /** Subgraphs' origins by name. */
  readonly origins: Readonly<Record<string, string>>;
  /** A file with the answers by question, for what answers them without asking anybody. */
  readonly answers: string;
  readonly issuer: string;
  readonly keysUrl: string;
  /** By what our gateway signs for subgraphs: a JWK's text. */
  readonly internalKey: string;
}

/** How a gateway is started: Node's arguments, the environment that it has besides PATH and the like, and where. */
export interface Start {
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly cwd: string;
}
