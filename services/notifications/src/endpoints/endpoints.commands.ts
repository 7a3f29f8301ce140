import type { CallWith, Transaction } from '@millepiani/commands/command-runner';
import { type Failures, fail, gather } from '@millepiani/kernel/failure';
import { parseId } from '@millepiani/kernel/id';
import { newId } from '@millepiani/kernel/new-id';
import { ok, type Result } from '@millepiani/kernel/result';
import { deliveryDue } from '../deliveries/deliveries.jobs.ts';
import { newKey } from '../deliveries/signature.adapter.ts';
import type { Unreachable } from '../deliveries/webhook-sender.adapter.ts';
import { parseFilter } from '../filters/filter.adapter.ts';
import type { Notifications } from '../notifications.ts';
import { partnerTypes } from '../reactions/catalogue/catalogue.events.ts';
import {
  type Change,
  disable,
  type Endpoint,
  type EndpointId,
  enable,
  expireOld,
  mostEndpoints,
  parseTypes,
  refilter,
  register,
  rotate,
  test,
} from './endpoint.ts';
import { canHaveEndpoints } from './endpoint-access.ts';
import { saveChange } from './endpoint-changes.commands.ts';
import { parseEndpointUrl } from './endpoint-url.ts';
import { parseSignatures, type SignatureKind } from './signing-key.ts';

/** A new endpoint, as the edge hands it over. */
export type RegisterInput = {
  readonly url: string;
  readonly types: readonly string[];
  readonly filter?: string | null | undefined;
  readonly signatures?: readonly SignatureKind[] | null | undefined;
};

/** Which endpoint, as the edge hands it over. */
export type EndpointInput = { readonly endpointId: string };

/** Another filter for an endpoint, as the edge hands it over. */
export type FilterInput = EndpointInput & { readonly filter?: string | null | undefined };

type Changed = Promise<Result<{ endpointId: EndpointId; version: number }, Failures>>;

const unreachable: Readonly<Record<Unreachable, string>> = {
  PRIVATE_ADDRESS:
    'The host is a private address, or stands for one: events are delivered to the public Internet alone.',
  HOST_NOT_FOUND: 'There is no such host.',
};

/** Registers an endpoint of the caller's. What its host stands for is looked at again at every connection. */
export async function registerEndpoint(notifications: Notifications, call: CallWith<RegisterInput>): Changed {
  const { commands, endpoints, sender } = notifications;
  const url = parseEndpointUrl(call.input.url, sender.mayBePlain);
  // Asked beforehand, since a transaction is not to wait for names; and of nobody who may not register anyway.
  const isAllowed = canHaveEndpoints(call.actor);
  const obstacle = isAllowed && url.ok ? await sender.judge(url.value) : undefined;
  return commands.run(call, async (transaction) => {
    const { actor, now, session } = transaction;
    if (!canHaveEndpoints(actor)) return fail('FORBIDDEN', 'Sign in with webhooks:write.');
    const read = gather({
      url,
      types: parseTypes(call.input.types, partnerTypes),
      filter: parseFilter(call.input.filter),
      signatures: parseSignatures(call.input.signatures),
    });
    if (!read.ok) return read;
    if (obstacle) return fail(obstacle, unreachable[obstacle], ['url']);
    await endpoints.takeTurn(session, actor.id);
    const mine = await endpoints.ofOwner(actor.id, session);
    if (mine.length >= mostEndpoints) return fail('TOO_MANY_ENDPOINTS', `At most ${mostEndpoints}.`);
    const { types, filter, signatures } = read.value;
    const command = { id: newId('end'), ownerId: actor.id, url: read.value.url.href, types, filter, signatures };
    return saved(notifications, transaction, register({ ...command, keys: signatures.map(newKey), at: now }));
  });
}

/** Makes new keys, beside those before. */
export const rotateSecret = (notifications: Notifications, call: CallWith<EndpointInput>): Changed =>
  change(notifications, call, (endpoint, { now }) =>
    ok(rotate(endpoint, endpoint.signatures.map(newKey), now, notifications.pace)),
  );

/** Has the keys that were replaced end now. */
export const expireOldSecret = (notifications: Notifications, call: CallWith<EndpointInput>): Changed =>
  change(notifications, call, (endpoint, { now }) => ok(expireOld(endpoint, now)));

/** Puts another filter on an endpoint, or takes it away. */
export const setEndpointFilter = (notifications: Notifications, call: CallWith<FilterInput>): Changed =>
  change(notifications, call, (endpoint) => {
    const filter = parseFilter(call.input.filter);
    return filter.ok ? ok(refilter(endpoint, filter.value)) : filter;
  });

/** Asks for a test event. The delivery comes of the event. */
export const sendTestEvent = (notifications: Notifications, call: CallWith<EndpointInput>): Changed =>
  change(notifications, call, test);

/** Has nothing more delivered. */
export const disableEndpoint = (notifications: Notifications, call: CallWith<EndpointInput>): Changed =>
  change(notifications, call, (endpoint, { now }) => ok(disable(endpoint, 'BY_OWNER', now)));

/** Has events delivered again, those that waited first. */
export async function enableEndpoint(notifications: Notifications, call: CallWith<EndpointInput>): Changed {
  const changed = await change(notifications, call, (endpoint) => ok(enable(endpoint)));
  if (changed.ok) notifications.hint(deliveryDue(changed.value.endpointId, `enabled-${changed.value.version}`));
  return changed;
}

/** The caller's own endpoint. Fails with `FORBIDDEN`, `INVALID_ID` or `ENDPOINT_NOT_FOUND`. */
export async function ownEndpoint(
  { endpoints }: Notifications,
  { actor, session }: Transaction,
  endpointId: string,
): Promise<Result<Endpoint, Failures>> {
  if (!canHaveEndpoints(actor)) return fail('FORBIDDEN', 'Sign in with webhooks:write.');
  const id = parseId(endpointId, ['end'], ['endpointId']);
  if (!id.ok) return id;
  const endpoint = await endpoints.find(id.value, session);
  // Somebody else's is as if there were none.
  if (endpoint?.ownerId !== actor.id) return fail('ENDPOINT_NOT_FOUND', 'You have none with this id.', ['endpointId']);
  return ok(endpoint);
}

function change(
  notifications: Notifications,
  call: CallWith<EndpointInput>,
  decide: (endpoint: Endpoint, transaction: Transaction) => Result<Change, Failures>,
): Changed {
  return notifications.commands.run(call, async (transaction) => {
    const endpoint = await ownEndpoint(notifications, transaction, call.input.endpointId);
    if (!endpoint.ok) return endpoint;
    const decided = decide(endpoint.value, transaction);
    return decided.ok ? saved(notifications, transaction, decided.value) : decided;
  });
}

async function saved(
  notifications: Notifications,
  transaction: Transaction,
  decided: Change,
): Promise<Result<{ endpointId: EndpointId; version: number }, never>> {
  await saveChange(notifications, transaction, decided);
  return ok({ endpointId: decided.endpoint.id, version: decided.endpoint.version });
}
