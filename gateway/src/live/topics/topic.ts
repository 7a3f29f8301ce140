import type { z } from 'zod';
import type { GatewayCode } from '../../errors/codes.ts';
import type { Actor } from '../../identity/actor.ts';

/** One thing that is told, and where whoever had it stands. */
export type TopicEvent = {
  cursor: string;
  /** What the plan's first step is answered by: the value of the virtual subgraph's root field. */
  value: Readonly<Record<string, unknown>>;
};

/** A part of what is told, as the owning service gives it. */
export type TopicPage = {
  events: TopicEvent[];
  /** Up to where it was looked at, whatever was shown of it. */
  cursor: string;
  hasMore: boolean;
};

/** One place of a log that is read once for many. */
export type LogEntry = {
  cursor: string;
  /** Undefined where nobody is told anything, or nothing that was asked for. */
  event: TopicEvent | undefined;
  /** What one must all be to be told, in the service's own words. */
  requires: readonly string[];
  /** Whether others may be told what lies behind it: then it is asked anew who is what. */
  changesAccess: boolean;
};

/** A part of a log as it is read for many. */
export type LogPart = Omit<TopicPage, 'events'> & { entries: LogEntry[] };

/** A field of the owning service's that logs are read from for all: several in one question. The same object for all requests of a topic. */
export type SharedField = {
  name: string;
  /** By name the types of its arguments, besides `after` and `first`: they are the source's variables. */
  arguments: Readonly<Record<string, string>>;
  /** What is selected of it. */
  selection: string;
};

/** How a topic is read once for all who follow it, on the gateway's own behalf. */
export type SharedSource = {
  field: SharedField;
  part: z.ZodType<LogPart>;
  /** Asks what people are, with the request's variables and `viewers`. */
  audiencesQuery: string;
  /** The variables of both. */
  variables: Readonly<Record<string, unknown>>;
};

/** What one subscription asks for. */
export type TopicRequest = {
  /** Of the source, but for `after` and `first`. */
  variables: Readonly<Record<string, unknown>>;
  /** What the service's stream says news of it by: the events' partition. */
  partition: string;
  /** Makes of the source's answer what is told. */
  page: z.ZodType<TopicPage>;
  /** Absent where what is told is one actor's own. */
  shared?: SharedSource;
};

/** Something that can be subscribed to: a field of `Subscription`, and where its events come from. */
export type Topic = {
  /** The field that clients subscribe to. */
  field: string;
  /** The service whose log says what happened. */
  service: string;
  /** That service's internal field that it is read from, as part of a page at a time. */
  sourceField: string;
  /** The field of `Subscription`, and the types that it needs, in the virtual subgraph. */
  fieldSdl: string;
  typesSdl: string;
  /** Asks the source. */
  query: string;
  /** Reads the field's arguments. @throws ZodError */
  read: (given: unknown, actor: Actor) => { request: TopicRequest; after: string | undefined };
  /** What is said where there is nothing of the kind that the actor may see. */
  absent: Extract<GatewayCode, 'COMMISSION_NOT_FOUND' | 'FEED_NOT_FOUND'>;
};

/** What somebody must be to be told anything of a topic that is read for many. */
export const VIEWER = 'VIEWER';
