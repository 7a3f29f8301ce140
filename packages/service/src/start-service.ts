import type { BaseContext } from '@apollo/server';
import { CommandRunner, type Transaction } from '@millepiani/commands/command-runner';
import type { EventSource } from '@millepiani/events/define-event';
import { JobRunner, type JobRunnerOptions } from '@millepiani/jobs/job-runner';
import { type Clock, systemClock } from '@millepiani/kernel/clock';
import type { PersonId } from '@millepiani/kernel/id';
import { connectStore, type OutdatedIndex, pingStore, prepareStore } from '@millepiani/mongo/connection';
import type { Reaction } from '@millepiani/spine/reactions';
import { Spine } from '@millepiani/spine/spine';
import { stepsFrom } from '@millepiani/spine/steps';
import type { HealthCheck } from '@millepiani/subgraph/health';
import { type Caller, createSubgraphServer } from '@millepiani/subgraph/server';
import type { Logger } from '@millepiani/telemetry/logger';
import { createMetrics, metricsType } from '@millepiani/telemetry/metrics';
import type { OnStop } from '@millepiani/telemetry/run-service';
import { openTracing } from '@millepiani/telemetry/tracing';
import type { FastifyInstance } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { Connection } from 'mongoose';
import type { ServiceConfig } from './config-shape.ts';
import { DataExport } from './data-export/data-export.ts';
import type { Section } from './data-export/section.ts';
import { EventAdministration, type Replayed, type ReplayRequested } from './event-spine/event-administration.ts';
import { shared } from './shared.ts';
import { assertFlowing } from './spine-health.ts';
import { observeSpine } from './spine-metrics.ts';

const maxMetricsAgeMs = 2_000;

/** What a service's domain is made of. */
export interface Foundations<Config extends ServiceConfig> {
  readonly config: Config;
  readonly connection: Connection;
  readonly clock: Clock;
  readonly commands: CommandRunner;
  /** Says that a job is due. */
  readonly hint: JobRunner['hint'];
  readonly log: Logger;
  /** Overwrites the personal data of a partition's events in the service's own log, and has its stream made anew. */
  readonly eraseEvents: (partition: string) => Promise<void>;
  /** The database of a service whose log is read; its own is the one that it is connected to. */
  readonly databaseOf: (service: string) => string;
  /** Registers how to close what the domain opens by itself. */
  readonly onStop: OnStop;
}

/** A service's jobs and what says that they are due. */
export type ServiceJobs = Pick<JobRunnerOptions, 'implementations' | 'schedules' | 'whatIsDue' | 'concurrency'>;

/** What makes a service this one. `domain` is asked when a job or a reaction runs: commands hint at jobs, and jobs run commands. */
export interface ServiceDefinition<Config extends ServiceConfig, Domain, Context extends BaseContext> {
  readonly name: EventSource;
  /** What commands work with. Declares the store's models, whose collections are made afterwards. */
  readonly open: (foundations: Foundations<Config>) => Domain;
  readonly schema: () => GraphQLSchema;
  /** Indexes of earlier versions that forbid what is allowed by now, or that nothing uses; none, when left out. */
  readonly outdatedIndexes?: readonly OutdatedIndex[];
  /** Begins what goes on besides, when the store is prepared; nothing, when left out. */
  readonly prepared?: (domain: Domain, config: Config) => void;
  /** What else is to be there, each throwing where it is not: without it the service is degraded, not down. Nothing, when left out. */
  readonly checks?: (domain: Domain) => Readonly<Record<string, HealthCheck>>;
  /** The context of one request. */
  readonly context: (domain: Domain, caller: Caller) => Context;
  readonly jobs: (domain: () => Domain, log: Logger) => ServiceJobs;
  readonly reactions: readonly ((domain: () => Domain) => Reaction)[];
  /** What tells inputs with passwords apart, the newest first; none of its inputs has one, when left out. */
  readonly inputKeys?: (config: Config) => readonly Uint8Array[];
  /** How many transactions one caller has at once; as many as there are at all, when left out. */
  readonly commandsOfOne?: number;
  /** By what it tells that an administrator has events that lie aside handled again. */
  readonly replayRequested: ReplayRequested;
  /** Keeps, in the same transaction, that an administrator has events handled again; besides the event nothing, when left out. */
  readonly replayed?: (domain: Domain, transaction: Transaction, replay: Replayed) => Promise<void>;
  /** What it keeps of people, which they may have a copy of; nothing, when left out. */
  readonly dataExport?: readonly Section[];
  /** Keeps that somebody took such a copy; nothing, when left out. */
  readonly exported?: (domain: Domain, personId: PersonId, caller: Caller) => Promise<void>;
  /** What it serves besides its subgraph. */
  readonly routes?: (server: FastifyInstance, domain: Domain) => void;
}

