/** What sends without the service: it is handed bodies, or takes them from a queue. */
export interface SenderOptions {
  readonly variant: 'plain' | 'queue';
  readonly urls: readonly string[];
  readonly secrets: readonly string[];
  readonly redisUrl: string;
  readonly prefix: string;
}

/** A body for all endpoints. */
export interface Bodied {
  readonly id: string;
  readonly body: string;
}

/** A queue's job: a body for one endpoint. */
export interface Job extends Bodied {
  readonly endpoint: number;
}

/** The queue that both sides know. */
export const queueName = 'deliveries';

/** To a sender. */
export type ToSender = { readonly open: SenderOptions } | { readonly post: Bodied };

/** From a sender. */
export type FromSender = { readonly ready: true };
