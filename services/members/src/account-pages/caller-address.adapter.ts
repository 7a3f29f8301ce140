import { CLIENT_ADDRESS_HEADER } from '@millepiani/internal-token/headers';
import { createVerify, type VerifyOptions } from '@millepiani/internal-token/verify';

/** What is known of a request, as far as it says from where it comes. */
export interface Coming {
  readonly headers: Readonly<Record<string, unknown>>;
  /** The other end of the connection. */
  readonly ip: string;
}

/** Where a request for a page comes from: as the gateway says, to which alone that is believed, and otherwise by its connection. */
export function callerAddressBy(publicJwk: VerifyOptions['publicJwk']): (request: Coming) => Promise<string> {
  const verify = createVerify({ publicJwk, subgraph: 'members' });
  return async ({ headers, ip }) => {
    const { authorization, [CLIENT_ADDRESS_HEADER]: address } = headers;
    if (typeof authorization !== 'string' || typeof address !== 'string') return ip;
    return (await verify(authorization.replace(/^Bearer /, ''))).ok ? address : ip;
  };
}
