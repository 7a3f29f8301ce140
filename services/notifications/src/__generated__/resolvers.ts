// Made by `npm run generate` from the service's *.graphql files. Do not edit.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { AgentReference as AgentModel, CommissionReference as CommissionModel } from '../reference.ts';
import type { Announcement as AnnouncementModel } from '../announcements/announcement.ts';
import type { Notification as NotificationModel } from '../feed/notification.ts';
import type { Listing as NotificationConnectionModel } from '../feed/feed.store.ts';
import type { ShownThread as NotificationThreadModel } from '../feed/thread.ts';
import type { PreferenceSet as PreferenceSetModel } from '../preferences/preference-set.ts';
import type { DeadLetter as DeadLetterModel } from '../dead-letters/dead-letter.ts';
import type { Mailbox as MailboxModel } from '../contacts/mailbox.ts';
import type { PushSubscription as PushSubscriptionModel } from '../push/push-subscription.ts';
import type { Endpoint as EndpointModel } from '../endpoints/endpoint.ts';
import type { Delivery as WebhookDeliveryModel } from '../deliveries/delivery.ts';
import type { PartnerType as EventTypeModel } from '../catalogue-page/partner-type.ts';
import type { LoggedEvent as PublishedEventModel } from '../event-log/event-logs.store.ts';
import type { QuietHours as QuietHoursModel } from '../preferences/quiet-hours.ts';
import type { Context } from '../context.ts';
export type Maybe<T> = T | null | undefined;
export type InputMaybe<T> = T | null | undefined;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** An instant in UTC, written as ISO 8601 with milliseconds: `2026-11-24T09:30:00.000Z`. */
  DateTime: { input: Date; output: Date; }
  /** A day of the calendar, written as ISO 8601: `2026-11-24`. */
  Date: { input: string; output: string; }
  /** An exact decimal number, written as a string: `"24000.00"`. Never a floating-point number. */
  Decimal: { input: string; output: string; }
  /** A currency by its ISO 4217 code: `EUR`. */
  CurrencyCode: { input: string; output: string; }
  /** Any value of JSON: a row as it is kept, instants as RFC 3339, 64-bit integers in digits. */
  JSON: { input: unknown; output: unknown; }
};

/** Something that the community's administrators tell some of its people. */
export type Announcement = Node & {
  readonly __typename?: 'Announcement';
  /** The identifier: `ann_…`. */
  readonly id: Scalars['ID']['output'];
  /** What it is about, in one line. */
  readonly subject: Scalars['String']['output'];
  /** The text; line feeds part its lines. */
  readonly body: Scalars['String']['output'];
  /** The commission that it concerns, if it concerns one. */
  readonly about?: Maybe<Commission>;
  /** Who announced it. */
  readonly announcedBy?: Maybe<Agent>;
  /** When it was announced. */
  readonly announcedAt: Scalars['DateTime']['output'];
  /** Whom it is for: shown to who announced it alone. */
  readonly recipients?: Maybe<ReadonlyArray<Maybe<Agent>>>;
  /**
   * How many recipients were seen to so far, be it that they were notified or that they wish not to be; all, once fan-out
   * is over. Shown to who announced it alone.
   */
  readonly seenTo?: Maybe<Scalars['Int']['output']>;
};

/** What is announced, and to whom. */
export type AnnounceInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** What it is about, in one line of 1 to 120 characters. */
  readonly subject: Scalars['String']['input'];
  /** The text, 1 to 4,000 characters; line feeds part its lines. */
  readonly body: Scalars['String']['input'];
  /** 1 to 500 people by their ids, each once. */
  readonly recipientIds: ReadonlyArray<Scalars['ID']['input']>;
  /** The id of the commission that it concerns, if it concerns one. */
  readonly aboutId?: InputMaybe<Scalars['ID']['input']>;
};

/** The announcement, or why there is none. */
export type AnnouncePayload = {
  readonly __typename?: 'AnnouncePayload';
  /** The announcement. */
  readonly announcement?: Maybe<Announcement>;
  /** The work still to be done when this is answered: `FAN_OUT`. */
  readonly pending: ReadonlyArray<Scalars['String']['output']>;
  /**
   * Codes: `FORBIDDEN`, `TOO_SHORT`, `TOO_LONG`, `FORBIDDEN_CHARACTER`, `NO_RECIPIENT`, `TOO_MANY_RECIPIENTS`,
   * `DUPLICATE_RECIPIENT`, `INVALID_ID`, `INVALID_IDEMPOTENCY_KEY`, `IDEMPOTENCY_KEY_REUSED`.
   */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Why no mail goes to somebody. */
export type MailboxSuppression =
  /** Its server says that there is no such mailbox. */
  | 'NO_MAILBOX'
  /** Five mails came back within thirty days. */
  | 'TOO_MANY_BOUNCES'
  /** A mail was reported as unwanted, by the reader or by their mail program. */
  | 'COMPLAINT';

/** How it fares where a person gets mail. */
export type Mailbox = {
  readonly __typename?: 'Mailbox';
  /** Why no mail goes there; null: it does. */
  readonly suppression?: Maybe<MailboxSuppression>;
  /** Since when none does. */
  readonly suppressedSince?: Maybe<Scalars['DateTime']['output']>;
  /** Mails that came back lately, though the mailbox may be there. */
  readonly softBounces: Scalars['Int']['output'];
  /** Rises by one whenever mail ends or goes there again, from 0: hand it in as `expectedVersion`. */
  readonly version: Scalars['Int']['output'];
};

/** To have mail again. */
export type RestoreMailboxInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The mailbox's `version` as the caller knows it. */
  readonly expectedVersion: Scalars['Int']['input'];
};

/** The mailbox, or why nothing happened. */
export type MailboxPayload = {
  readonly __typename?: 'MailboxPayload';
  /** The mailbox. */
  readonly mailbox?: Maybe<Mailbox>;
  /** Codes: `FORBIDDEN`, `VERSION_CONFLICT`, `MAILBOX_OPEN`, `INVALID_IDEMPOTENCY_KEY`, `IDEMPOTENCY_KEY_REUSED`. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/**
 * All that the community keeps of whoever is signed in, to take along (GDPR, articles 15 and 20). Each service has its part, page by
 * page; one is null where its service is away.
 */
export type DataExport = {
  readonly __typename?: 'DataExport';
  /** What the notifications service keeps. */
  readonly notifications?: Maybe<DataExportPage>;
};


/**
 * All that the community keeps of whoever is signed in, to take along (GDPR, articles 15 and 20). Each service has its part, page by
 * page; one is null where its service is away.
 */
export type DataExportNotificationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
};

/** A way on which something could not be delivered. */
export type DeadLetterChannel =
  /** A mail. */
  | 'MAIL'
  /** A notification on a device. */
  | 'PUSH'
  /** An event, to an endpoint. */
  | 'WEBHOOK';

/** How a dead letter stands. */
export type DeadLetterState =
  /** It waits for somebody's word. */
  | 'OPEN'
  /** It is tried again. If that is in vain, too, it is open again. */
  | 'REPLAYED'
  /** Nobody wants it any more. */
  | 'DISMISSED';

/**
 * What could not be delivered, with its reason. Shown to whom it was to go, of a webhook to the endpoint's owner, and to who
 * administers events. Ended ones are kept for 90 days. Events that this service could not *handle* lie aside in its part of the
 * event spine: `eventSpine { notifications }`, `replayNotificationsEvents`.
 */
export type DeadLetter = Node & {
  readonly __typename?: 'DeadLetter';
  /** The identifier: `ddl_…`. */
  readonly id: Scalars['ID']['output'];
  /** On which way it was to go. */
  readonly channel: DeadLetterChannel;
  /** To whom. */
  readonly owner?: Maybe<Agent>;
  /** What it was: an event's full type, or the line that people would have read. */
  readonly what: Scalars['String']['output'];
  /** The id of what was to be delivered: `msg_…`, `pmg_…` or `dlv_…`. */
  readonly deliveryId: Scalars['ID']['output'];
  /** The event, of a webhook. */
  readonly eventId?: Maybe<Scalars['ID']['output']>;
  /** The endpoint, of a webhook; shown to its owner. */
  readonly endpoint?: Maybe<Endpoint>;
  /**
   * Why the last attempt failed. Mail: `NO_MAILBOX`, `MAILBOX_FULL`, `REJECTED`, `DEFERRED`, `CONNECTION_FAILED`, `SMTP_FAILED`,
   * `NO_ADDRESS`, `TEMPLATE_INCOMPLETE`, `BOUNCED` (it came back). Push: `STATUS`, `REJECTED`, `PAYLOAD_TOO_LARGE`, `TIMEOUT`,
   * `CONNECTION_FAILED`, `HOST_NOT_FOUND`, `ADDRESS_REFUSED`, `EXPIRED`. Webhook: as `DeliveryAttempt.error`.
   */
  readonly reason: Scalars['String']['output'];
  /** What the other end said: at most 500 characters. */
  readonly detail?: Maybe<Scalars['String']['output']>;
  /** How many attempts there were before it was given up. */
  readonly attempts: Scalars['Int']['output'];
  /** How often it was given up. */
  readonly deaths: Scalars['Int']['output'];
  /** Since when it is undelivered. */
  readonly since: Scalars['DateTime']['output'];
  /** How it stands. */
  readonly state: DeadLetterState;
  /** When it was replayed or dismissed; null while it waits. */
  readonly endedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Rises by one with each change: hand it in as `expectedVersion`. */
  readonly version: Scalars['Int']['output'];
};

/** A page of dead letters. */
export type DeadLetterConnection = {
  readonly __typename?: 'DeadLetterConnection';
  /** The letters with their cursors. */
  readonly edges: ReadonlyArray<DeadLetterEdge>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
};

/** A dead letter in a list. */
export type DeadLetterEdge = {
  readonly __typename?: 'DeadLetterEdge';
  /** Stands for this place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The letter. */
  readonly node: DeadLetter;
};

/** Which dead letter. */
export type DeadLetterInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The letter's id. */
  readonly deadLetterId: Scalars['ID']['input'];
  /** The letter's `version` as the caller knows it. */
  readonly expectedVersion: Scalars['Int']['input'];
};

/** The letter, or why nothing happened. */
export type DeadLetterPayload = {
  readonly __typename?: 'DeadLetterPayload';
  /** The letter. */
  readonly deadLetter?: Maybe<DeadLetter>;
  /**
   * Codes: `INVALID_ID`, `DEAD_LETTER_NOT_FOUND`, `DEAD_LETTER_ENDED`, `VERSION_CONFLICT`, `DELIVERY_GONE`, `MAILBOX_SUPPRESSED`,
   * `DEVICE_GONE`, `ENDPOINT_DISABLED`, `INVALID_IDEMPOTENCY_KEY`, `IDEMPOTENCY_KEY_REUSED`.
   */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** How a delivery stands. */
export type DeliveryState =
  /** To be tried for the first time, or to be replayed. */
  | 'PENDING'
  /** It failed, and will be tried again; while its endpoint is disabled, once that is enabled. */
  | 'RETRYING'
  /** It was received. */
  | 'DELIVERED'
  /**
   * It was refused ten times, or may not be shown any more, or is there no more. Attempts that nobody answers while the endpoint is out of
   * reach do not count. It can be delivered again by `redeliver` or `replayDeliveries`, if it may be shown by then.
   */
  | 'DEAD';

/** The delivery of one event to one endpoint. */
export type WebhookDelivery = {
  readonly __typename?: 'WebhookDelivery';
  /** The identifier: `dlv_…`. */
  readonly id: Scalars['ID']['output'];
  /** The event's id, which is the `webhook-id`. */
  readonly eventId: Scalars['ID']['output'];
  /** The event's full type. */
  readonly type: Scalars['String']['output'];
  /** The id of what the event is about: in order, deliveries of one subject wait for each other. */
  readonly subject: Scalars['ID']['output'];
  /** How it stands. */
  readonly state: DeliveryState;
  /** When it is tried next at the earliest; null once it is over, and while its endpoint is disabled: it waits for that to be enabled. */
  readonly dueAt?: Maybe<Scalars['DateTime']['output']>;
  /** The last 25 attempts, oldest first. */
  readonly attempts: ReadonlyArray<DeliveryAttempt>;
  /** How many attempts there were, those that are not among the last 25 included. */
  readonly attemptCount: Scalars['Int']['output'];
  /** When it came to be. */
  readonly createdAt: Scalars['DateTime']['output'];
};

/** One attempt to deliver. */
export type DeliveryAttempt = {
  readonly __typename?: 'DeliveryAttempt';
  /** When it began. */
  readonly at: Scalars['DateTime']['output'];
  /** How long it took, in milliseconds. */
  readonly durationMs: Scalars['Int']['output'];
  /** The status of the answer, if there was one. */
  readonly status?: Maybe<Scalars['Int']['output']>;
  /**
   * Why it failed; null: it did not. `STATUS`, `REDIRECT`, `TIMEOUT`, `CONNECTION_REFUSED`, `CONNECTION_FAILED`,
   * `HOST_NOT_FOUND`, `ADDRESS_REFUSED` (the name stands for a private address), `NOT_VISIBLE` (the event may not be shown any
   * more), `EVENT_GONE`.
   */
  readonly error?: Maybe<Scalars['String']['output']>;
  /** How the answer began: at most 500 bytes, without control characters (but for line breaks and tabs) and such as turn the direction of text. */
  readonly excerpt?: Maybe<Scalars['String']['output']>;
};

/** A page of deliveries. */
export type WebhookDeliveryConnection = {
  readonly __typename?: 'WebhookDeliveryConnection';
  /** The deliveries with their cursors. */
  readonly edges: ReadonlyArray<WebhookDeliveryEdge>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
};

/** A delivery in a list. */
export type WebhookDeliveryEdge = {
  readonly __typename?: 'WebhookDeliveryEdge';
  /** Stands for this place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The delivery. */
  readonly node: WebhookDelivery;
};

/** Which event is to be delivered again. */
export type RedeliverInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The endpoint's id. */
  readonly endpointId: Scalars['ID']['input'];
  /** The event's id, which is the `webhook-id`; of any type that you may see. */
  readonly eventId: Scalars['ID']['input'];
};

