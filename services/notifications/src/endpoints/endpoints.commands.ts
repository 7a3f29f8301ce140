import type { CallWith, Transaction } from '@millepiani/commands/command-runner';
import { partnerOf } from '@millepiani/kernel/actor';
import { type Failures, fail, gather } from '@millepiani/kernel/failure';
import { parseId } from '@millepiani/kernel/id';
import { newId } from '@millepiani/kernel/new-id';
import { ok, type Result } from '@millepiani/kernel/result';
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
  type Order,
  parseTypes,
  refilter,
  register,
  rotate,
  test,
} from './endpoint.ts';
import { canHaveEndpoints, mayChange } from './endpoint-access.ts';
import { saveChange } from './endpoint-changes.commands.ts';
import { parseEndpointUrl } from './endpoint-url.ts';
import { letIn } from './letting-in.commands.ts';
import { parseSignatures, type SignatureKind } from './signing-key.ts';

/** A new endpoint, as the edge hands it over. */
export type RegisterInput = {
  readonly url: string;
  readonly types: readonly string[];
  readonly order?: Order | null | undefined;
  readonly filter?: string | null | undefined;
  readonly signatures?: readonly SignatureKind[] | null | undefined;
};

/** Which endpoint, as the edge hands it over. */
export type EndpointInput = { readonly endpointId: string };

/** Which endpoint is to be enabled, as the edge hands it over. */
export type EnableInput = EndpointInput & { readonly skipMissed?: boolean | null | undefined };

/** Another filter for an endpoint, as the edge hands it over. */
export type FilterInput = EndpointInput & { readonly filter?: string | null | undefined };

/** What a command that changes an endpoint answers. */
export type Changed = Promise<Result<{ endpointId: EndpointId; version: number }, Failures>>;

/** What is said of a host that cannot be reached. */
export const unreachable: Readonly<Record<Unreachable, string>> = {
  PRIVATE_ADDRESS:
    'The host is a private address, or stands for one: events are delivered to the public Internet alone.',
  HOST_NOT_FOUND: 'There is no such host, or no name server says where it is.',
};

/** Registers an endpoint of the caller's. What its host stands for is looked at again at every connection. */
export async function registerEndpoint(notifications: Notifications, call: CallWith<RegisterInput>): Changed {
  const { commands, endpoints, places, sender, serviceLogs } = notifications;
  const url = parseEndpointUrl(call.input.url, sender.mayBePlain);
  // Asked beforehand, since a transaction is not to wait for names; and of nobody who may not register anyway.
  const isAllowed = canHaveEndpoints(call.actor);
  const obstacle = isAllowed && url.ok ? await sender.judge(url.value, call.actor.id) : undefined;
  // What has a place in a log by now was before.
  const ends = isAllowed ? await serviceLogs.ends() : {};
  const order = call.input.order ?? 'PER_SUBJECT';
  const registered = await commands.run<{ endpointId: EndpointId; version: number }>(call, async (transaction) => {
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
    const registeredBy = await letIn(notifications, transaction, actor.id);
    if (!registeredBy.ok) return registeredBy;
    const { length } = await endpoints.ofOwner(actor.id, session);
    if (length >= mostEndpoints) return fail('TOO_MANY_ENDPOINTS', `At most ${mostEndpoints}.`);
    const id = newId('end');
    await places.create(session, id, ends);
    const { url: to, ...chosen } = read.value;
    const by = { ownerId: actor.id, registeredBy: registeredBy.value };
    const command = { ...chosen, ...by, id, url: to.href, order };
    return saved(notifications, transaction, register({ ...command, keys: chosen.signatures.map(newKey), at: now }));
  });
  return woken(notifications, registered);
}

/** Makes new keys, beside those before. */
export const rotateSecret = (notifications: Notifications, call: CallWith<EndpointInput>): Changed =>
  changeEndpoint(notifications, call, (endpoint, { now }) =>
    ok(rotate(endpoint, endpoint.signatures.map(newKey), now, notifications.pace)),
  );

/** Has the keys that were replaced end now. */
export const expireOldSecret = (notifications: Notifications, call: CallWith<EndpointInput>): Changed =>
  changeEndpoint(notifications, call, (endpoint, { now }) => ok(expireOld(endpoint, now)));

/** Puts another filter on an endpoint, or takes it away. */
export const setEndpointFilter = (notifications: Notifications, call: CallWith<FilterInput>): Changed =>
  changeEndpoint(notifications, call, async (endpoint, { session }) => {
    const filter = parseFilter(call.input.filter);
    if (!filter.ok) return filter;
    const decided = refilter(endpoint, filter.value);
    // Whoever is at it has chosen by the filter before: it begins anew where it was written to be.
    if (decided.endpoint !== endpoint) await notifications.places.beginAnew(session, endpoint.id);
    return ok(decided);
  });

/** Asks for a test event. The delivery comes of the event. */
export const sendTestEvent = (notifications: Notifications, call: CallWith<EndpointInput>): Changed =>
  changeEndpoint(notifications, call, test);

/** Has nothing more delivered. */
export const disableEndpoint = (notifications: Notifications, call: CallWith<EndpointInput>): Changed =>
  changeEndpoint(notifications, call, (endpoint, { now }) => ok(disable(endpoint, 'BY_OWNER', now)));

/** Has events delivered again: what waited, and all that happened meanwhile unless it is to be skipped. */
export async function enableEndpoint(notifications: Notifications, call: CallWith<EnableInput>): Changed {
  const { places, serviceLogs } = notifications;
  const ends = call.input.skipMissed ? await serviceLogs.ends() : undefined;
  return changeEndpoint(notifications, call, async (endpoint, { actor, session }) => {
    const change = enable(endpoint, partnerOf(actor));
    if (change.ok && ends && change.value.endpoint !== endpoint) await places.set(session, endpoint.id, ends);
    return change;
  });
}

/** The caller's own endpoint. Fails with `FORBIDDEN`, `INVALID_ID`, `ENDPOINT_NOT_FOUND` or `REGISTERED_BY_ANOTHER`. */
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
  if (!mayChange(actor, endpoint)) {
    return fail('REGISTERED_BY_ANOTHER', 'An application changes those alone that it registered.', ['endpointId']);
  }
  return ok(endpoint);
}

/** Changes an endpoint of the caller's as it is decided, when it is its turn, and has what delivers look at it. */
export async function changeEndpoint(
  notifications: Notifications,
  call: CallWith<EndpointInput>,
  decide: (endpoint: Endpoint, transaction: Transaction) => Promise<Decided> | Decided,
): Changed {
  const { commands, endpointTurns } = notifications;
  const changed = await endpointTurns.take(call.actor, call.input.endpointId, () =>
    commands.run<{ endpointId: EndpointId; version: number }>(call, async (transaction) => {
      const endpoint = await ownEndpoint(notifications, transaction, call.input.endpointId);
      if (!endpoint.ok) return endpoint;
      const decided = await decide(endpoint.value, transaction);
      return decided.ok ? saved(notifications, transaction, decided.value) : decided;
    }),
  );
  return woken(notifications, changed);
}

type Decided = Result<Change, Failures>;

function woken({ deliveryEngine }: Notifications, changed: Awaited<Changed>): Awaited<Changed> {
  if (changed.ok) deliveryEngine.wake(changed.value.endpointId);
  return changed;
}

async function saved(
  notifications: Notifications,
  transaction: Transaction,
  decided: Change,
): Promise<Result<{ endpointId: EndpointId; version: number }, never>> {
  await saveChange(notifications, transaction, decided);
  return ok({ endpointId: decided.endpoint.id, version: decided.endpoint.version });
}
