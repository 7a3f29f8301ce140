import { type DueJob, implementJob, type JobImplementation } from '@millepiani/jobs/define-job';
import { isId } from '@millepiani/kernel/id';
import { msBetween, plusMs } from '@millepiani/kernel/instant';
import { newId } from '@millepiani/kernel/new-id';
import type { Endpoint, EndpointId } from '../endpoints/endpoint.ts';
import type { Notifications } from '../notifications.ts';
import { isOpen } from '../retries/tries.ts';
import { deliverJob, deliveryDue } from './deliveries.jobs.ts';
import type { Delivery } from './delivery.ts';
import { tryDelivery } from './sending.commands.ts';

/** Longer than a run and the slowest answer together. */
const turnMs = 45_000;
/** After so long others get the worker, and this endpoint a new turn. */
const runMs = 5_000;
/** Subjects that are delivered side by side to one endpoint. */
const sideBySide = 4;

/** Sends what is due to one endpoint, subject by subject in order; whoever else is at it already does it all. */
export const deliverWorker = (notifications: () => Notifications): JobImplementation =>
  implementJob(deliverJob, async ({ endpointId }) => {
    if (!isId(endpointId, 'end')) return;
    const { turns } = notifications();
    const turn = await turns.take(endpointId, turnMs);
    if (!turn) return;
    await deliverAll(notifications(), endpointId).finally(() => turns.release(turn));
    // Looked at after the turn was given back: who came meanwhile found it taken, and left.
    await hintNext(notifications(), endpointId);
  });

async function deliverAll(notifications: Notifications, endpointId: EndpointId): Promise<void> {
  const end = performance.now() + runMs;
  while (performance.now() < end) {
    const endpoint = await notifications.endpoints.find(endpointId);
    const now = notifications.clock.now();
    if (!endpoint || !isReady(endpoint, now)) return;
    // One that failed is tried with one at first.
    const heads = await notifications.deliveries.heads(endpointId, endpoint.failures > 0 ? 1 : sideBySide);
    const due = heads.filter((head) => dueAtOf(head) <= now);
    if (due.length === 0) return;
    await Promise.all(due.map((delivery) => tryDelivery(notifications, endpoint, delivery)));
  }
}

const isReady = (endpoint: Endpoint, now: Date): endpoint is Extract<Endpoint, { state: 'ACTIVE' }> =>
  endpoint.state === 'ACTIVE' && (!endpoint.restsUntil || endpoint.restsUntil <= now);

/** Says when there is something for the endpoint again. */
async function hintNext({ clock, deliveries, endpoints, hint }: Notifications, endpointId: EndpointId): Promise<void> {
  const [next] = await deliveries.heads(endpointId, 1);
  const endpoint = next && (await endpoints.find(endpointId));
  if (!next || endpoint?.state !== 'ACTIVE') return;
  const dueAt = dueAtOf(next);
  const at = endpoint.restsUntil && endpoint.restsUntil > dueAt ? endpoint.restsUntil : dueAt;
  const delayMs = Math.max(0, msBetween(clock.now(), at));
  // This very job is still in the queue: what is to go on at once needs another name.
  hint(deliveryDue(endpointId, delayMs > 0 ? String(at.getTime()) : newId('evt'), delayMs));
}

const dueAtOf = ({ tries }: Delivery): Date => (isOpen(tries) ? tries.dueAt : tries.endedAt);

/** How far ahead the reconciler looks, and how many endpoints a round takes up. */
const lookAheadMs = 1_000;
const mostEndpoints = 500;

/** The endpoints for which something is due. */
export async function dueDeliveries({ clock, deliveries }: Notifications): Promise<readonly DueJob[]> {
  const due = await deliveries.endpointsDueBy(plusMs(clock.now(), lookAheadMs), mostEndpoints);
  return due.map((endpointId) => deliveryDue(endpointId, 'due'));
}