/** Which deliveries. */
export type ReplayDeliveriesInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The endpoint's id. */
  readonly endpointId: Scalars['ID']['input'];
  /** Everything behind this cursor of `events`; from the beginning when left out. */
  readonly after?: InputMaybe<Scalars['String']['input']>;
  /** Up to this cursor of `events`; up to the present when left out. */
  readonly until?: InputMaybe<Scalars['String']['input']>;
  /** Instead of `after`: what happened from this instant on. */
  readonly since?: InputMaybe<Scalars['DateTime']['input']>;
  /** Instead of `until`: what happened before this instant. */
  readonly before?: InputMaybe<Scalars['DateTime']['input']>;
};

/** What is delivered again, or why nothing is. */
export type RedeliverPayload = {
  readonly __typename?: 'RedeliverPayload';
  /** The delivery. */
  readonly delivery?: Maybe<WebhookDelivery>;
  /**
   * Codes: `FORBIDDEN`, `INVALID_ID`, `ENDPOINT_NOT_FOUND`, `ENDPOINT_DISABLED`, `EVENT_NOT_FOUND`, `ENDPOINT_BUSY`,
   * `INVALID_IDEMPOTENCY_KEY`, `IDEMPOTENCY_KEY_REUSED`.
   */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** What is delivered again, or why nothing is. */
export type ReplayDeliveriesPayload = {
  readonly __typename?: 'ReplayDeliveriesPayload';
  /** How many events it is; null where they are more than a thousand, which are not counted. */
  readonly replayedCount?: Maybe<Scalars['Int']['output']>;
  /** Whether there is more behind `endCursor` that this call does not replay: no, all is. */
  readonly hasMore?: Maybe<Scalars['Boolean']['output']>;
  /** Where the replay ends. */
  readonly endCursor?: Maybe<Scalars['String']['output']>;
  /**
   * Codes: `FORBIDDEN`, `INVALID_ID`, `ENDPOINT_NOT_FOUND`, `ENDPOINT_DISABLED`, `CURSOR_INVALID`, `CURSOR_EXPIRED`,
   * `INVALID_RANGE` (a cursor and a time for the same end, or it ends before it begins), `TOO_MANY_REPLAYS` (five at a time), `ENDPOINT_BUSY`,
   * `INVALID_IDEMPOTENCY_KEY`, `IDEMPOTENCY_KEY_REUSED`.
   */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Whether events are delivered to an endpoint. */
export type EndpointState =
  /** They are. */
  | 'ACTIVE'
  /** It has failed for a while: it is tried with one event at a time, at most five minutes apart, and all else waits until it answers. */
  | 'DEGRADED'
  /** They are not. What waited, and what comes, waits until it is enabled. */
  | 'DISABLED';

/** Why an endpoint is disabled. */
export type EndpointDisabledReason =
  /** It answered 410. */
  | 'GONE'
  /** It failed for five days. */
  | 'FAILING'
  /** Its owner disabled it. */
  | 'BY_OWNER';

/** In which order events are delivered. */
export type DeliveryOrder =
  /** The next event of a subject waits until the one before was delivered or given up; other subjects' go on. */
  | 'PER_SUBJECT'
  /** Each event by itself: put them in order by `aggregateversion`. */
  | 'NONE';

/** How an endpoint fares, by its last hundred deliveries. */
export type EndpointHealth = {
  readonly __typename?: 'EndpointHealth';
  /** The attempts that this is about. */
  readonly attempts: Scalars['Int']['output'];
  /** Of those, the share that went well, 0 to 1; null where there was none. */
  readonly successRate?: Maybe<Scalars['Float']['output']>;
  /** When one last went well. */
  readonly lastSuccessAt?: Maybe<Scalars['DateTime']['output']>;
  /** When one last failed. */
  readonly lastFailureAt?: Maybe<Scalars['DateTime']['output']>;
  /** Half of those that went well took no longer than this, in milliseconds. */
  readonly latencyP50Ms?: Maybe<Scalars['Int']['output']>;
  /** 95 of a hundred that went well took no longer than this, in milliseconds. */
  readonly latencyP95Ms?: Maybe<Scalars['Int']['output']>;
  /** Since when all has failed; null: something went well last. */
  readonly failingSince?: Maybe<Scalars['DateTime']['output']>;
  /** It is left alone until then; null: it is not. */
  readonly restsUntil?: Maybe<Scalars['DateTime']['output']>;
};

/** Where a partner has events delivered, by Standard Webhooks 1.0. Shown to its owner alone. */
export type Endpoint = Node & {
  readonly __typename?: 'Endpoint';
  /** The identifier: `end_…`. */
  readonly id: Scalars['ID']['output'];
  /** Whose it is. */
  readonly owner?: Maybe<Agent>;
  /** Where events are posted to. */
  readonly url: Scalars['String']['output'];
  /** The full types that are delivered. */
  readonly types: ReadonlyArray<Scalars['String']['output']>;
  /** In which order. */
  readonly order: DeliveryOrder;
  /** Goes up by one with each change: hand it back as `expectedVersion`. */
  readonly version: Scalars['Int']['output'];
  /** Which of their events, in CEL; null: all. */
  readonly filter?: Maybe<Scalars['String']['output']>;
  /** By what deliveries are signed. */
  readonly signatures: ReadonlyArray<SignatureKind>;
  /** The public halves of what deliveries are signed with by Ed25519, the newest first: two after a rotation. */
  readonly publicKeys: ReadonlyArray<EndpointPublicKey>;
  /** Whether events are delivered. */
  readonly state: EndpointState;
  /** Why it is disabled, where it is. */
  readonly disabledReason?: Maybe<EndpointDisabledReason>;
  /** Failures in a row since something was delivered; those at the same time are one. */
  readonly failures: Scalars['Int']['output'];
  /** When it was registered. */
  readonly registeredAt: Scalars['DateTime']['output'];
  /** Until when secrets that were replaced are still signed with; null: there are none. */
  readonly oldSecretValidUntil?: Maybe<Scalars['DateTime']['output']>;
  /** How it fares. */
  readonly health?: Maybe<EndpointHealth>;
  /**
   * What was tried or is kept to be, in the order of the events, newest first. What was delivered is kept for 30 days. What waits
   * in the log because the endpoint is out of reach is not here yet.
   */
  readonly deliveries?: Maybe<WebhookDeliveryConnection>;
};


/** Where a partner has events delivered, by Standard Webhooks 1.0. Shown to its owner alone. */
export type EndpointDeliveriesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  state?: InputMaybe<DeliveryState>;
  type?: InputMaybe<Scalars['String']['input']>;
  eventId?: InputMaybe<Scalars['ID']['input']>;
};

/** By what deliveries are signed, by Standard Webhooks 1.0. Each in `webhook-signature`, with a space between. */
export type SignatureKind =
  /** `v1`: HMAC-SHA-256 with a secret that you and the community share (`whsec_…`). */
  | 'HMAC_SHA256'
  /** `v1a`: Ed25519 with a private key that the community alone has; you check by the public one (`whpk_…`). */
  | 'ED25519';

/** A public key by which `v1a` signatures are checked. Nothing about it is secret. */
export type EndpointPublicKey = {
  readonly __typename?: 'EndpointPublicKey';
  /** As Standard Webhooks writes it: `whpk_` and 32 bytes in Base64. */
  readonly key: Scalars['String']['output'];
  /** When the pair was made. */
  readonly madeAt: Scalars['DateTime']['output'];
  /** Until when it is still signed with; null: it was not replaced. */
  readonly validUntil?: Maybe<Scalars['DateTime']['output']>;
};

/** A new endpoint. */
export type RegisterEndpointInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** An https URL on the public Internet, without credentials. */
  readonly url: Scalars['String']['input'];
  /** 1 to 100 full types of `eventTypes`. */
  readonly types: ReadonlyArray<Scalars['String']['input']>;
  /** `PER_SUBJECT` when left out. */
  readonly order?: InputMaybe<DeliveryOrder>;
  /**
   * Which of their events, in CEL: `event.data.amount.currency == "EUR" && subject.startsWith("com_")`. At most 1,000 characters. All
   * when left out.
   */
  readonly filter?: InputMaybe<Scalars['String']['input']>;
  /** By what deliveries are signed; by both kinds when left out. */
  readonly signatures?: InputMaybe<ReadonlyArray<SignatureKind>>;
};

/** What is to be different of an endpoint; what is left out stays. */
export type UpdateEndpointInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The endpoint's id. */
  readonly endpointId: Scalars['ID']['input'];
  /** The version that the change is made to. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** An https URL on the public Internet, without credentials. */
  readonly url?: InputMaybe<Scalars['String']['input']>;
  /** 1 to 100 full types of `eventTypes`, instead of those of before. */
  readonly types?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** In which order. */
  readonly order?: InputMaybe<DeliveryOrder>;
};

/** Which endpoint is to be enabled. */
export type EnableEndpointInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The endpoint's id. */
  readonly endpointId: Scalars['ID']['input'];
  /** Whether what happened while it was disabled is left out, and it begins with what comes; what was kept for it comes. No when left out. */
  readonly skipMissed?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Which endpoint. */
export type EndpointInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The endpoint's id. */
  readonly endpointId: Scalars['ID']['input'];
};

/** Another filter. */
export type SetEndpointFilterInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The endpoint's id. */
  readonly endpointId: Scalars['ID']['input'];
  /** In CEL, at most 1,000 characters; null takes it away. */
  readonly filter?: InputMaybe<Scalars['String']['input']>;
};

