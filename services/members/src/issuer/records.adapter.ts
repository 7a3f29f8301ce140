import type { Clock } from '@millepiani/kernel/clock';
import { isId, type SessionId } from '@millepiani/kernel/id';
import { type Adapter, type AdapterPayload, errors, Provider } from 'oidc-provider';
import type { EndReason } from '../sessions/session.ts';
import { isRecordKind, type RecordKind } from './record.ts';
import type { RecordStore } from './records.store.ts';

/** What the adapter works with. */
export interface RecordsOptions {
  readonly records: RecordStore;
  readonly clock: Clock;
  /** The metadata of the application with this id. */
  readonly findClient: (id: string) => Promise<AdapterPayload | undefined>;
  /** Ends what a grant stands for. */
  readonly endSession: (id: SessionId, reason: EndReason) => Promise<void>;
}

/** The provider wants something kept that is not enabled: a bug of the configuration. */
class NotKept extends TypeError {
  constructor(what: string) {
    super(`The issuer keeps no ${what}.`);
  }
}

const unsupported = (what: string) => () => Promise.reject(new NotKept(what));

/**
 * Why the provider revokes a grant: at the token endpoint it does because a code or a refresh token came a second time, anywhere
 * else because somebody signs out.
 */
const reasonNow = (): EndReason => (Provider.ctx?.oidc.route === 'token' ? 'TOKEN_REUSED' : 'SIGNED_OUT');

/** How the provider reaches the store, for each kind of what it keeps. */
export function recordsAdapter(options: RecordsOptions): (name: string) => Adapter {
  return (name) => {
    if (name === 'Client') return clientAdapter(options);
    // JWTs: nobody keeps them. What they were issued under can be revoked.
    if (name === 'AccessToken' || name === 'ClientCredentials') return keepingNothing(options);
    if (isRecordKind(name)) return keeping(name, options);
    return { ...keepingNothing(options), upsert: unsupported(name) };
  };
}

function keeping(kind: RecordKind, options: RecordsOptions): Adapter {
  const { records, clock } = options;
  return {
    upsert: async (id, payload, seconds) => {
      if (seconds === undefined) throw new NotKept(`${kind} for ever`);
      await records.put(kind, id, payload, { now: clock.now(), seconds });
    },
    find: async (id) => records.find(kind, id),
    findByUid: async (uid) => records.findBrowser(uid),
    findByUserCode: unsupported('user code'),
    consume: async (id) => {
      // Of two at once the second finds it used: its request is refused, and nothing else happens.
      if (!(await records.consume(kind, id, clock.now()))) throw new errors.InvalidGrant('already used');
    },
    destroy: (id) => records.remove(kind, id),
    revokeByGrantId: (id) => revoke(id, options),
  };
}

const keepingNothing = (options: RecordsOptions): Adapter => ({
  upsert: () => Promise.resolve(),
  find: () => Promise.resolve(undefined),
  findByUid: () => Promise.resolve(undefined),
  findByUserCode: () => Promise.resolve(undefined),
  consume: () => Promise.resolve(),
  destroy: () => Promise.resolve(),
  revokeByGrantId: (id) => revoke(id, options),
});

const clientAdapter = (options: RecordsOptions): Adapter => ({
  ...keepingNothing(options),
  upsert: unsupported('application of its own accord'),
  find: (id) => options.findClient(id),
});

/** A grant is a session, which ends with it: at once, its tokens, and what the gateway is to refuse. */
async function revoke(grantId: string, { endSession }: RecordsOptions): Promise<void> {
  if (isId(grantId, 'ses')) await endSession(grantId, reasonNow());
}
