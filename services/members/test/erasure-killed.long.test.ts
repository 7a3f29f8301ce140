import { spawn } from 'node:child_process';
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { freshDatabase, testRedisUrl } from '@millepiani/testing/databases';
import type { ServiceUnderTest } from '@millepiani/testing/service-under-test';
import { password } from './account-given.ts';
import { forgotten, personalTexts, wellKnown, whereLies } from './erasure-given.ts';
import { faults, mutation } from './given.ts';
import { startMembersUnderTest } from './members-under-test.ts';

const database = freshDatabase('members_erasure_killed');
// One for all processes: none of them has keys to make anew, which would be commits too.
const secrets = randomBytes(32).toString('base64url');
let members: ServiceUnderTest;
beforeAll(async () => {
  // This one asks, and never erases: its clock comes to it in years.
  members = await startMembersUnderTest({
    ...{ MONGODB_URI: database.uri, ERASURE_WAIT: '999d', JOBS_RECONCILE_EVERY: '1h', ISSUER_SECRETS: secrets },
  });
});
afterAll(async () => {
  await members.close();
  await database.drop();
});

/** Runs the service's own process on the database until it ends; with a step at which it kills itself, or until it is told to. */
function start(crashAt: string | undefined) {
  const gateway = generateKeyPairSync('ed25519').publicKey.export({ format: 'jwk' });
  const env = {
    ...{ NODE_ENV: 'test', PORT: '0', LOG_LEVEL: 'fatal', MONGODB_URI: database.uri, REDIS_URL: testRedisUrl() },
    ...{ JOBS_PREFIX: `${database.name}_killed`, JOBS_RECONCILE_EVERY: '200ms', EVENTS_PREFIX: database.name },
    ISSUER: 'http://127.0.0.1:4000',
    ISSUER_SECRETS: secrets,
    INTERNAL_TOKEN_PUBLIC_JWK: JSON.stringify({ ...gateway, alg: 'EdDSA', kid: 'test' }),
    ...{ SETUP_TOKEN: 'a-token-of-the-tests-own', ACCOUNT_TOKEN_KEY: 'a key of the tests’ own, which nobody knows' },
    ...(crashAt === undefined ? {} : { CRASH_AT: crashAt }),
  };
  const entry = join(import.meta.dirname, '../src/main.ts');
  return spawn(process.execPath, ['--disable-warning=ExperimentalWarning', entry], { env, stdio: 'ignore' });
}

const passes = async (personId: string): Promise<number> =>
  members.database(async (db) => {
    const row = await db.collection<{ _id: string; passes: number }>('erased_persons').findOne({ _id: personId });
    return row?.passes ?? -1;
  });

describe('an erasure whose process is killed', () => {
  // Its commits: the account's end, and then the parts of what else there is.
  it.each([1, 2, 4, 7])(
    'at its commit number %i goes on in the next process, and happens once',
    async (commit) => {
      const her = await wellKnown(members);
      expect(faults(await mutation(members, 'eraseAccount', 'person { id }')({ password }, her))).toEqual([]);
      await members.database((db) =>
        db.collection<{ _id: string }>('erasures').updateOne({ _id: her.id }, { $set: { dueAt: new Date(0) } }),
      );
      const dying = start(`after-commit:${commit}`);
      expect(await once(dying, 'exit')).toEqual([null, 'SIGKILL']);
      expect(await passes(her.id)).toBe(0);
      const next = start(undefined);
      try {
        // It has to start first, which takes a while on a busy machine.
        await forgotten(members, her.id, 60_000);
      } finally {
        next.kill('SIGKILL');
        await once(next, 'exit');
      }
      const texts = [...personalTexts, her.email];
      expect(await members.database((db) => whereLies(db, texts))).toEqual([]);
      const told = await members.database((db) =>
        db
          .collection('outbox')
          .find({ partitionkey: her.id, type: /erased|claim-withdrawn|ended/ })
          .toArray(),
      );
      expect(told.map(({ type }) => type).toSorted()).toEqual([
        'millepiani.members.member.erased.v1',
        'millepiani.members.skill.claim-withdrawn.v1',
        'millepiani.members.skill.claim-withdrawn.v1',
      ]);
      const versions = await members.database((db) =>
        db.collection('outbox').find({ partitionkey: her.id }).sort({ partitionversion: 1 }).toArray(),
      );
      expect(versions.map(({ partitionversion }) => Number(partitionversion))).toEqual(versions.map((_, at) => at + 1));
    },
    120_000,
  );
});