/** The endpoint and its new secret, or why there is none. */
export type EndpointSecretPayload = {
  readonly __typename?: 'EndpointSecretPayload';
  /** The endpoint, with its public keys. */
  readonly endpoint?: Maybe<Endpoint>;
  /** The secret, `whsec_…`: shown here and nowhere else; null where it signs by Ed25519 alone. */
  readonly secret?: Maybe<Scalars['String']['output']>;
  /**
   * Codes: `FORBIDDEN`, `INVALID_URL`, `URL_TOO_LONG`, `URL_NOT_HTTPS`, `URL_HAS_CREDENTIALS`, `URL_HAS_FRAGMENT`,
   * `PRIVATE_ADDRESS`, `HOST_NOT_FOUND`, `NO_EVENT_TYPE`, `TOO_MANY_EVENT_TYPES`, `UNKNOWN_EVENT_TYPE`, `FILTER_INVALID` (with
   * the place), `FILTER_TOO_LONG`, `NO_SIGNATURE_KIND`, `TOO_MANY_ENDPOINTS`,
   * `INVALID_ID`, `ENDPOINT_NOT_FOUND`, `ENDPOINT_BUSY`, `INVALID_IDEMPOTENCY_KEY`, `IDEMPOTENCY_KEY_REUSED`.
   */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** The endpoint, or why nothing happened. */
export type EndpointPayload = {
  readonly __typename?: 'EndpointPayload';
  /** The endpoint. */
  readonly endpoint?: Maybe<Endpoint>;
  /**
   * Codes: `FORBIDDEN`, `INVALID_ID`, `ENDPOINT_NOT_FOUND`, `ENDPOINT_DISABLED`, `ENDPOINT_BUSY` (eight calls wait for it
   * already), `INVALID_IDEMPOTENCY_KEY`, `IDEMPOTENCY_KEY_REUSED`; of an update, besides, `VERSION_CONFLICT` and what registering one may answer.
   */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** The endpoint with its filter, or why it has no other. */
export type EndpointFilterPayload = {
  readonly __typename?: 'EndpointFilterPayload';
  /** The endpoint. */
  readonly endpoint?: Maybe<Endpoint>;
  /**
   * Codes: `FORBIDDEN`, `INVALID_ID`, `ENDPOINT_NOT_FOUND`, `FILTER_INVALID` (with the place), `FILTER_TOO_LONG`,
   * `ENDPOINT_BUSY`, `INVALID_IDEMPOTENCY_KEY`, `IDEMPOTENCY_KEY_REUSED`.
   */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** What is there no more, or why nothing happened. */
export type DeleteEndpointPayload = {
  readonly __typename?: 'DeleteEndpointPayload';
  /** The id of the endpoint that was deleted. */
  readonly endpointId?: Maybe<Scalars['ID']['output']>;
  /** Codes: `FORBIDDEN`, `INVALID_ID`, `ENDPOINT_NOT_FOUND`, `ENDPOINT_BUSY`, `INVALID_IDEMPOTENCY_KEY`, `IDEMPOTENCY_KEY_REUSED`. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/**
 * An event that a partner may see: a CloudEvents 1.0 envelope. Events of one service keep their order; of several services, the
 * earlier ones come first as far as they are known.
 */
export type PublishedEvent = {
  readonly __typename?: 'PublishedEvent';
  /** The identifier: `evt_…`. The same event has the same, here and as `webhook-id`. */
  readonly id: Scalars['ID']['output'];
  /** The service that told it: `urn:millepiani:projects`. */
  readonly source: Scalars['String']['output'];
  /** Its full type: `millepiani.projects.commission.won.v1`. */
  readonly type: Scalars['String']['output'];
  /** The id of what it is about. */
  readonly subject: Scalars['ID']['output'];
  /** When it happened. */
  readonly time: Scalars['DateTime']['output'];
  /** Its place among its source's events, with leading zeros: what partners do not see leaves numbers out. */
  readonly sequence: Scalars['String']['output'];
  /** Its place among its subject's events, from 1. */
  readonly subjectVersion: Scalars['Int']['output'];
  /**
   * The whole event in structured JSON, as a webhook's body has it. One that is not for its parties alone says nothing of who did it: it has no
   * `actor` and no `traceparent`.
   */
  readonly json: Scalars['String']['output'];
};

/** A page of events. */
export type PublishedEventConnection = {
  readonly __typename?: 'PublishedEventConnection';
  /** The events with their cursors. */
  readonly edges: ReadonlyArray<PublishedEventEdge>;
  /**
   * Where the page stands. `endCursor` moves on even over a page on which nothing is for you, and is null only where there was
   * nothing at all: keep it, and ask behind it again.
   */
  readonly pageInfo: PageInfo;
};

/** An event in a list. */
export type PublishedEventEdge = {
  readonly __typename?: 'PublishedEventEdge';
  /** Stands for this place in the logs of all services: ask behind it, and nothing is left out. */
  readonly cursor: Scalars['String']['output'];
  /** The event. */
  readonly node: PublishedEvent;
};

/** Whom an event is for. */
export type EventVisibility =
  /** Anybody. */
  | 'PUBLIC'
  /** Whoever is signed in. */
  | 'COMMUNITY'
  /** Who takes part in the commission that it is about. */
  | 'PARTIES';

/** A type of events that partners may see, as far as each event's visibility allows. */
export type EventType = {
  readonly __typename?: 'EventType';
  /** The full type: `millepiani.projects.commission.won.v1`. */
  readonly type: Scalars['String']['output'];
  /** The service that tells it: `projects`. */
  readonly service: Scalars['String']['output'];
  /** What it happens to, and what happens: `commission.won`. */
  readonly name: Scalars['String']['output'];
  /** Its version, from 1: one that a reader could not bear has the next one, and a type of its own. */
  readonly version: Scalars['Int']['output'];
  /** When it happens. */
  readonly description: Scalars['String']['output'];
  /** Who its events may be shown to as partners: each event that is shown bears one of these. `PARTIES` are those of a commission. */
  readonly visibilities: ReadonlyArray<EventVisibility>;
  /** The newer version that is told besides and in the end alone; null: this is the newest. */
  readonly supersededBy?: Maybe<EventType>;
  /** The JSON Schema of its data, as JSON. */
  readonly schema: Scalars['String']['output'];
  /** An event of it as it travels, as JSON. */
  readonly example: Scalars['String']['output'];
};

/** The services' parts of the event spine. One is null where its service is away. */
export type EventSpine = {
  readonly __typename?: 'EventSpine';
  /** The part of the notifications service. */
  readonly notifications?: Maybe<ServiceSpine>;
};

/** What kind of thing a person is told about. */
export type NotificationKind =
  /** The community's administrators announced something. */
  | 'ANNOUNCEMENT'
  /** What becomes of a commission or a project that one takes part in, and of what one asks for and offers on the noticeboard. */
  | 'COMMISSION'
  /** Places in teams and the time that is held for them. */
  | 'TEAM'
  /** One's membership (welcome, refusal, suspension), one's mailbox, and who owns an organization. */
  | 'ORGANIZATION'
  /** What is agreed on and signed. */
  | 'AGREEMENT'
  /** What is contributed and delivered. */
  | 'WORK'
  /** Invoices, payments and shares. */
  | 'MONEY'
  /** Webhooks of one's own. */
  | 'ENDPOINT';

/** How a notification stands in its recipient's feed. */
export type NotificationState =
  /** Not read yet. */
  | 'UNREAD'
  /** Read. */
  | 'READ'
  /** Read and put away. */
  | 'ARCHIVED';

/** Something that one person is told about one subject. Shown to this person alone. */
export type Notification = Node & {
  readonly __typename?: 'Notification';
  /** The identifier: `ntf_…`. */
  readonly id: Scalars['ID']['output'];
  /** Who is told. */
  readonly recipient?: Maybe<Agent>;
  /** What kind of thing it is about. */
  readonly kind: NotificationKind;
  /** What it is about, in one line. */
  readonly subject: Scalars['String']['output'];
  /** How the text begins: one line of at most 160 characters. */
  readonly excerpt: Scalars['String']['output'];
  /** What belongs together has the same: the id of what it is about, else of what made it. */
  readonly thread: Scalars['ID']['output'];
  /** The commission that it is about, if it is about one. */
  readonly about?: Maybe<Commission>;
  /** The id of what it is about, whatever that is: ask `node` for it. Null where it is about nothing that has one. */
  readonly aboutId?: Maybe<Scalars['ID']['output']>;
  /** Where one opens what it is about, or the announcement, in the community; null where it is about nothing that one could open. */
  readonly link?: Maybe<Scalars['String']['output']>;
  /** The announcement that it tells of. */
  readonly announcement?: Maybe<Announcement>;
  /** How it stands. */
  readonly state: NotificationState;
  /** When it was made. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Since when it is in the feed: later than `createdAt` where quiet hours held it back. */
  readonly deliveredAt: Scalars['DateTime']['output'];
  /** When it was read. */
  readonly readAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it was archived. */
  readonly archivedAt?: Maybe<Scalars['DateTime']['output']>;
};


/** Something that one person is told about one subject. Shown to this person alone. */
export type NotificationSubjectArgs = {
  locale?: InputMaybe<Locale>;
};


/** Something that one person is told about one subject. Shown to this person alone. */
export type NotificationExcerptArgs = {
  locale?: InputMaybe<Locale>;
};

/** A page of notifications. */
export type NotificationConnection = {
  readonly __typename?: 'NotificationConnection';
  /** The notifications with their cursors. */
  readonly edges: ReadonlyArray<NotificationEdge>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** How many are unread: of the whole feed, or of what is about the commission or in the thread; whatever the page shows. */
  readonly unreadCount?: Maybe<Scalars['Int']['output']>;
};

/** A notification in a list. */
export type NotificationEdge = {
  readonly __typename?: 'NotificationEdge';
  /** Stands for this place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The notification. */
  readonly node: Notification;
};

/** A part of a feed. */
export type FeedBox =
  /** What is not archived. */
  | 'INBOX'
  /** What is not read. */
  | 'UNREAD'
  /** What is archived. */
  | 'ARCHIVED';

/** A page of threads. */
export type NotificationThreadConnection = {
  readonly __typename?: 'NotificationThreadConnection';
  /** The threads with their cursors. */
  readonly edges: ReadonlyArray<NotificationThreadEdge>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
};

/** A thread in a list. */
export type NotificationThreadEdge = {
  readonly __typename?: 'NotificationThreadEdge';
  /** Stands for this place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The thread. */
  readonly node: NotificationThread;
};

/** What belongs together of what a person was told, as far as it lies in one part of the feed. Shown to this person alone. */
export type NotificationThread = {
  readonly __typename?: 'NotificationThread';
  /** What all in it have in common: the id of what it is about, else of what made it. */
  readonly thread: Scalars['ID']['output'];
  /** The commission that it is about, if it is about one. */
  readonly about?: Maybe<Commission>;
  /** The id of what it is about, whatever that is: ask `node` for it. Null where it is about nothing that has one. */
  readonly aboutId?: Maybe<Scalars['ID']['output']>;
  /** Where one opens what it is about, or the announcement, in the community; null where there is nothing that one could open. */
  readonly link?: Maybe<Scalars['String']['output']>;
  /** How many notifications it has in this part of the feed. */
  readonly count: Scalars['Int']['output'];
  /** How many notifications of it are unread. */
  readonly unreadCount: Scalars['Int']['output'];
  /** The newest in this part of the feed; null where it has just left it. */
  readonly latest?: Maybe<Notification>;
  /** Whether the person muted it. */
  readonly isMuted: Scalars['Boolean']['output'];
  /** Its notifications in this part of the feed, newest first. */
  readonly notifications?: Maybe<NotificationConnection>;
};


/** What belongs together of what a person was told, as far as it lies in one part of the feed. Shown to this person alone. */
export type NotificationThreadNotificationsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** A language that the community writes in. */
export type Locale =
  /** English. */
  | 'EN'
  /** Italian. */
  | 'IT';

/** Which notifications were read: `ids`, `upTo` or `threadId`, one of them. */
export type MarkNotificationsReadInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** These, 1 to 100. */
  readonly ids?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** This one and all that came before it in the feed: the newest 500 of them that are unread, in one call. */
  readonly upTo?: InputMaybe<Scalars['ID']['input']>;
  /** All of this thread that are in the feed: the newest 500 of them that are unread, in one call. */
  readonly threadId?: InputMaybe<Scalars['ID']['input']>;
};

/** What was marked, or why nothing was. */
export type MarkNotificationsReadPayload = {
  readonly __typename?: 'MarkNotificationsReadPayload';
  /** How many became read by this call. */
  readonly markedCount?: Maybe<Scalars['Int']['output']>;
  /** Whether `upTo` or `threadId` left unread ones that came before: call again, with a new key. */
  readonly hasMore?: Maybe<Scalars['Boolean']['output']>;
  /** The notifications named by `ids`, as they are now; null with `upTo` and `threadId`. */
  readonly notifications?: Maybe<ReadonlyArray<Maybe<Notification>>>;
  /** How many of the feed are unread now. */
  readonly unreadCount?: Maybe<Scalars['Int']['output']>;
  /**
   * Codes: `FORBIDDEN`, `IDS_OR_UP_TO`, `NO_ID`, `TOO_MANY_IDS`, `INVALID_ID`, `NOTIFICATION_NOT_FOUND`,
   * `INVALID_IDEMPOTENCY_KEY`, `IDEMPOTENCY_KEY_REUSED`.
   */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Which notification is put away. */
export type ArchiveNotificationInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The notification's id. */
  readonly notificationId: Scalars['ID']['input'];
};

/** The notification, or why it is not archived. */
export type ArchiveNotificationPayload = {
  readonly __typename?: 'ArchiveNotificationPayload';
  /** The notification. */
  readonly notification?: Maybe<Notification>;
  /** Codes: `FORBIDDEN`, `INVALID_ID`, `NOTIFICATION_NOT_FOUND`, `INVALID_IDEMPOTENCY_KEY`, `IDEMPOTENCY_KEY_REUSED`. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Which thread is put away. */
export type ArchiveNotificationThreadInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The thread's id, as `Notification.thread` has it. */
  readonly threadId: Scalars['ID']['input'];
};

/** What was put away, or why nothing was. */
export type ArchiveNotificationThreadPayload = {
  readonly __typename?: 'ArchiveNotificationThreadPayload';
  /** How many notifications were archived by this call: the newest 500 at most. None where the feed has nothing of such a thread. */
  readonly archivedCount?: Maybe<Scalars['Int']['output']>;
  /** Whether some are left: call again, with a new key. */
  readonly hasMore?: Maybe<Scalars['Boolean']['output']>;
  /** How many of the feed are unread now. */
  readonly unreadCount?: Maybe<Scalars['Int']['output']>;
  /** Codes: `FORBIDDEN`, `INVALID_ID`, `INVALID_IDEMPOTENCY_KEY`, `IDEMPOTENCY_KEY_REUSED`. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A part of what comes to a feed. */
export type FeedEventPage = {
  readonly __typename?: 'FeedEventPage';
  /** What it is, in order. */
  readonly events: ReadonlyArray<FeedEvent>;
  /** Up to where the feed was looked at: hand it in as `after` for what comes next. */
  readonly cursor: Scalars['String']['output'];
  /** Whether there is more at once. */
  readonly hasMore: Scalars['Boolean']['output'];
};

/** Something that came to a feed, or how it stands. */
export type FeedEvent = {
  readonly __typename?: 'FeedEvent';
  /** Stands for the place behind it. */
  readonly cursor: Scalars['String']['output'];
  /** The notification's id; null where only the count is asked for. */
  readonly notificationId?: Maybe<Scalars['ID']['output']>;
  /** How many of the feed are unread as it was read. */
  readonly unreadCount: Scalars['Int']['output'];
};

/** A way on which notifications reach people. */
export type NotificationChannel =
  /** The feed. */
  | 'IN_APP'
  /** Mail, at once or as a digest. */
  | 'MAIL'
  /** Web Push, on the devices on which the person asked for it. */
  | 'PUSH';

/** How often mail comes. */
export type MailDigest =
  /** Each by itself, at once. */
  | 'AT_ONCE'
  /** What came in an hour together. */
  | 'HOURLY'
  /** What came in a day together, at eight in the morning. */
  | 'DAILY'
  /** What came in a week together, at eight on Monday morning. */
  | 'WEEKLY';

/**
 * How a person wishes to be told. Without a word from the person: of everything in the feed at any hour, and by mail and push of what
 * asks for an answer or moves money.
 */
export type PreferenceSet = {
  readonly __typename?: 'PreferenceSet';
  /**
   * The channels of every kind of notification, one entry a kind. By default, what asks for nothing comes in the feed alone
   * even where its kind may come by mail.
   */
  readonly channels: ReadonlyArray<KindChannels>;
  /** When nothing is delivered; null: at no time. */
  readonly quietHours?: Maybe<QuietHours>;
  /**
   * How often mail comes, of kinds of which nothing else was said. By the clock on the wall of the quiet hours' time zone, else of the person's
   * own. What one has read in the feed by then is left out of a digest; where nothing is left, none is sent.
   */
  readonly mailDigest: MailDigest;
  /** The threads of which one wants to be called for nothing: they come to the feed alone, read already. */
  readonly mutedThreads: ReadonlyArray<Scalars['ID']['output']>;
  /** Rises by one with each change, from 0 for what nobody changed: hand it in as `expectedVersion`. */
  readonly version: Scalars['Int']['output'];
};

/** What holds of a kind of notification. */
export type KindChannels = {
  readonly __typename?: 'KindChannels';
  /** The kind. */
  readonly kind: NotificationKind;
  /** The channels; none: never told. */
  readonly channels: ReadonlyArray<NotificationChannel>;
  /** How often mail of this kind comes; null: as all mail. */
  readonly mailDigest?: Maybe<MailDigest>;
};

/** The part of each day in which nothing is delivered: it is held back until then, never dropped. */
export type QuietHours = {
  readonly __typename?: 'QuietHours';
  /** When they begin, by the clock on the wall: `22:00`. */
  readonly from: Scalars['String']['output'];
  /** When they end, by the clock on the wall: `07:00`. Before `from`, it is the next day's. */
  readonly to: Scalars['String']['output'];
  /** Where the clock hangs, by the IANA time zone database: `Europe/Rome`. */
  readonly timeZone: Scalars['String']['output'];
};

/** Which thread is muted, or heard again. */
export type MuteNotificationThreadInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The thread's id, as `Notification.thread` has it: a commission's, for example. */
  readonly threadId: Scalars['ID']['input'];
  /** Whether it is to be muted. */
  readonly isMuted: Scalars['Boolean']['input'];
};

/** The preferences as they are now, or why they did not change. */
export type MuteNotificationThreadPayload = {
  readonly __typename?: 'MuteNotificationThreadPayload';
  /** The preferences. */
  readonly preferences?: Maybe<PreferenceSet>;
  /** Codes: `FORBIDDEN`, `INVALID_ID`, `TOO_MANY_MUTED` (over 500), `INVALID_IDEMPOTENCY_KEY`, `IDEMPOTENCY_KEY_REUSED`. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** The wishes. What is left out stays as it is. */
export type SetNotificationPreferencesInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The version that this change is based on. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** What is wished of some kinds, each kind once; other kinds stay as they are. */
  readonly channels?: InputMaybe<ReadonlyArray<KindChannelsInput>>;
  /** When nothing is to be delivered; null: at no time. */
  readonly quietHours?: InputMaybe<QuietHoursInput>;
  /** How often mail is to come; stays as it is when left out. */
  readonly mailDigest?: InputMaybe<MailDigest>;
};

/** What is wished of a kind of notification. */
export type KindChannelsInput = {
  /** The kind. */
  readonly kind: NotificationKind;
  /** The channels; none: never told, but of `ENDPOINT`, which stays in the feed. As they are when left out. */
  readonly channels?: InputMaybe<ReadonlyArray<NotificationChannel>>;
  /** How often mail of this kind is to come; null: as all mail. As it is when left out. */
  readonly mailDigest?: InputMaybe<MailDigest>;
};

/** The part of each day in which nothing is to be delivered. */
export type QuietHoursInput = {
  /** When they begin, by the clock on the wall, `00:00` to `23:59`. */
  readonly from: Scalars['String']['input'];
  /** When they end, by the clock on the wall; another time than `from`. Before it, it is the next day's. */
  readonly to: Scalars['String']['input'];
  /** Where the clock hangs, by the IANA time zone database: `Europe/Rome`. */
  readonly timeZone: Scalars['String']['input'];
};

/** The preferences as they are now, or why they did not change. */
export type SetNotificationPreferencesPayload = {
  readonly __typename?: 'SetNotificationPreferencesPayload';
  /** The preferences. */
  readonly preferences?: Maybe<PreferenceSet>;
  /**
   * Codes: `FORBIDDEN`, `VERSION_CONFLICT`, `DUPLICATE_KIND`, `NOTHING_TO_CHANGE`, `KIND_ALWAYS_IN_FEED`, `INVALID_TIME`, `EMPTY_QUIET_HOURS`, `UNKNOWN_TIME_ZONE`,
   * `INVALID_IDEMPOTENCY_KEY`, `IDEMPOTENCY_KEY_REUSED`.
   */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A device that a person is told on, by Web Push. Shown to the person alone. */
export type PushSubscription = Node & {
  readonly __typename?: 'PushSubscription';
  /** The identifier: `psh_…`. */
  readonly id: Scalars['ID']['output'];
  /** Whose device it is. */
  readonly owner?: Maybe<Agent>;
  /** What the person calls it. */
  readonly label?: Maybe<Scalars['String']['output']>;
  /** The host of its push service: `fcm.googleapis.com`. The whole address is shown to nobody: whoever has it can reach the device. */
  readonly service: Scalars['String']['output'];
  /** When it was registered. */
  readonly registeredAt: Scalars['DateTime']['output'];
};

/** A device. */
export type RegisterPushSubscriptionInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The subscription's `endpoint`: an https URL on the public Internet. */
  readonly url: Scalars['String']['input'];
  /** The subscription's `keys.p256dh`: an uncompressed point of P-256, in base64url. */
  readonly p256dh: Scalars['String']['input'];
  /** The subscription's `keys.auth`: 16 bytes, in base64url. */
  readonly auth: Scalars['String']['input'];
  /** What the person calls the device, at most 60 characters. Left out: as before; empty: nothing. */
  readonly label?: InputMaybe<Scalars['String']['input']>;
};

/** Which device. */
export type RemovePushSubscriptionInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The subscription's id. */
  readonly subscriptionId: Scalars['ID']['input'];
};

/** The device, or why there is none. */
export type PushSubscriptionPayload = {
  readonly __typename?: 'PushSubscriptionPayload';
  /** The device. */
  readonly subscription?: Maybe<PushSubscription>;
  /**
   * Codes: `FORBIDDEN`, `PUSH_OFF`, `INVALID_URL`, `URL_TOO_LONG`, `URL_NOT_HTTPS`, `URL_HAS_CREDENTIALS`, `URL_HAS_FRAGMENT`,
   * `PRIVATE_ADDRESS`, `HOST_NOT_FOUND`, `INVALID_P256DH`, `INVALID_AUTH`, `LABEL_TOO_LONG`, `DEVICE_OF_ANOTHER`,
   * `TOO_MANY_DEVICES`, `INVALID_IDEMPOTENCY_KEY`, `IDEMPOTENCY_KEY_REUSED`.
   */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** The id of what is gone, or why nothing happened. */
export type RemovePushSubscriptionPayload = {
  readonly __typename?: 'RemovePushSubscriptionPayload';
  /** The subscription's id. */
  readonly removedId?: Maybe<Scalars['ID']['output']>;
  /** Codes: `FORBIDDEN`, `INVALID_ID`, `PUSH_SUBSCRIPTION_NOT_FOUND`, `INVALID_IDEMPOTENCY_KEY`, `IDEMPOTENCY_KEY_REUSED`. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A party that takes part in the community: a person or an organization (ValueFlows *agent*). */
export type Agent = {
  readonly __typename?: 'Agent';
  /** The identifier: `per_…` or `org_…`. */
  readonly id: Scalars['ID']['output'];
  /** How it fares where the person gets mail: shown to the person alone; null for anybody else. */
  readonly mailbox?: Maybe<Mailbox>;
  /** What could not be delivered to the person, newest first: shown to the person alone; null for anybody else. Codes: `INVALID_PAGE_SIZE`, `INVALID_CURSOR`. */
  readonly deadLetters?: Maybe<DeadLetterConnection>;
  /** The person's endpoints, oldest first, ten at most: shown to the person alone; null for anybody else. */
  readonly endpoints?: Maybe<ReadonlyArray<Endpoint>>;
  /** The feed, newest first: shown to the person alone; null for anybody else, and for organizations. */
  readonly notifications?: Maybe<NotificationConnection>;
  /** The feed by threads, those first to which something came last: shown to the person alone; null for anybody else, and for organizations. */
  readonly notificationThreads?: Maybe<NotificationThreadConnection>;
  /** How the person wishes to be told: shown to the person alone; null for anybody else, and for organizations. */
  readonly notificationPreferences?: Maybe<PreferenceSet>;
  /** The person's devices, oldest first, ten at most: shown to the person alone; null for anybody else. */
  readonly pushSubscriptions?: Maybe<ReadonlyArray<PushSubscription>>;
};


/** A party that takes part in the community: a person or an organization (ValueFlows *agent*). */
export type AgentDeadLettersArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  state?: InputMaybe<DeadLetterState>;
};


/** A party that takes part in the community: a person or an organization (ValueFlows *agent*). */
export type AgentNotificationsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  state?: InputMaybe<NotificationState>;
  kind?: InputMaybe<NotificationKind>;
  thread?: InputMaybe<Scalars['ID']['input']>;
};


/** A party that takes part in the community: a person or an organization (ValueFlows *agent*). */
export type AgentNotificationThreadsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  box?: InputMaybe<FeedBox>;
};

/** For whom an answer is kept. */
export type CacheControl__Scope =
  /** For all who may ask for it: it is the same for each of them. */
  | 'PUBLIC'
  /** For whoever asked: others may see less or more. */
  | 'PRIVATE';

/** Something with an identifier that is unique in the whole graph. */
export type Node = {
  /** The identifier: a prefix that tells the kind, an underscore, a UUIDv7. */
  readonly id: Scalars['ID']['output'];
};

/** An exact amount of one currency. */
export type Money = {
  readonly __typename?: 'Money';
  /** The amount in the currency's major unit, with all its decimals: `24000.00`. */
  readonly amount: Scalars['Decimal']['output'];
  /** The currency. */
  readonly currency: Scalars['CurrencyCode']['output'];
};

/** An exact amount of one currency, as input. */
export type MoneyInput = {
  /** The amount in the currency's major unit, with at most as many decimals as the currency has. */
  readonly amount: Scalars['Decimal']['input'];
  /** The currency. */
  readonly currency: Scalars['CurrencyCode']['input'];
};

/** Where a page stands in its list, by the Relay connection specification. */
export type PageInfo = {
  readonly __typename?: 'PageInfo';
  /** Whether more follow behind this page. */
  readonly hasNextPage: Scalars['Boolean']['output'];
  /** Whether this page was asked for with a cursor, so that others come before it. */
  readonly hasPreviousPage: Scalars['Boolean']['output'];
  /** The first edge's cursor; null on an empty page. */
  readonly startCursor?: Maybe<Scalars['String']['output']>;
  /** The last edge's cursor: hand it in as `after` for the next page; null on an empty page. */
  readonly endCursor?: Maybe<Scalars['String']['output']>;
};

/**
 * An expected failure of a mutation. Nothing was stored. Of more than 100 the first 99 are shown, and `MORE_ERRORS`, whose message says how many
 * more there are.
 */
export type UserError = {
  readonly __typename?: 'UserError';
  /** Stable and upper snake case: switch on it. */
  readonly code: Scalars['String']['output'];
  /** One sentence in English for a developer; show people your own by `code`. */
  readonly message: Scalars['String']['output'];
  /** Where in the arguments, from `input` downwards: `["input", "owners", "0", "share"]`. */
  readonly path: ReadonlyArray<Scalars['String']['output']>;
};

/** A page of what a service keeps of somebody. */
export type DataExportPage = {
  readonly __typename?: 'DataExportPage';
  /** What is kept, by kind. A section that goes on is there again on the next page. */
  readonly sections: ReadonlyArray<DataExportSection>;
  /** Where it goes on: hand it in as `after`. Null when that was all. */
  readonly next?: Maybe<Scalars['String']['output']>;
};

/** What a service keeps of somebody, of one kind. */
export type DataExportSection = {
  readonly __typename?: 'DataExportSection';
  /** Its name, which does not change: `skillClaims`. */
  readonly name: Scalars['String']['output'];
  /** What it is, in one sentence. */
  readonly description: Scalars['String']['output'];
  /** The rows, each with its `id`. Ids stand for what other fields of the graph show: commissions, organizations, other people. */
  readonly rows: ReadonlyArray<Scalars['JSON']['output']>;
};

/** A service's part of the event spine: the events that it tells, and what it does when another tells something. */
export type ServiceSpine = {
  readonly __typename?: 'ServiceSpine';
  /** The service's own log of events. */
  readonly log: EventLog;
  /** What it does when another service tells something. */
  readonly reactions: ReadonlyArray<EventReaction>;
};

/** A service's log of events. */
export type EventLog = {
  readonly __typename?: 'EventLog';
  /** The position that was given last, in decimal digits: how many events there are. */
  readonly lastPosition: Scalars['String']['output'];
  /** How many events were written and have no position yet: no other service is told of them. 10000 stands for as many or more. */
  readonly backlog: Scalars['Int']['output'];
  /** For how long the oldest of these has waited, as far as the first 1000 partition by partition tell; 0 when there is none. */
  readonly lagSeconds: Scalars['Float']['output'];
};

/** What a service does when another tells something. */
export type EventReaction = {
  readonly __typename?: 'EventReaction';
  /** Its name, unique in its service. */
  readonly name: Scalars['String']['output'];
  /** What it does, in one sentence. */
  readonly description: Scalars['String']['output'];
  /** The service whose events it handles. */
  readonly source: Scalars['String']['output'];
  /** The types that it handles, without version: `millepiani.projects.commission.won`. */
  readonly types: ReadonlyArray<Scalars['String']['output']>;
  /** All events of the source up to this position, in decimal digits, were handled or lie aside. */
  readonly position: Scalars['String']['output'];
  /** How many events of the source are still to come. */
  readonly behind: Scalars['Int']['output'];
  /** How many events lie aside. */
  readonly setAsideCount: Scalars['Int']['output'];
  /** The events that lie aside, by partition key and in their order within it. */
  readonly setAside?: Maybe<SetAsideEventConnection>;
};


/** What a service does when another tells something. */
export type EventReactionSetAsideArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** A page of events that lie aside. */
export type SetAsideEventConnection = {
  readonly __typename?: 'SetAsideEventConnection';
  /** The events with their cursors. */
  readonly edges: ReadonlyArray<SetAsideEventEdge>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
};

/** An event in a list. */
export type SetAsideEventEdge = {
  readonly __typename?: 'SetAsideEventEdge';
  /** Stands for this place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The event. */
  readonly node: SetAsideEvent;
};

/**
 * An event that a reaction could not handle, or that waits behind one: what comes later about the same thing waits too, in
 * order, and all else goes on. What the event says is not shown: it may be personal.
 */
export type SetAsideEvent = {
  readonly __typename?: 'SetAsideEvent';
  /** The event's identifier: `evt_…`. */
  readonly eventId: Scalars['ID']['output'];
  /** The type, with version: `millepiani.projects.commission.won.v1`. */
  readonly type: Scalars['String']['output'];
  /** What it happened to. */
  readonly subject: Scalars['String']['output'];
  /** What it has in common with those that wait for one another. */
  readonly partitionKey: Scalars['String']['output'];
  /** Its place among these: 1, 2, … */
  readonly partitionVersion: Scalars['Int']['output'];
  /** Its place in the source's log, in decimal digits. */
  readonly position: Scalars['String']['output'];
  /** Whether it only waits behind another one. */
  readonly isBehind: Scalars['Boolean']['output'];
  /** What hindered it, for a developer: the last failure's name and message. */
  readonly reason: Scalars['String']['output'];
  /** How often it was tried. */
  readonly attempts: Scalars['Int']['output'];
  /** When it was set aside, or tried last. */
  readonly at: Scalars['DateTime']['output'];
};

/** Which events are to be handled again. */
export type ReplayEventsInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again goes on where it was interrupted. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The reaction's name. */
  readonly reaction: Scalars['String']['input'];
  /** The partition key of the events that lie aside. */
  readonly partitionKey: Scalars['String']['input'];
};

