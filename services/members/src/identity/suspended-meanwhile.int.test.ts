import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { actorOf, systemActor } from '@millepiani/kernel/actor';
import { newId } from '@millepiani/kernel/new-id';
import { ok } from '@millepiani/kernel/result';
import { connectStore } from '@millepiani/mongo/connection';
import { freshDatabase } from '@millepiani/testing/databases';
import type { Connection } from 'mongoose';
import { type OpenMembers, openMembers } from '../../test/members-in-process.ts';
import { AuditStore } from '../audit/audit.store.ts';
import type { AuditEntry } from '../audit/audit-entry.ts';
import { evolve } from '../membership/membership.ts';
import { signUp } from './identity.commands.ts';
import { signIn } from './sign-in.commands.ts';

const database = freshDatabase('members_suspended_meanwhile');
const password = 'correct horse battery';
let open: OpenMembers;
let second: Connection;
beforeAll(async () => {
  open = await openMembers(database.uri);
  second = await connectStore({ uri: database.uri, appName: 'test' });
});
afterAll(async () => {
  await second.close();
  await open.close();
  await database.drop();
});

/** Does something as soon as it is known that the password was right, before the session begins: between the two there is always a moment. */
class Meanwhile extends AuditStore {
  readonly #work: () => Promise<void>;

  constructor(connection: Connection, work: () => Promise<void>) {
    super(connection);
    this.#work = work;
  }

  override async add(entry: AuditEntry): Promise<void> {
    await super.add(entry);
    await this.#work();
  }
}

describe('somebody who is suspended between their password and their session', () => {
  it('does not enter, and nothing of a session is left', async () => {
    const email = 'ada@c.example';
    const input = { idempotencyKey: newId('evt'), name: 'Ada', email, password };
    const signedUp = await signUp(open.members, { actor: actorOf({ scope: '' }), mutation: 'signUp', input });
    const personId = signedUp.ok ? signedUp.value.personId : null;
    const suspend = async () => {
      const call = { actor: systemActor('members'), mutation: 'test', input: { idempotencyKey: newId('evt') } };
      await open.members.commands.run(call, async ({ session, now }) => {
        const before = personId && (await open.members.memberships.find(personId, session));
        if (!before) throw new RangeError('Nobody is there.');
        const suspended = { type: 'member.suspended', by: newId('per'), reason: 'For a while.', at: now } as const;
        await open.members.memberships.replace(session, before.version, evolve(before, suspended));
        return ok({});
      });
    };
    const asked = { email, password, address: '192.0.2.1', scopes: undefined, staySignedIn: true };
    const refused = await signIn({ ...open.members, audit: new Meanwhile(second, suspend) }, asked);
    expect(refused).toEqual({ ok: false, error: [expect.objectContaining({ code: 'MAY_NOT_ENTER', path: [] })] });
    for (const name of ['sessions', 'issuer_records']) {
      expect(await open.connection.collection(name).countDocuments()).toBe(0);
    }
    // And from then on it is said why.
    expect(await signIn(open.members, asked)).toMatchObject({ error: [{ code: 'MEMBERSHIP_SUSPENDED' }] });
  });
});