/**
 * Starts a service: opens everything and listens; answers with the address. What is open is handed to `onStop` as soon
 * as it is.
 */
export type StartService<Config> = (config: Config, logger: Logger, onStop: OnStop, clock?: Clock) => Promise<string>;

/** How a service is started that is defined so. */
export const serviceStarter =
  <Config extends ServiceConfig, Domain, Context extends BaseContext>(
    definition: ServiceDefinition<Config, Domain, Context>,
  ): StartService<Config> =>
  async (config, logger, onStop, clock = systemClock) => {
    const { name } = definition;
    const step = stepsFrom(config);
    const mongodbUri = config.MONGODB_URI.reveal();
    const redisUrl = config.REDIS_URL.reveal();
    const connection = await connectStore({ uri: mongodbUri, appName: name });
    onStop('store', () => connection.close());
    const ownDatabase = connection.getClient().db().databaseName;
    const databaseOf = (source: string) =>
      config.OUTBOX_DATABASES.get(source) ?? (source === name ? ownDatabase : source);
    const jobs = new JobRunner({
      prefix: config.JOBS_PREFIX,
      redisUrl,
      reconcileMs: config.JOBS_RECONCILE_EVERY,
      log: logger,
      ...definition.jobs(() => domain, logger),
    });
    onStop('jobs', () => jobs.close());
    const spine = new Spine({
      ...{ service: name, connection, mongodbUri, log: logger, clock, step },
      place: { redisUrl, prefix: config.EVENTS_PREFIX },
      reactions: definition.reactions.map((reaction) => reaction(() => domain)),
      databaseOf,
    });
    onStop('spine', () => spine.stop());
    const commands = new CommandRunner({
      ...{ connection, clock, service: name, step },
      inputKeys: definition.inputKeys?.(config) ?? [],
      ...(definition.commandsOfOne === undefined ? {} : { atOnceOfOne: definition.commandsOfOne }),
      byReactionsAlone: new Set(spine.reactions.flatMap(({ emitsAlone = [] }) => emitsAlone)),
      onCommit: () => spine.wake(),
    });
    const events = new EventAdministration({
      commands,
      spine,
      replayRequested: definition.replayRequested,
      replayed: async (transaction, replay) => definition.replayed?.(domain, transaction, replay),
      log: logger,
    });
    const hint = jobs.hint.bind(jobs);
    const domain = definition.open({
      ...{ config, connection, clock, commands, hint, log: logger, databaseOf, onStop },
      eraseEvents: (partition) => spine.erasePersonal(partition),
    });
    await prepareStore(connection, definition.outdatedIndexes);
    // The commands' part has the outbox, which the spine stands on.
    await commands.prepare();
    await spine.prepare();
    definition.prepared?.(domain, config);

    const dataExport = new DataExport(connection, definition.dataExport ?? []);
    const metrics = createMetrics(name);
    onStop('metrics', () => metrics.close());
    // Whoever looks, and however often: the more events wait, the dearer the look.
    const spineMetrics = shared(() => spine.metrics(), maxMetricsAgeMs);
    observeSpine(metrics.meter, spineMetrics);
    const endpoint = config.OTEL_EXPORTER_OTLP_ENDPOINT;
    // What is traced was drawn by the gateway: a service begins no trace.
    const tracing = endpoint === undefined ? undefined : await openTracing({ service: name, endpoint, ratio: 0 });
    onStop('traces', () => tracing?.close());
    const server = await createSubgraphServer({
      tracing,
      name,
      schema: definition.schema(),
      context: (caller) => ({
        ...definition.context(domain, caller),
        ...{ events, dataExport },
        exported: async (personId: PersonId) => definition.exported?.(domain, personId, caller),
      }),
      gatewayKey: config.INTERNAL_TOKEN_PUBLIC_JWK,
      health: {
        vital: { mongo: () => pingStore(connection) },
        others: {
          redis: () => jobs.ping(),
          queue: () => jobs.keepsJobs(),
          events: async () => assertFlowing(await spineMetrics()),
          ...definition.checks?.(domain),
        },
      },
      logger,
    });
    server.get('/metrics', async (_request, reply) => reply.type(metricsType).send(await metrics.render()));
    definition.routes?.(server, domain);
    onStop('server', () => server.close());
    jobs.start();
    spine.start();
    return server.listen({ host: config.HOST, port: config.PORT });
  };