/** How far it came, or why it did not begin. */
export type ReplayEventsPayload = {
  readonly __typename?: 'ReplayEventsPayload';
  /** The replay's identifier, by which the log tells who asked for it: `rpl_…`. */
  readonly replayId?: Maybe<Scalars['ID']['output']>;
  /** How many of the events that lay aside when it was asked for have had their effect. */
  readonly replayed?: Maybe<Scalars['Int']['output']>;
  /** How many events of the partition lie aside now, those that came since included. */
  readonly left?: Maybe<Scalars['Int']['output']>;
  /** The one that could not be handled again, with the new reason. */
  readonly stoppedAt?: Maybe<SetAsideEvent>;
  /** The work still to be done when this is answered: `REPLAY`, or nothing. */
  readonly pending: ReadonlyArray<Scalars['String']['output']>;
  /** Codes: `FORBIDDEN`, `UNKNOWN_REACTION`, `NOTHING_SET_ASIDE`, `INVALID_IDEMPOTENCY_KEY`, `IDEMPOTENCY_KEY_REUSED`. */
  readonly userErrors: ReadonlyArray<UserError>;
};

export type Query = {
  readonly __typename?: 'Query';
  /** An announcement: shown to who announced it and to its recipients; null otherwise, and when there is none with this id. */
  readonly announcement?: Maybe<Announcement>;
  /** All that is kept of whoever is signed in. */
  readonly myData?: Maybe<DataExport>;
  /** What could not be delivered: shown to its owner, and to who administers events; null otherwise. */
  readonly deadLetter?: Maybe<DeadLetter>;
  /** All that could not be delivered, to anybody, newest first: for who administers events. Codes: `INVALID_PAGE_SIZE`, `INVALID_CURSOR`. */
  readonly deadLetters?: Maybe<DeadLetterConnection>;
  /** An endpoint: shown to its owner; null otherwise, and when there is none with this id. */
  readonly endpoint?: Maybe<Endpoint>;
  /**
   * What has happened in the community as far as you may see it, oldest first: what is public or for the community, and what is
   * for the parties of commissions that you take part in. Codes: `CURSOR_INVALID`, `CURSOR_EXPIRED` (a log was restored from
   * a copy: begin anew), `UNKNOWN_EVENT_TYPE`, `NO_EVENT_TYPE`, `TOO_MANY_EVENT_TYPES`, `FILTER_INVALID`, `FILTER_TOO_LONG`,
   * `INVALID_PAGE_SIZE`.
   */
  readonly events?: Maybe<PublishedEventConnection>;
  /** The types of events that partners may see and have delivered. */
  readonly eventTypes?: Maybe<ReadonlyArray<EventType>>;
  /** A type of events by its full name; null where partners see none of that name. That of test events is one. */
  readonly eventType?: Maybe<EventType>;
  /** How events fare on their way from service to service. */
  readonly eventSpine?: Maybe<EventSpine>;
  /**
   * What comes to the caller's own feed behind a place, for the gateway's live events. No client sees this field. Null for who has no
   * feed: who is not signed in as a person, or by a token that may not read it.
   */
  readonly feedEventsAfter?: Maybe<FeedEventPage>;
  /** What a browser takes as `applicationServerKey`: a point of P-256 in base64url (VAPID, RFC 8292). Null: nobody is told on devices here. */
  readonly vapidPublicKey?: Maybe<Scalars['String']['output']>;
};


