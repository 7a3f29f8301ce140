import type { GatewayCode } from './codes.ts';

/** What a refusal says besides its code. */
export type RefusalDetails = {
  status: number;
  headers?: Readonly<Record<string, string>>;
  extensions?: Readonly<Record<string, unknown>>;
};

/** A request that is refused before any GraphQL is run; its message is for the client. */
export class RequestRefusedError extends Error {
  override readonly name = 'RequestRefusedError';
  readonly code: GatewayCode;
  readonly details: RefusalDetails;

  constructor(code: GatewayCode, message: string, details: RefusalDetails) {
    super(message);
    this.code = code;
    this.details = details;
  }
}
