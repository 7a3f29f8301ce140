import { z } from 'zod';
import { defineEvent, type EventSource } from './define-event.ts';
import { commission, replay } from './examples.ts';
import { count, id } from './fields.ts';

/** That an administrator has a service's reaction look again at events that lie aside: each service tells it of its own. */
export const replayRequested = <const S extends EventSource>(service: S) =>
  defineEvent({
    service,
    name: 'event-replay.requested',
    version: 1,
    visibility: ['internal'],
    subject: id('rpl'),
    partition: id('rpl'),
    data: z.object({
      replayId: id('rpl'),
      reaction: z
        .string()
        .regex(/^[a-z][a-z0-9-]*$/)
        .describe('The reaction that is handed them again'),
      source: z.enum(['members', 'projects', 'billing', 'notifications']).describe('The service that told them'),
      partitionKey: z
        .string()
        .regex(/^[a-z]{3}_[0-9a-f-]{36}(#[a-z-]+)?$/)
        .describe('What they have in common'),
      events: count.describe('How many lay aside'),
      upToVersion: z.int().min(1).describe('The partition version of the last of them'),
    }),
    description: 'An administrator had events that lay aside handled again.',
    example: {
      subject: replay,
      partition: replay,
      aggregateVersion: 1,
      data: {
        replayId: replay,
        reaction: 'commission-won',
        source: 'projects',
        partitionKey: commission,
        events: 3,
        upToVersion: 7,
      },
    },
  });