export type QueryAnnouncementArgs = {
  id: Scalars['ID']['input'];
};


export type QueryDeadLetterArgs = {
  id: Scalars['ID']['input'];
};


export type QueryDeadLettersArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  state?: InputMaybe<DeadLetterState>;
};


export type QueryEndpointArgs = {
  id: Scalars['ID']['input'];
};


export type QueryEventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  types?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  filter?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryEventTypeArgs = {
  type: Scalars['String']['input'];
};


export type QueryFeedEventsAfterArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
  onlyCount?: InputMaybe<Scalars['Boolean']['input']>;
};

export type Mutation = {
  readonly __typename?: 'Mutation';
  /** Tells people something. Each is notified at most once, as their preferences say. */
  readonly announce: AnnouncePayload;
  /** Has mail sent again to the caller, who says that it arrives. Another address does so by itself. */
  readonly restoreMailbox: MailboxPayload;
  /** Has what could not be delivered tried again, as if it were new. */
  readonly replayDeadLetter: DeadLetterPayload;
  /** Has done with what could not be delivered: it is not tried again. */
  readonly dismissDeadLetter: DeadLetterPayload;
  /** Has events delivered to a URL from now on, at least once. */
  readonly registerEndpoint: EndpointSecretPayload;
  /**
   * Makes new keys, one of each kind that it signs by. For a day, deliveries are signed by those before, too: of each kind two at most, so
   * that whoever rotates again within the day ends the ones before the last at once.
   */
  readonly rotateEndpointSecret: EndpointSecretPayload;
  /**
   * Has the keys that were replaced end now, before their day is over: for when one leaked. Rotate first. Nothing happens where
   * there are none.
   */
  readonly expireOldSecret: EndpointPayload;
  /** Puts another filter on an endpoint, or takes it away. It holds for what is delivered from then on. */
  readonly setEndpointFilter: EndpointFilterPayload;
  /** Has a test event delivered: `millepiani.notifications.endpoint.tested.v1`. */
  readonly sendTestEvent: EndpointPayload;
  /** Has nothing more delivered to an endpoint. */
  readonly disableEndpoint: EndpointPayload;
  /** Has events go to another URL, other events, or in another order. */
  readonly updateEndpoint: EndpointPayload;
  /** Has nothing more delivered to an endpoint, and forgets it with all that was. */
  readonly deleteEndpoint: DeleteEndpointPayload;
  /** Has one event delivered to an endpoint, again or for the first time, under the same `webhook-id`. */
  readonly redeliver: RedeliverPayload;
  /** Has events delivered again to an endpoint that was disabled: what waited, and what happened meanwhile. */
  readonly enableEndpoint: EndpointPayload;
  /**
   * Has a part of the log delivered again, in its order, beside what is new: what is behind a cursor of `events`, or happened since some
   * instant. It goes on by itself.
   */
  readonly replayDeliveries: ReplayDeliveriesPayload;
  /**
   * Has events handled again that lie aside in the notifications service, in order, until one fails again or none is left. Who asked
   * for it is kept in the service's log.
   */
  readonly replayNotificationsEvents: ReplayEventsPayload;
  /** Marks notifications of one's own as read. One that is read or archived stays as it is. */
  readonly markNotificationsRead: MarkNotificationsReadPayload;
  /** Puts a notification of one's own away; an unread one becomes read by that. */
  readonly archiveNotification: ArchiveNotificationPayload;
  /** Puts a thread of one's own away: all that is in the feed of it now. What comes later is in the feed again. */
  readonly archiveNotificationThread: ArchiveNotificationThreadPayload;
  /** Changes how one wishes to be told. It holds for what comes from now on. */
  readonly setNotificationPreferences: SetNotificationPreferencesPayload;
  /** Mutes a thread, or lets it be heard again. Where it is so already nothing happens. It holds for what comes from now on. */
  readonly muteNotificationThread: MuteNotificationThreadPayload;
  /**
   * Has the caller told on a device from now on: hand over what the browser's `PushManager.subscribe` gives. One that is registered
   * already gets the keys that it has now. Somebody else's is handed over with the same `auth` alone, which who sits at it has;
   * whoever had it before is told there no more.
   */
  readonly registerPushSubscription: PushSubscriptionPayload;
  /** Has the caller told on a device no more; what waits for it is dropped. */
  readonly removePushSubscription: RemovePushSubscriptionPayload;
};


export type MutationAnnounceArgs = {
  input: AnnounceInput;
};


export type MutationRestoreMailboxArgs = {
  input: RestoreMailboxInput;
};


export type MutationReplayDeadLetterArgs = {
  input: DeadLetterInput;
};


export type MutationDismissDeadLetterArgs = {
  input: DeadLetterInput;
};


export type MutationRegisterEndpointArgs = {
  input: RegisterEndpointInput;
};


export type MutationRotateEndpointSecretArgs = {
  input: EndpointInput;
};


export type MutationExpireOldSecretArgs = {
  input: EndpointInput;
};


export type MutationSetEndpointFilterArgs = {
  input: SetEndpointFilterInput;
};


export type MutationSendTestEventArgs = {
  input: EndpointInput;
};


export type MutationDisableEndpointArgs = {
  input: EndpointInput;
};


export type MutationUpdateEndpointArgs = {
  input: UpdateEndpointInput;
};


export type MutationDeleteEndpointArgs = {
  input: EndpointInput;
};


export type MutationRedeliverArgs = {
  input: RedeliverInput;
};


export type MutationEnableEndpointArgs = {
  input: EnableEndpointInput;
};


export type MutationReplayDeliveriesArgs = {
  input: ReplayDeliveriesInput;
};


export type MutationReplayNotificationsEventsArgs = {
  input: ReplayEventsInput;
};


export type MutationMarkNotificationsReadArgs = {
  input: MarkNotificationsReadInput;
};


export type MutationArchiveNotificationArgs = {
  input: ArchiveNotificationInput;
};


export type MutationArchiveNotificationThreadArgs = {
  input: ArchiveNotificationThreadInput;
};


export type MutationSetNotificationPreferencesArgs = {
  input: SetNotificationPreferencesInput;
};


export type MutationMuteNotificationThreadArgs = {
  input: MuteNotificationThreadInput;
};


export type MutationRegisterPushSubscriptionArgs = {
  input: RegisterPushSubscriptionInput;
};


export type MutationRemovePushSubscriptionArgs = {
  input: RemovePushSubscriptionInput;
};

export type Commission = {
  readonly __typename?: 'Commission';
  /** What the person who is signed in was told about this commission, newest first, archived ones too. */
  readonly notifications?: Maybe<NotificationConnection>;
  /** The identifier: `com_…`. */
  readonly id: Scalars['ID']['output'];
};


export type CommissionNotificationsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};



export type ResolverTypeWrapper<T> = Promise<T> | T;

export type ReferenceResolver<TResult, TReference, TContext> = (
      reference: TReference,
      context: TContext,
      info: GraphQLResolveInfo
    ) => Promise<TResult> | TResult;

      type ScalarCheck<T, S> = S extends true ? T : NullableCheck<T, S>;
      type NullableCheck<T, S> = Maybe<T> extends T ? Maybe<ListCheck<NonNullable<T>, S>> : ListCheck<T, S>;
      type ListCheck<T, S> = T extends (infer U)[] ? NullableCheck<U, S>[] : GraphQLRecursivePick<T, S>;
      export type GraphQLRecursivePick<T, S> = { [K in keyof T & keyof S]: ScalarCheck<T[K], S[K]> };
    

export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

/** Mapping of federation types */
export type FederationTypes = {
  Announcement: Announcement;
  DeadLetter: DeadLetter;
  Endpoint: Endpoint;
  Notification: Notification;
  PushSubscription: PushSubscription;
  Agent: Agent;
  Commission: Commission;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Announcement:
    ( { __typename: 'Announcement' }
    & GraphQLRecursivePick<FederationTypes['Announcement'], {"id":true}> );
  DeadLetter:
    ( { __typename: 'DeadLetter' }
    & GraphQLRecursivePick<FederationTypes['DeadLetter'], {"id":true}> );
  Endpoint:
    ( { __typename: 'Endpoint' }
    & GraphQLRecursivePick<FederationTypes['Endpoint'], {"id":true}> );
  Notification:
    ( { __typename: 'Notification' }
    & GraphQLRecursivePick<FederationTypes['Notification'], {"id":true}> );
  PushSubscription:
    ( { __typename: 'PushSubscription' }
    & GraphQLRecursivePick<FederationTypes['PushSubscription'], {"id":true}> );
  Agent:
    ( { __typename: 'Agent' }
    & GraphQLRecursivePick<FederationTypes['Agent'], {"id":true}> );
  Commission:
    ( { __typename: 'Commission' }
    & GraphQLRecursivePick<FederationTypes['Commission'], {"id":true}> );
};


