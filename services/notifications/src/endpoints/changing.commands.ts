import type { CallWith } from '@millepiani/commands/command-runner';
import { type Failures, fail } from '@millepiani/kernel/failure';
import { err, ok, type Result } from '@millepiani/kernel/result';
import type { Notifications } from '../notifications.ts';
import { partnerTypes } from '../reactions/catalogue/catalogue.events.ts';
import { type Changes, change, type Order, parseTypes, remove } from './endpoint.ts';
import { canHaveEndpoints } from './endpoint-access.ts';
import { parseEndpointUrl } from './endpoint-url.ts';
import { type Changed, changeEndpoint, type EndpointInput, unreachable } from './endpoints.commands.ts';

/** What is to be different of an endpoint, as the edge hands it over. */
export type UpdateInput = EndpointInput & {
  readonly expectedVersion: number;
  readonly url?: string | null | undefined;
  readonly types?: readonly string[] | null | undefined;
  readonly order?: Order | null | undefined;
};

/** Has events go elsewhere, other ones, or in another order. What its host stands for is looked at again at every connection. */
export async function updateEndpoint(notifications: Notifications, call: CallWith<UpdateInput>): Changed {
  const { places, sender } = notifications;
  const { expectedVersion } = call.input;
  const parsed = parseChanges(call.input, sender.mayBePlain);
  // Asked beforehand, since a transaction is not to wait for names; and of nobody who may not have one anyway.
  const isAsked = parsed.ok && parsed.value.url !== undefined && canHaveEndpoints(call.actor);
  const obstacle = isAsked ? await sender.judge(new URL(parsed.value.url), call.actor.id) : undefined;
  return changeEndpoint(notifications, call, async (endpoint, { session }) => {
    if (!parsed.ok) return parsed;
    if (obstacle) return fail(obstacle, unreachable[obstacle], ['url']);
    if (endpoint.version !== expectedVersion) {
      return fail('VERSION_CONFLICT', 'It was changed meanwhile: look at it again.', ['expectedVersion']);
    }
    const decided = change(endpoint, parsed.value);
    // Whoever is at it goes by what it was: it begins anew where it was written to be.
    if (decided.endpoint !== endpoint) await places.beginAnew(session, endpoint.id);
    return ok(decided);
  });
}

function parseChanges({ url, types, order }: UpdateInput, mayBePlain: boolean): Result<Changes, Failures> {
  const parsedUrl = typeof url === 'string' ? parseEndpointUrl(url, mayBePlain) : undefined;
  const parsedTypes = types ? parseTypes(types, partnerTypes) : undefined;
  const failures = [parsedUrl, parsedTypes].flatMap((parsed) => (parsed && !parsed.ok ? parsed.error : []));
  if (failures.length > 0) return err(failures);
  return ok({
    url: parsedUrl?.ok ? parsedUrl.value.href : undefined,
    types: parsedTypes?.ok ? parsedTypes.value : undefined,
    order: order ?? undefined,
  });
}

/** Has nothing more delivered, and forgets what was. */
export const deleteEndpoint = (notifications: Notifications, call: CallWith<EndpointInput>): Changed =>
  changeEndpoint(notifications, call, async (endpoint, { session }) => {
    await notifications.places.bury(endpoint.id, session);
    return ok(remove(endpoint));
  });
