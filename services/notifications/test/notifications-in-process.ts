import { CommandRunner } from '@millepiani/commands/command-runner';
import type { CloudEvent } from '@millepiani/events/envelope';
import type { DueJob } from '@millepiani/jobs/define-job';
import { systemActor } from '@millepiani/kernel/actor';
import { newId } from '@millepiani/kernel/new-id';
import { ok } from '@millepiani/kernel/result';
import { connectStore, prepareStore } from '@millepiani/mongo/connection';
import type { Reaction } from '@millepiani/spine/reactions';
import { WebhookSender } from '../src/deliveries/webhook-sender.adapter.ts';
import { type Foundations, makeNotifications, type Notifications } from '../src/notifications.ts';
import { PushLanes } from '../src/push/push-lanes.worker.ts';

/** What a service that reaches nobody is made of. */
export const withoutOthers: Pick<
  Foundations,
  'databaseOf' | 'deliveryEngine' | 'eraseEvents' | 'mail' | 'pace' | 'push' | 'sender'
> = {
  databaseOf: (service) => `nothing_of_${service}`,
  mail: {
    sender: undefined,
    linkUrl: 'http://127.0.0.1:4000/node',
    unsubscribeUrl: 'http://127.0.0.1:4004/unsubscribe',
    domain: 'millepiani.example',
    returnPath: undefined,
  },
  deliveryEngine: { start: () => undefined, wake: () => undefined },
  // The log is the spine's, which these are without.
  eraseEvents: async () => undefined,
  pace: 1,
  push: { sender: undefined, lanes: new PushLanes({ pace: 1, log: { info: () => undefined, warn: () => undefined } }) },
  sender: new WebhookSender({ allowedNetworks: ['127.0.0.0/8'] }),
};

/** What the service's commands work with, on a connection of its own: what is behind the schema, without a server. */
export async function openNotifications(uri: string, change: Partial<Foundations> = {}) {
  const connection = await connectStore({ uri, appName: 'test' });
  const clock = change.clock ?? { now: () => new Date() };
  const hinted: DueJob[] = [];
  const commands = new CommandRunner({ connection, clock, service: 'notifications' });
  const hint = (job: DueJob) => void hinted.push(job);
  const notifications = makeNotifications({ ...withoutOthers, connection, clock, commands, hint, ...change });
  await prepareStore(connection);
  await commands.prepare();

  /** Hands a reaction an event as the spine does, but for the inbox: twice is twice. */
  const react = async (reaction: (notifications: () => Notifications) => Reaction, event: CloudEvent) => {
    let hints: (() => void)[] = [];
    const call = { actor: systemActor('notifications'), mutation: 'react', input: { idempotencyKey: newId('evt') } };
    await commands.run(call, async (transaction) => {
      hints = [];
      const afterCommit = (run: () => void) => void hints.push(run);
      await reaction(() => notifications).handle(event, { ...transaction, afterCommit });
      return ok({});
    });
    for (const run of hints) run();
  };
  return { notifications, connection, hinted, react, close: () => connection.close() };
}