/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Node:
    | ( AnnouncementModel )
    | ( DeadLetterModel )
    | ( EndpointModel )
    | ( NotificationModel )
    | ( PushSubscriptionModel )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Announcement: ResolverTypeWrapper<AnnouncementModel>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  AnnounceInput: AnnounceInput;
  AnnouncePayload: ResolverTypeWrapper<Omit<AnnouncePayload, 'announcement'> & { announcement?: Maybe<ResolversTypes['Announcement']> }>;
  MailboxSuppression: MailboxSuppression;
  Mailbox: ResolverTypeWrapper<MailboxModel>;
  RestoreMailboxInput: RestoreMailboxInput;
  MailboxPayload: ResolverTypeWrapper<Omit<MailboxPayload, 'mailbox'> & { mailbox?: Maybe<ResolversTypes['Mailbox']> }>;
  DataExport: ResolverTypeWrapper<DataExport>;
  DeadLetterChannel: DeadLetterChannel;
  DeadLetterState: DeadLetterState;
  DeadLetter: ResolverTypeWrapper<DeadLetterModel>;
  DeadLetterConnection: ResolverTypeWrapper<Omit<DeadLetterConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['DeadLetterEdge']> }>;
  DeadLetterEdge: ResolverTypeWrapper<Omit<DeadLetterEdge, 'node'> & { node: ResolversTypes['DeadLetter'] }>;
  DeadLetterInput: DeadLetterInput;
  DeadLetterPayload: ResolverTypeWrapper<Omit<DeadLetterPayload, 'deadLetter'> & { deadLetter?: Maybe<ResolversTypes['DeadLetter']> }>;
  DeliveryState: DeliveryState;
  WebhookDelivery: ResolverTypeWrapper<WebhookDeliveryModel>;
  DeliveryAttempt: ResolverTypeWrapper<DeliveryAttempt>;
  WebhookDeliveryConnection: ResolverTypeWrapper<Omit<WebhookDeliveryConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['WebhookDeliveryEdge']> }>;
  WebhookDeliveryEdge: ResolverTypeWrapper<Omit<WebhookDeliveryEdge, 'node'> & { node: ResolversTypes['WebhookDelivery'] }>;
  RedeliverInput: RedeliverInput;
  ReplayDeliveriesInput: ReplayDeliveriesInput;
  RedeliverPayload: ResolverTypeWrapper<Omit<RedeliverPayload, 'delivery'> & { delivery?: Maybe<ResolversTypes['WebhookDelivery']> }>;
  ReplayDeliveriesPayload: ResolverTypeWrapper<ReplayDeliveriesPayload>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  EndpointState: EndpointState;
  EndpointDisabledReason: EndpointDisabledReason;
  DeliveryOrder: DeliveryOrder;
  EndpointHealth: ResolverTypeWrapper<EndpointHealth>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  Endpoint: ResolverTypeWrapper<EndpointModel>;
  SignatureKind: SignatureKind;
  EndpointPublicKey: ResolverTypeWrapper<EndpointPublicKey>;
  RegisterEndpointInput: RegisterEndpointInput;
  UpdateEndpointInput: UpdateEndpointInput;
  EnableEndpointInput: EnableEndpointInput;
  EndpointInput: EndpointInput;
  SetEndpointFilterInput: SetEndpointFilterInput;
  EndpointSecretPayload: ResolverTypeWrapper<Omit<EndpointSecretPayload, 'endpoint'> & { endpoint?: Maybe<ResolversTypes['Endpoint']> }>;
  EndpointPayload: ResolverTypeWrapper<Omit<EndpointPayload, 'endpoint'> & { endpoint?: Maybe<ResolversTypes['Endpoint']> }>;
  EndpointFilterPayload: ResolverTypeWrapper<Omit<EndpointFilterPayload, 'endpoint'> & { endpoint?: Maybe<ResolversTypes['Endpoint']> }>;
  DeleteEndpointPayload: ResolverTypeWrapper<DeleteEndpointPayload>;
  PublishedEvent: ResolverTypeWrapper<PublishedEventModel>;
  PublishedEventConnection: ResolverTypeWrapper<Omit<PublishedEventConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['PublishedEventEdge']> }>;
  PublishedEventEdge: ResolverTypeWrapper<Omit<PublishedEventEdge, 'node'> & { node: ResolversTypes['PublishedEvent'] }>;
  EventVisibility: EventVisibility;
  EventType: ResolverTypeWrapper<EventTypeModel>;
  EventSpine: ResolverTypeWrapper<EventSpine>;
  NotificationKind: NotificationKind;
  NotificationState: NotificationState;
  Notification: ResolverTypeWrapper<NotificationModel>;
  NotificationConnection: ResolverTypeWrapper<NotificationConnectionModel>;
  NotificationEdge: ResolverTypeWrapper<Omit<NotificationEdge, 'node'> & { node: ResolversTypes['Notification'] }>;
  FeedBox: FeedBox;
  NotificationThreadConnection: ResolverTypeWrapper<Omit<NotificationThreadConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['NotificationThreadEdge']> }>;
  NotificationThreadEdge: ResolverTypeWrapper<Omit<NotificationThreadEdge, 'node'> & { node: ResolversTypes['NotificationThread'] }>;
  NotificationThread: ResolverTypeWrapper<NotificationThreadModel>;
  Locale: Locale;
  MarkNotificationsReadInput: MarkNotificationsReadInput;
  MarkNotificationsReadPayload: ResolverTypeWrapper<Omit<MarkNotificationsReadPayload, 'notifications'> & { notifications?: Maybe<ReadonlyArray<Maybe<ResolversTypes['Notification']>>> }>;
  ArchiveNotificationInput: ArchiveNotificationInput;
  ArchiveNotificationPayload: ResolverTypeWrapper<Omit<ArchiveNotificationPayload, 'notification'> & { notification?: Maybe<ResolversTypes['Notification']> }>;
  ArchiveNotificationThreadInput: ArchiveNotificationThreadInput;
  ArchiveNotificationThreadPayload: ResolverTypeWrapper<ArchiveNotificationThreadPayload>;
  FeedEventPage: ResolverTypeWrapper<FeedEventPage>;
  FeedEvent: ResolverTypeWrapper<FeedEvent>;
  NotificationChannel: NotificationChannel;
  MailDigest: MailDigest;
  PreferenceSet: ResolverTypeWrapper<PreferenceSetModel>;
  KindChannels: ResolverTypeWrapper<KindChannels>;
  QuietHours: ResolverTypeWrapper<QuietHoursModel>;
  MuteNotificationThreadInput: MuteNotificationThreadInput;
  MuteNotificationThreadPayload: ResolverTypeWrapper<Omit<MuteNotificationThreadPayload, 'preferences'> & { preferences?: Maybe<ResolversTypes['PreferenceSet']> }>;
  SetNotificationPreferencesInput: SetNotificationPreferencesInput;
  KindChannelsInput: KindChannelsInput;
  QuietHoursInput: QuietHoursInput;
  SetNotificationPreferencesPayload: ResolverTypeWrapper<Omit<SetNotificationPreferencesPayload, 'preferences'> & { preferences?: Maybe<ResolversTypes['PreferenceSet']> }>;
  PushSubscription: ResolverTypeWrapper<PushSubscriptionModel>;
  RegisterPushSubscriptionInput: RegisterPushSubscriptionInput;
  RemovePushSubscriptionInput: RemovePushSubscriptionInput;
  PushSubscriptionPayload: ResolverTypeWrapper<Omit<PushSubscriptionPayload, 'subscription'> & { subscription?: Maybe<ResolversTypes['PushSubscription']> }>;
  RemovePushSubscriptionPayload: ResolverTypeWrapper<RemovePushSubscriptionPayload>;
  Agent: ResolverTypeWrapper<AgentModel>;
  cacheControl__Scope: CacheControl__Scope;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  CurrencyCode: ResolverTypeWrapper<Scalars['CurrencyCode']['output']>;
  Node: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Node']>;
  Money: ResolverTypeWrapper<Money>;
  MoneyInput: MoneyInput;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  UserError: ResolverTypeWrapper<UserError>;
  JSON: ResolverTypeWrapper<Scalars['JSON']['output']>;
  DataExportPage: ResolverTypeWrapper<DataExportPage>;
  DataExportSection: ResolverTypeWrapper<DataExportSection>;
  ServiceSpine: ResolverTypeWrapper<ServiceSpine>;
  EventLog: ResolverTypeWrapper<EventLog>;
  EventReaction: ResolverTypeWrapper<EventReaction>;
  SetAsideEventConnection: ResolverTypeWrapper<SetAsideEventConnection>;
  SetAsideEventEdge: ResolverTypeWrapper<SetAsideEventEdge>;
  SetAsideEvent: ResolverTypeWrapper<SetAsideEvent>;
  ReplayEventsInput: ReplayEventsInput;
  ReplayEventsPayload: ResolverTypeWrapper<ReplayEventsPayload>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Commission: ResolverTypeWrapper<CommissionModel>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Announcement: AnnouncementModel;
  ID: Scalars['ID']['output'];
  String: Scalars['String']['output'];
  Int: Scalars['Int']['output'];
  AnnounceInput: AnnounceInput;
  AnnouncePayload: Omit<AnnouncePayload, 'announcement'> & { announcement?: Maybe<ResolversParentTypes['Announcement']> };
  Mailbox: MailboxModel;
  RestoreMailboxInput: RestoreMailboxInput;
  MailboxPayload: Omit<MailboxPayload, 'mailbox'> & { mailbox?: Maybe<ResolversParentTypes['Mailbox']> };
  DataExport: DataExport;
  DeadLetter: DeadLetterModel;
  DeadLetterConnection: Omit<DeadLetterConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['DeadLetterEdge']> };
  DeadLetterEdge: Omit<DeadLetterEdge, 'node'> & { node: ResolversParentTypes['DeadLetter'] };
  DeadLetterInput: DeadLetterInput;
  DeadLetterPayload: Omit<DeadLetterPayload, 'deadLetter'> & { deadLetter?: Maybe<ResolversParentTypes['DeadLetter']> };
  WebhookDelivery: WebhookDeliveryModel;
  DeliveryAttempt: DeliveryAttempt;
  WebhookDeliveryConnection: Omit<WebhookDeliveryConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['WebhookDeliveryEdge']> };
  WebhookDeliveryEdge: Omit<WebhookDeliveryEdge, 'node'> & { node: ResolversParentTypes['WebhookDelivery'] };
  RedeliverInput: RedeliverInput;
  ReplayDeliveriesInput: ReplayDeliveriesInput;
  RedeliverPayload: Omit<RedeliverPayload, 'delivery'> & { delivery?: Maybe<ResolversParentTypes['WebhookDelivery']> };
  ReplayDeliveriesPayload: ReplayDeliveriesPayload;
  Boolean: Scalars['Boolean']['output'];
  EndpointHealth: EndpointHealth;
  Float: Scalars['Float']['output'];
  Endpoint: EndpointModel;
  EndpointPublicKey: EndpointPublicKey;
  RegisterEndpointInput: RegisterEndpointInput;
  UpdateEndpointInput: UpdateEndpointInput;
  EnableEndpointInput: EnableEndpointInput;
  EndpointInput: EndpointInput;
  SetEndpointFilterInput: SetEndpointFilterInput;
  EndpointSecretPayload: Omit<EndpointSecretPayload, 'endpoint'> & { endpoint?: Maybe<ResolversParentTypes['Endpoint']> };
  EndpointPayload: Omit<EndpointPayload, 'endpoint'> & { endpoint?: Maybe<ResolversParentTypes['Endpoint']> };
  EndpointFilterPayload: Omit<EndpointFilterPayload, 'endpoint'> & { endpoint?: Maybe<ResolversParentTypes['Endpoint']> };
  DeleteEndpointPayload: DeleteEndpointPayload;
  PublishedEvent: PublishedEventModel;
  PublishedEventConnection: Omit<PublishedEventConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['PublishedEventEdge']> };
  PublishedEventEdge: Omit<PublishedEventEdge, 'node'> & { node: ResolversParentTypes['PublishedEvent'] };
  EventType: EventTypeModel;
  EventSpine: EventSpine;
  Notification: NotificationModel;
  NotificationConnection: NotificationConnectionModel;
  NotificationEdge: Omit<NotificationEdge, 'node'> & { node: ResolversParentTypes['Notification'] };
  NotificationThreadConnection: Omit<NotificationThreadConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['NotificationThreadEdge']> };
  NotificationThreadEdge: Omit<NotificationThreadEdge, 'node'> & { node: ResolversParentTypes['NotificationThread'] };
  NotificationThread: NotificationThreadModel;
  MarkNotificationsReadInput: MarkNotificationsReadInput;
  MarkNotificationsReadPayload: Omit<MarkNotificationsReadPayload, 'notifications'> & { notifications?: Maybe<ReadonlyArray<Maybe<ResolversParentTypes['Notification']>>> };
  ArchiveNotificationInput: ArchiveNotificationInput;
  ArchiveNotificationPayload: Omit<ArchiveNotificationPayload, 'notification'> & { notification?: Maybe<ResolversParentTypes['Notification']> };
  ArchiveNotificationThreadInput: ArchiveNotificationThreadInput;
  ArchiveNotificationThreadPayload: ArchiveNotificationThreadPayload;
  FeedEventPage: FeedEventPage;
  FeedEvent: FeedEvent;
  PreferenceSet: PreferenceSetModel;
  KindChannels: KindChannels;
  QuietHours: QuietHoursModel;
  MuteNotificationThreadInput: MuteNotificationThreadInput;
  MuteNotificationThreadPayload: Omit<MuteNotificationThreadPayload, 'preferences'> & { preferences?: Maybe<ResolversParentTypes['PreferenceSet']> };
  SetNotificationPreferencesInput: SetNotificationPreferencesInput;
  KindChannelsInput: KindChannelsInput;
  QuietHoursInput: QuietHoursInput;
  SetNotificationPreferencesPayload: Omit<SetNotificationPreferencesPayload, 'preferences'> & { preferences?: Maybe<ResolversParentTypes['PreferenceSet']> };
  PushSubscription: PushSubscriptionModel;
  RegisterPushSubscriptionInput: RegisterPushSubscriptionInput;
  RemovePushSubscriptionInput: RemovePushSubscriptionInput;
  PushSubscriptionPayload: Omit<PushSubscriptionPayload, 'subscription'> & { subscription?: Maybe<ResolversParentTypes['PushSubscription']> };
  RemovePushSubscriptionPayload: RemovePushSubscriptionPayload;
  Agent: AgentModel;
  DateTime: Scalars['DateTime']['output'];
  Date: Scalars['Date']['output'];
  Decimal: Scalars['Decimal']['output'];
  CurrencyCode: Scalars['CurrencyCode']['output'];
  Node: ResolversInterfaceTypes<ResolversParentTypes>['Node'];
  Money: Money;
  MoneyInput: MoneyInput;
  PageInfo: PageInfo;
  UserError: UserError;
  JSON: Scalars['JSON']['output'];
  DataExportPage: DataExportPage;
  DataExportSection: DataExportSection;
  ServiceSpine: ServiceSpine;
  EventLog: EventLog;
  EventReaction: EventReaction;
  SetAsideEventConnection: SetAsideEventConnection;
  SetAsideEventEdge: SetAsideEventEdge;
  SetAsideEvent: SetAsideEvent;
  ReplayEventsInput: ReplayEventsInput;
  ReplayEventsPayload: ReplayEventsPayload;
  Query: Record<PropertyKey, never>;
  Mutation: Record<PropertyKey, never>;
  Commission: CommissionModel;
};

