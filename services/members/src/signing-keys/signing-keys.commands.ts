import type { CallWith, Transaction } from '@millepiani/commands/command-runner';
import { systemActor } from '@millepiani/kernel/actor';
import { type Failures, fail } from '@millepiani/kernel/failure';
import { newId } from '@millepiani/kernel/new-id';
import { ok, type Result } from '@millepiani/kernel/result';
import { audit } from '../audit/audit.commands.ts';
import type { Members } from '../members.ts';
import { makePrivateJwk, seal, sealedBy, unseal } from './sealing.adapter.ts';
import { begin, isOver, isRotationDue, rotate, type SigningKeyId } from './signing-key.ts';
import { canAdministerKeys, canRotateByClock } from './signing-key-access.ts';
import { toEvent } from './signing-keys.events.ts';

type Answered = Promise<Result<{ keyId: SigningKeyId | null }, Failures>>;

/** Publishes the next key before its time. Administrators may. */
export async function rotateSigningKeys(members: Members, call: CallWith<object>): Answered {
  const made = await makeKey(members);
  return members.commands.run(call, async (transaction) => {
    if (!canAdministerKeys(transaction.actor)) return fail('FORBIDDEN', 'Administrators rotate the keys.');
    return publish(members, transaction, made);
  });
}

/**
 * Publishes the next key where it is time to. Safe twice, and of several replicas at once: each key has a number, and the number
 * a key of its own.
 */
export async function publishDueKey(members: Members): Answered {
  const keys = await members.signingKeys.all();
  const now = members.clock.now();
  if (!isRotationDue(keys, now, members.keyPolicy)) return ok({ keyId: null });
  const made = await makeKey(members);
  const number = (keys.at(-1)?.sequence ?? 0) + 1;
  const input = { idempotencyKey: `publish-signing-key-${number}` };
  const call = { actor: systemActor('members'), mutation: 'publishDueKey', input };
  return members.commands.run(call, async (transaction) => {
    if (!canRotateByClock(transaction.actor)) return fail('FORBIDDEN', 'The service publishes them, by its clock.');
    const before = await members.signingKeys.all(transaction.session);
    const isDue = isRotationDue(before, transaction.now, members.keyPolicy);
    return isDue ? publish(members, transaction, made) : ok({ keyId: null });
  });
}

/** Forgets keys that are good for nothing any more, and seals anew what is sealed by a secret that is to go. Safe twice. */
export async function tidySigningKeys({ signingKeys, clock, keyPolicy: policy, secrets }: Members): Promise<void> {
  const keys = await signingKeys.all();
  const now = clock.now();
  const { keyEncryptionKeys } = secrets;
  for (const key of keys) {
    if (isOver(key, keys, { now, policy })) {
      await signingKeys.remove(key.id);
    } else if (sealedBy(key.sealed) !== keyEncryptionKeys[0].id) {
      const jwk = await unseal(key.id, key.sealed, keyEncryptionKeys);
      await signingKeys.reseal(key.id, key.sealed, await seal(jwk, keyEncryptionKeys));
    }
  }
}

/** Whether there is something to tidy up. */
export async function isUntidy({ signingKeys, clock, keyPolicy: policy, secrets }: Members): Promise<boolean> {
  const keys = await signingKeys.all();
  const now = clock.now();
  const [{ id }] = secrets.keyEncryptionKeys;
  return keys.some((key) => isOver(key, keys, { now, policy }) || sealedBy(key.sealed) !== id);
}

interface MadeKey {
  readonly id: SigningKeyId;
  readonly sealed: string;
}

/** Outside of the transaction, which is to be short. */
async function makeKey({ secrets }: Members): Promise<MadeKey> {
  const id = newId('key');
  return { id, sealed: await seal(await makePrivateJwk(id), secrets.keyEncryptionKeys) };
}

async function publish(members: Members, transaction: Transaction, { id, sealed }: MadeKey): Answered {
  const { session, now, emit, actor: by } = transaction;
  const decided = rotate(await members.signingKeys.all(session), { id, at: now, policy: members.keyPolicy });
  if (!decided.ok) return decided;
  for (const happened of decided.value) {
    await members.signingKeys.insert(session, { ...begin(happened), sealed });
    await emit([toEvent(happened)]);
    const act = { kind: 'SIGNING_KEY_PUBLISHED', by, personId: by.id, address: undefined, detail: id } as const;
    await audit(members, transaction, act);
  }
  return ok({ keyId: id });
}
