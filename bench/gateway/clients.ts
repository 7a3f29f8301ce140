import { createKeys, ISSUER, signToken } from '../../gateway/test/support/issuer.ts';
import { scopes } from './catalogue/supergraph.ts';

/** An issuer of the measurement's own, with who asks. */
export interface Clients {
  readonly issuer: string;
  /** The key set, as its text. */
  readonly keys: string;
  /** By what a gateway signs for subgraphs, as its text. */
  readonly internalKey: string;
  /** New tokens of so many members, or as many times the same one's: tokens end, and a measurement may take longer. */
  tokens(count: number, hasOneClient: boolean): Promise<readonly string[]>;
}

/** Makes keys. */
export async function createClients(): Promise<Clients> {
  const [issuing, internal] = await Promise.all([createKeys('EdDSA', 'bench'), createKeys('EdDSA', 'internal')]);
  const tokenOf = (member: number) =>
    signToken(issuing, { claims: { sub: `per_${member}`, sid: `ses_${member}`, scope: scopes.join(' ') } });
  return {
    issuer: ISSUER,
    keys: JSON.stringify({ keys: [issuing.publicJwk] }),
    internalKey: JSON.stringify(internal.privateJwk),
    async tokens(count, hasOneClient) {
      if (!hasOneClient) return await Promise.all(Array.from({ length: count }, (_, at) => tokenOf(at)));
      return new Array<string>(count).fill(await tokenOf(0));
    },
  };
}