export type AnnouncementResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Announcement'] = ResolversParentTypes['Announcement'], FederationReferenceType extends FederationReferenceTypes['Announcement'] = FederationReferenceTypes['Announcement']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Announcement']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  body?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  about?: Resolver<Maybe<ResolversTypes['Commission']>, ParentType, ContextType>;
  announcedBy?: Resolver<Maybe<ResolversTypes['Agent']>, ParentType, ContextType>;
  announcedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  recipients?: Resolver<Maybe<ReadonlyArray<Maybe<ResolversTypes['Agent']>>>, ParentType, ContextType>;
  seenTo?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AnnouncePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AnnouncePayload'] = ResolversParentTypes['AnnouncePayload']> = {
  announcement?: Resolver<Maybe<ResolversTypes['Announcement']>, ParentType, ContextType>;
  pending?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type MailboxResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mailbox'] = ResolversParentTypes['Mailbox']> = {
  suppression?: Resolver<Maybe<ResolversTypes['MailboxSuppression']>, ParentType, ContextType>;
  suppressedSince?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  softBounces?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MailboxPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MailboxPayload'] = ResolversParentTypes['MailboxPayload']> = {
  mailbox?: Resolver<Maybe<ResolversTypes['Mailbox']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type DataExportResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DataExport'] = ResolversParentTypes['DataExport']> = {
  notifications?: Resolver<Maybe<ResolversTypes['DataExportPage']>, ParentType, ContextType, Partial<DataExportNotificationsArgs>>;
};

export type DeadLetterResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeadLetter'] = ResolversParentTypes['DeadLetter'], FederationReferenceType extends FederationReferenceTypes['DeadLetter'] = FederationReferenceTypes['DeadLetter']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['DeadLetter']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  channel?: Resolver<ResolversTypes['DeadLetterChannel'], ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['Agent']>, ParentType, ContextType>;
  what?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  deliveryId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  eventId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  endpoint?: Resolver<Maybe<ResolversTypes['Endpoint']>, ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  detail?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  attempts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  deaths?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  since?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['DeadLetterState'], ParentType, ContextType>;
  endedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DeadLetterConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeadLetterConnection'] = ResolversParentTypes['DeadLetterConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['DeadLetterEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type DeadLetterEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeadLetterEdge'] = ResolversParentTypes['DeadLetterEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['DeadLetter'], ParentType, ContextType>;
};

export type DeadLetterPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeadLetterPayload'] = ResolversParentTypes['DeadLetterPayload']> = {
  deadLetter?: Resolver<Maybe<ResolversTypes['DeadLetter']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type WebhookDeliveryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WebhookDelivery'] = ResolversParentTypes['WebhookDelivery']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  eventId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['DeliveryState'], ParentType, ContextType>;
  dueAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  attempts?: Resolver<ReadonlyArray<ResolversTypes['DeliveryAttempt']>, ParentType, ContextType>;
  attemptCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type DeliveryAttemptResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeliveryAttempt'] = ResolversParentTypes['DeliveryAttempt']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  durationMs?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  error?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  excerpt?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type WebhookDeliveryConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WebhookDeliveryConnection'] = ResolversParentTypes['WebhookDeliveryConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['WebhookDeliveryEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type WebhookDeliveryEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WebhookDeliveryEdge'] = ResolversParentTypes['WebhookDeliveryEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['WebhookDelivery'], ParentType, ContextType>;
};

export type RedeliverPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RedeliverPayload'] = ResolversParentTypes['RedeliverPayload']> = {
  delivery?: Resolver<Maybe<ResolversTypes['WebhookDelivery']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ReplayDeliveriesPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReplayDeliveriesPayload'] = ResolversParentTypes['ReplayDeliveriesPayload']> = {
  replayedCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  hasMore?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type EndpointHealthResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EndpointHealth'] = ResolversParentTypes['EndpointHealth']> = {
  attempts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  successRate?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  lastSuccessAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  lastFailureAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  latencyP50Ms?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  latencyP95Ms?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  failingSince?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  restsUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type EndpointResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Endpoint'] = ResolversParentTypes['Endpoint'], FederationReferenceType extends FederationReferenceTypes['Endpoint'] = FederationReferenceTypes['Endpoint']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Endpoint']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['Agent']>, ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  types?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  order?: Resolver<ResolversTypes['DeliveryOrder'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  filter?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  signatures?: Resolver<ReadonlyArray<ResolversTypes['SignatureKind']>, ParentType, ContextType>;
  publicKeys?: Resolver<ReadonlyArray<ResolversTypes['EndpointPublicKey']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['EndpointState'], ParentType, ContextType>;
  disabledReason?: Resolver<Maybe<ResolversTypes['EndpointDisabledReason']>, ParentType, ContextType>;
  failures?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  registeredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  oldSecretValidUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  health?: Resolver<Maybe<ResolversTypes['EndpointHealth']>, ParentType, ContextType>;
  deliveries?: Resolver<Maybe<ResolversTypes['WebhookDeliveryConnection']>, ParentType, ContextType, Partial<EndpointDeliveriesArgs>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EndpointPublicKeyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EndpointPublicKey'] = ResolversParentTypes['EndpointPublicKey']> = {
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  madeAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  validUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type EndpointSecretPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EndpointSecretPayload'] = ResolversParentTypes['EndpointSecretPayload']> = {
  endpoint?: Resolver<Maybe<ResolversTypes['Endpoint']>, ParentType, ContextType>;
  secret?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type EndpointPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EndpointPayload'] = ResolversParentTypes['EndpointPayload']> = {
  endpoint?: Resolver<Maybe<ResolversTypes['Endpoint']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type EndpointFilterPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EndpointFilterPayload'] = ResolversParentTypes['EndpointFilterPayload']> = {
  endpoint?: Resolver<Maybe<ResolversTypes['Endpoint']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type DeleteEndpointPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteEndpointPayload'] = ResolversParentTypes['DeleteEndpointPayload']> = {
  endpointId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type PublishedEventResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PublishedEvent'] = ResolversParentTypes['PublishedEvent']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  time?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  sequence?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  subjectVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  json?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PublishedEventConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PublishedEventConnection'] = ResolversParentTypes['PublishedEventConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['PublishedEventEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type PublishedEventEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PublishedEventEdge'] = ResolversParentTypes['PublishedEventEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['PublishedEvent'], ParentType, ContextType>;
};

export type EventTypeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EventType'] = ResolversParentTypes['EventType']> = {
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  service?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  visibilities?: Resolver<ReadonlyArray<ResolversTypes['EventVisibility']>, ParentType, ContextType>;
  supersededBy?: Resolver<Maybe<ResolversTypes['EventType']>, ParentType, ContextType>;
  schema?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  example?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type EventSpineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EventSpine'] = ResolversParentTypes['EventSpine']> = {
  notifications?: Resolver<Maybe<ResolversTypes['ServiceSpine']>, ParentType, ContextType>;
};

export type NotificationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Notification'] = ResolversParentTypes['Notification'], FederationReferenceType extends FederationReferenceTypes['Notification'] = FederationReferenceTypes['Notification']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Notification']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  recipient?: Resolver<Maybe<ResolversTypes['Agent']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['NotificationKind'], ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<NotificationSubjectArgs>>;
  excerpt?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<NotificationExcerptArgs>>;
  thread?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  about?: Resolver<Maybe<ResolversTypes['Commission']>, ParentType, ContextType>;
  aboutId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  link?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  announcement?: Resolver<Maybe<ResolversTypes['Announcement']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['NotificationState'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  deliveredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  readAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  archivedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type NotificationConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NotificationConnection'] = ResolversParentTypes['NotificationConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['NotificationEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  unreadCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type NotificationEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NotificationEdge'] = ResolversParentTypes['NotificationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Notification'], ParentType, ContextType>;
};

export type NotificationThreadConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NotificationThreadConnection'] = ResolversParentTypes['NotificationThreadConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['NotificationThreadEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type NotificationThreadEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NotificationThreadEdge'] = ResolversParentTypes['NotificationThreadEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['NotificationThread'], ParentType, ContextType>;
};

export type NotificationThreadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NotificationThread'] = ResolversParentTypes['NotificationThread']> = {
  thread?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  about?: Resolver<Maybe<ResolversTypes['Commission']>, ParentType, ContextType>;
  aboutId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  link?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unreadCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  latest?: Resolver<Maybe<ResolversTypes['Notification']>, ParentType, ContextType>;
  isMuted?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  notifications?: Resolver<Maybe<ResolversTypes['NotificationConnection']>, ParentType, ContextType, Partial<NotificationThreadNotificationsArgs>>;
};

export type MarkNotificationsReadPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MarkNotificationsReadPayload'] = ResolversParentTypes['MarkNotificationsReadPayload']> = {
  markedCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  hasMore?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  notifications?: Resolver<Maybe<ReadonlyArray<Maybe<ResolversTypes['Notification']>>>, ParentType, ContextType>;
  unreadCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ArchiveNotificationPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ArchiveNotificationPayload'] = ResolversParentTypes['ArchiveNotificationPayload']> = {
  notification?: Resolver<Maybe<ResolversTypes['Notification']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ArchiveNotificationThreadPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ArchiveNotificationThreadPayload'] = ResolversParentTypes['ArchiveNotificationThreadPayload']> = {
  archivedCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  hasMore?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  unreadCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type FeedEventPageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FeedEventPage'] = ResolversParentTypes['FeedEventPage']> = {
  events?: Resolver<ReadonlyArray<ResolversTypes['FeedEvent']>, ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  hasMore?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type FeedEventResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FeedEvent'] = ResolversParentTypes['FeedEvent']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  notificationId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  unreadCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PreferenceSetResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PreferenceSet'] = ResolversParentTypes['PreferenceSet']> = {
  channels?: Resolver<ReadonlyArray<ResolversTypes['KindChannels']>, ParentType, ContextType>;
  quietHours?: Resolver<Maybe<ResolversTypes['QuietHours']>, ParentType, ContextType>;
  mailDigest?: Resolver<ResolversTypes['MailDigest'], ParentType, ContextType>;
  mutedThreads?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type KindChannelsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['KindChannels'] = ResolversParentTypes['KindChannels']> = {
  kind?: Resolver<ResolversTypes['NotificationKind'], ParentType, ContextType>;
  channels?: Resolver<ReadonlyArray<ResolversTypes['NotificationChannel']>, ParentType, ContextType>;
  mailDigest?: Resolver<Maybe<ResolversTypes['MailDigest']>, ParentType, ContextType>;
};

export type QuietHoursResolvers<ContextType = Context, ParentType extends ResolversParentTypes['QuietHours'] = ResolversParentTypes['QuietHours']> = {
  from?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  timeZone?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MuteNotificationThreadPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MuteNotificationThreadPayload'] = ResolversParentTypes['MuteNotificationThreadPayload']> = {
  preferences?: Resolver<Maybe<ResolversTypes['PreferenceSet']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SetNotificationPreferencesPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetNotificationPreferencesPayload'] = ResolversParentTypes['SetNotificationPreferencesPayload']> = {
  preferences?: Resolver<Maybe<ResolversTypes['PreferenceSet']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type PushSubscriptionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PushSubscription'] = ResolversParentTypes['PushSubscription'], FederationReferenceType extends FederationReferenceTypes['PushSubscription'] = FederationReferenceTypes['PushSubscription']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['PushSubscription']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['Agent']>, ParentType, ContextType>;
  label?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  service?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  registeredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PushSubscriptionPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PushSubscriptionPayload'] = ResolversParentTypes['PushSubscriptionPayload']> = {
  subscription?: Resolver<Maybe<ResolversTypes['PushSubscription']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RemovePushSubscriptionPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RemovePushSubscriptionPayload'] = ResolversParentTypes['RemovePushSubscriptionPayload']> = {
  removedId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type AgentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Agent'] = ResolversParentTypes['Agent'], FederationReferenceType extends FederationReferenceTypes['Agent'] = FederationReferenceTypes['Agent']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Agent']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  mailbox?: Resolver<Maybe<ResolversTypes['Mailbox']>, ParentType, ContextType>;
  deadLetters?: Resolver<Maybe<ResolversTypes['DeadLetterConnection']>, ParentType, ContextType, Partial<AgentDeadLettersArgs>>;
  endpoints?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Endpoint']>>, ParentType, ContextType>;
  notifications?: Resolver<Maybe<ResolversTypes['NotificationConnection']>, ParentType, ContextType, Partial<AgentNotificationsArgs>>;
  notificationThreads?: Resolver<Maybe<ResolversTypes['NotificationThreadConnection']>, ParentType, ContextType, RequireFields<AgentNotificationThreadsArgs, 'box'>>;
  notificationPreferences?: Resolver<Maybe<ResolversTypes['PreferenceSet']>, ParentType, ContextType>;
  pushSubscriptions?: Resolver<Maybe<ReadonlyArray<ResolversTypes['PushSubscription']>>, ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DecimalScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Decimal'], any> {
  name: 'Decimal';
}

