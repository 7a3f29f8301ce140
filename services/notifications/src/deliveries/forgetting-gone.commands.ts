import type { Notifications } from '../notifications.ts';

const atOnce = 5;

/** Forgets what was delivered to endpoints that are there no more, some of it at a time. */
export async function forgetGone({ deliveries, places, replays }: Notifications): Promise<void> {
  for (const endpointId of await places.gone(atOnce)) {
    await replays.forget(endpointId);
    // Its place goes last, since it says that there may be more to forget.
    if (!(await deliveries.forgetSome(endpointId))) await places.forget(endpointId);
  }
}
