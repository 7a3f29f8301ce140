import { z } from 'zod';
import { defineEvent } from '../define-event.ts';
import { ada, pushSubscription } from '../examples.ts';
import { id } from '../fields.ts';

/** What is told of a device that gets Web Push. Its address and its keys are told nobody. */
const ofSubscription = {
  service: 'notifications',
  version: 1,
  visibility: ['internal'],
  subject: id('psh'),
  partition: id('per'),
} as const;

const just = z.object({ subscriptionId: id('psh'), personId: id('per').describe('Whose device it is') });
const at = (aggregateVersion: number) => ({ subject: pushSubscription, partition: ada, aggregateVersion }) as const;
const justExample = { subscriptionId: pushSubscription, personId: ada } as const;

/** A device gets notifications from now on. */
export const pushSubscriptionRegistered = defineEvent({
  ...ofSubscription,
  name: 'push-subscription.registered',
  data: just,
  description: 'A person had a device get notifications, or its keys are others now.',
  example: { ...at(1), data: justExample },
});

/** A device gets none any more. */
export const pushSubscriptionRemoved = defineEvent({
  ...ofSubscription,
  name: 'push-subscription.removed',
  data: just.extend({
    reason: z
      .enum(['BY_OWNER', 'GONE', 'TAKEN_OVER', 'APPLICATION_LET_OUT'])
      .describe(
        'GONE: its push service knows it no more. TAKEN_OVER: somebody else signed in on it. APPLICATION_LET_OUT: a partner’s application registered it that may act for its owner no more',
      ),
  }),
  description: 'A device gets no notifications any more.',
  example: { ...at(2), byService: true, data: { ...justExample, reason: 'GONE' } },
});