export interface CurrencyCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['CurrencyCode'], any> {
  name: 'CurrencyCode';
}

export type NodeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType: TypeResolveFn<'Announcement' | 'DeadLetter' | 'Endpoint' | 'Notification' | 'PushSubscription', ParentType, ContextType>;
};

export type MoneyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type UserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
};

export interface JsonScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSON'], any> {
  name: 'JSON';
}

export type DataExportPageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DataExportPage'] = ResolversParentTypes['DataExportPage']> = {
  sections?: Resolver<ReadonlyArray<ResolversTypes['DataExportSection']>, ParentType, ContextType>;
  next?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type DataExportSectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DataExportSection'] = ResolversParentTypes['DataExportSection']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  rows?: Resolver<ReadonlyArray<ResolversTypes['JSON']>, ParentType, ContextType>;
};

export type ServiceSpineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServiceSpine'] = ResolversParentTypes['ServiceSpine']> = {
  log?: Resolver<ResolversTypes['EventLog'], ParentType, ContextType>;
  reactions?: Resolver<ReadonlyArray<ResolversTypes['EventReaction']>, ParentType, ContextType>;
};

export type EventLogResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EventLog'] = ResolversParentTypes['EventLog']> = {
  lastPosition?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  backlog?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  lagSeconds?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type EventReactionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EventReaction'] = ResolversParentTypes['EventReaction']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  types?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  position?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  behind?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  setAsideCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  setAside?: Resolver<Maybe<ResolversTypes['SetAsideEventConnection']>, ParentType, ContextType, Partial<EventReactionSetAsideArgs>>;
};

export type SetAsideEventConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetAsideEventConnection'] = ResolversParentTypes['SetAsideEventConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['SetAsideEventEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type SetAsideEventEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetAsideEventEdge'] = ResolversParentTypes['SetAsideEventEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['SetAsideEvent'], ParentType, ContextType>;
};

export type SetAsideEventResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetAsideEvent'] = ResolversParentTypes['SetAsideEvent']> = {
  eventId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  partitionKey?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  partitionVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  position?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  isBehind?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  attempts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type ReplayEventsPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReplayEventsPayload'] = ResolversParentTypes['ReplayEventsPayload']> = {
  replayId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  replayed?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  left?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  stoppedAt?: Resolver<Maybe<ResolversTypes['SetAsideEvent']>, ParentType, ContextType>;
  pending?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  announcement?: Resolver<Maybe<ResolversTypes['Announcement']>, ParentType, ContextType, RequireFields<QueryAnnouncementArgs, 'id'>>;
  myData?: Resolver<Maybe<ResolversTypes['DataExport']>, ParentType, ContextType>;
  deadLetter?: Resolver<Maybe<ResolversTypes['DeadLetter']>, ParentType, ContextType, RequireFields<QueryDeadLetterArgs, 'id'>>;
  deadLetters?: Resolver<Maybe<ResolversTypes['DeadLetterConnection']>, ParentType, ContextType, Partial<QueryDeadLettersArgs>>;
  endpoint?: Resolver<Maybe<ResolversTypes['Endpoint']>, ParentType, ContextType, RequireFields<QueryEndpointArgs, 'id'>>;
  events?: Resolver<Maybe<ResolversTypes['PublishedEventConnection']>, ParentType, ContextType, Partial<QueryEventsArgs>>;
  eventTypes?: Resolver<Maybe<ReadonlyArray<ResolversTypes['EventType']>>, ParentType, ContextType>;
  eventType?: Resolver<Maybe<ResolversTypes['EventType']>, ParentType, ContextType, RequireFields<QueryEventTypeArgs, 'type'>>;
  eventSpine?: Resolver<Maybe<ResolversTypes['EventSpine']>, ParentType, ContextType>;
  feedEventsAfter?: Resolver<Maybe<ResolversTypes['FeedEventPage']>, ParentType, ContextType, RequireFields<QueryFeedEventsAfterArgs, 'first'>>;
  vapidPublicKey?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  announce?: Resolver<ResolversTypes['AnnouncePayload'], ParentType, ContextType, RequireFields<MutationAnnounceArgs, 'input'>>;
  restoreMailbox?: Resolver<ResolversTypes['MailboxPayload'], ParentType, ContextType, RequireFields<MutationRestoreMailboxArgs, 'input'>>;
  replayDeadLetter?: Resolver<ResolversTypes['DeadLetterPayload'], ParentType, ContextType, RequireFields<MutationReplayDeadLetterArgs, 'input'>>;
  dismissDeadLetter?: Resolver<ResolversTypes['DeadLetterPayload'], ParentType, ContextType, RequireFields<MutationDismissDeadLetterArgs, 'input'>>;
  registerEndpoint?: Resolver<ResolversTypes['EndpointSecretPayload'], ParentType, ContextType, RequireFields<MutationRegisterEndpointArgs, 'input'>>;
  rotateEndpointSecret?: Resolver<ResolversTypes['EndpointSecretPayload'], ParentType, ContextType, RequireFields<MutationRotateEndpointSecretArgs, 'input'>>;
  expireOldSecret?: Resolver<ResolversTypes['EndpointPayload'], ParentType, ContextType, RequireFields<MutationExpireOldSecretArgs, 'input'>>;
  setEndpointFilter?: Resolver<ResolversTypes['EndpointFilterPayload'], ParentType, ContextType, RequireFields<MutationSetEndpointFilterArgs, 'input'>>;
  sendTestEvent?: Resolver<ResolversTypes['EndpointPayload'], ParentType, ContextType, RequireFields<MutationSendTestEventArgs, 'input'>>;
  disableEndpoint?: Resolver<ResolversTypes['EndpointPayload'], ParentType, ContextType, RequireFields<MutationDisableEndpointArgs, 'input'>>;
  updateEndpoint?: Resolver<ResolversTypes['EndpointPayload'], ParentType, ContextType, RequireFields<MutationUpdateEndpointArgs, 'input'>>;
  deleteEndpoint?: Resolver<ResolversTypes['DeleteEndpointPayload'], ParentType, ContextType, RequireFields<MutationDeleteEndpointArgs, 'input'>>;
  redeliver?: Resolver<ResolversTypes['RedeliverPayload'], ParentType, ContextType, RequireFields<MutationRedeliverArgs, 'input'>>;
  enableEndpoint?: Resolver<ResolversTypes['EndpointPayload'], ParentType, ContextType, RequireFields<MutationEnableEndpointArgs, 'input'>>;
  replayDeliveries?: Resolver<ResolversTypes['ReplayDeliveriesPayload'], ParentType, ContextType, RequireFields<MutationReplayDeliveriesArgs, 'input'>>;
  replayNotificationsEvents?: Resolver<ResolversTypes['ReplayEventsPayload'], ParentType, ContextType, RequireFields<MutationReplayNotificationsEventsArgs, 'input'>>;
  markNotificationsRead?: Resolver<ResolversTypes['MarkNotificationsReadPayload'], ParentType, ContextType, RequireFields<MutationMarkNotificationsReadArgs, 'input'>>;
  archiveNotification?: Resolver<ResolversTypes['ArchiveNotificationPayload'], ParentType, ContextType, RequireFields<MutationArchiveNotificationArgs, 'input'>>;
  archiveNotificationThread?: Resolver<ResolversTypes['ArchiveNotificationThreadPayload'], ParentType, ContextType, RequireFields<MutationArchiveNotificationThreadArgs, 'input'>>;
  setNotificationPreferences?: Resolver<ResolversTypes['SetNotificationPreferencesPayload'], ParentType, ContextType, RequireFields<MutationSetNotificationPreferencesArgs, 'input'>>;
  muteNotificationThread?: Resolver<ResolversTypes['MuteNotificationThreadPayload'], ParentType, ContextType, RequireFields<MutationMuteNotificationThreadArgs, 'input'>>;
  registerPushSubscription?: Resolver<ResolversTypes['PushSubscriptionPayload'], ParentType, ContextType, RequireFields<MutationRegisterPushSubscriptionArgs, 'input'>>;
  removePushSubscription?: Resolver<ResolversTypes['RemovePushSubscriptionPayload'], ParentType, ContextType, RequireFields<MutationRemovePushSubscriptionArgs, 'input'>>;
};

export type CommissionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Commission'] = ResolversParentTypes['Commission'], FederationReferenceType extends FederationReferenceTypes['Commission'] = FederationReferenceTypes['Commission']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Commission']> | FederationReferenceType, FederationReferenceType, ContextType>;
  notifications?: Resolver<Maybe<ResolversTypes['NotificationConnection']>, ParentType, ContextType, Partial<CommissionNotificationsArgs>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  Announcement?: AnnouncementResolvers<ContextType>;
  AnnouncePayload?: AnnouncePayloadResolvers<ContextType>;
  Mailbox?: MailboxResolvers<ContextType>;
  MailboxPayload?: MailboxPayloadResolvers<ContextType>;
  DataExport?: DataExportResolvers<ContextType>;
  DeadLetter?: DeadLetterResolvers<ContextType>;
  DeadLetterConnection?: DeadLetterConnectionResolvers<ContextType>;
  DeadLetterEdge?: DeadLetterEdgeResolvers<ContextType>;
  DeadLetterPayload?: DeadLetterPayloadResolvers<ContextType>;
  WebhookDelivery?: WebhookDeliveryResolvers<ContextType>;
  DeliveryAttempt?: DeliveryAttemptResolvers<ContextType>;
  WebhookDeliveryConnection?: WebhookDeliveryConnectionResolvers<ContextType>;
  WebhookDeliveryEdge?: WebhookDeliveryEdgeResolvers<ContextType>;
  RedeliverPayload?: RedeliverPayloadResolvers<ContextType>;
  ReplayDeliveriesPayload?: ReplayDeliveriesPayloadResolvers<ContextType>;
  EndpointHealth?: EndpointHealthResolvers<ContextType>;
  Endpoint?: EndpointResolvers<ContextType>;
  EndpointPublicKey?: EndpointPublicKeyResolvers<ContextType>;
  EndpointSecretPayload?: EndpointSecretPayloadResolvers<ContextType>;
  EndpointPayload?: EndpointPayloadResolvers<ContextType>;
  EndpointFilterPayload?: EndpointFilterPayloadResolvers<ContextType>;
  DeleteEndpointPayload?: DeleteEndpointPayloadResolvers<ContextType>;
  PublishedEvent?: PublishedEventResolvers<ContextType>;
  PublishedEventConnection?: PublishedEventConnectionResolvers<ContextType>;
  PublishedEventEdge?: PublishedEventEdgeResolvers<ContextType>;
  EventType?: EventTypeResolvers<ContextType>;
  EventSpine?: EventSpineResolvers<ContextType>;
  Notification?: NotificationResolvers<ContextType>;
  NotificationConnection?: NotificationConnectionResolvers<ContextType>;
  NotificationEdge?: NotificationEdgeResolvers<ContextType>;
  NotificationThreadConnection?: NotificationThreadConnectionResolvers<ContextType>;
  NotificationThreadEdge?: NotificationThreadEdgeResolvers<ContextType>;
  NotificationThread?: NotificationThreadResolvers<ContextType>;
  MarkNotificationsReadPayload?: MarkNotificationsReadPayloadResolvers<ContextType>;
  ArchiveNotificationPayload?: ArchiveNotificationPayloadResolvers<ContextType>;
  ArchiveNotificationThreadPayload?: ArchiveNotificationThreadPayloadResolvers<ContextType>;
  FeedEventPage?: FeedEventPageResolvers<ContextType>;
  FeedEvent?: FeedEventResolvers<ContextType>;
  PreferenceSet?: PreferenceSetResolvers<ContextType>;
  KindChannels?: KindChannelsResolvers<ContextType>;
  QuietHours?: QuietHoursResolvers<ContextType>;
  MuteNotificationThreadPayload?: MuteNotificationThreadPayloadResolvers<ContextType>;
  SetNotificationPreferencesPayload?: SetNotificationPreferencesPayloadResolvers<ContextType>;
  PushSubscription?: PushSubscriptionResolvers<ContextType>;
  PushSubscriptionPayload?: PushSubscriptionPayloadResolvers<ContextType>;
  RemovePushSubscriptionPayload?: RemovePushSubscriptionPayloadResolvers<ContextType>;
  Agent?: AgentResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  Date?: GraphQLScalarType;
  Decimal?: GraphQLScalarType;
  CurrencyCode?: GraphQLScalarType;
  Node?: NodeResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  JSON?: GraphQLScalarType;
  DataExportPage?: DataExportPageResolvers<ContextType>;
  DataExportSection?: DataExportSectionResolvers<ContextType>;
  ServiceSpine?: ServiceSpineResolvers<ContextType>;
  EventLog?: EventLogResolvers<ContextType>;
  EventReaction?: EventReactionResolvers<ContextType>;
  SetAsideEventConnection?: SetAsideEventConnectionResolvers<ContextType>;
  SetAsideEventEdge?: SetAsideEventEdgeResolvers<ContextType>;
  SetAsideEvent?: SetAsideEventResolvers<ContextType>;
  ReplayEventsPayload?: ReplayEventsPayloadResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Commission?: CommissionResolvers<ContextType>;
};

