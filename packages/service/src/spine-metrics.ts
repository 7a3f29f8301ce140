import { mostCounted } from '@millepiani/spine/relay/relay';
import type { SpineMetrics } from '@millepiani/spine/spine';
import type { BatchObservableResult, Meter } from '@opentelemetry/api';

type ReaderMetrics = SpineMetrics['readers'][string];

/** What is measured: by its name, what it says and how it is read off. What only grows, until the process ends, is a counter. */
interface Measured<M> {
  readonly description: string;
  readonly value: (metrics: M) => number;
  readonly isCounter?: true;
}

const ofRelay: Readonly<Record<string, Measured<SpineMetrics['relay']>>> = {
  'millepiani.outbox.backlog': {
    description: `Events that have no position yet; ${mostCounted} stands for as many or more.`,
    value: (r) => r.backlog,
  },
  'millepiani.outbox.lag_seconds': {
    description:
      'The age of the oldest event without a position, as far as the first 1000 partition by partition tell.',
    value: (r) => r.lagMs / 1_000,
  },
  'millepiani.log.position': { description: 'The last position that was given.', value: (r) => r.lastPosition },
  'millepiani.relay.active': {
    description: '1 where this replica gives the positions.',
    value: (r) => Number(r.isActive),
  },
  'millepiani.relay.fenced': {
    description: 'Transactions that the fence refused.',
    value: (r) => r.fenced,
    isCounter: true,
  },
  'millepiani.stream.rebuilds': {
    description: 'How often the stream was made anew.',
    value: (r) => r.rebuilds,
    isCounter: true,
  },
  'millepiani.stream.refusals': {
    description: 'Additions to a stream that ended elsewhere.',
    value: (r) => r.refusals,
    isCounter: true,
  },
};

const ofReader: Readonly<Record<string, Measured<ReaderMetrics>>> = {
  'millepiani.reaction.active': {
    description: '1 where this replica works on it.',
    value: (r) => Number(r.isActive),
  },
  'millepiani.reaction.position': { description: 'All up to here is done.', value: (r) => r.position },
  'millepiani.reaction.behind': {
    description: 'Events that are still to come.',
    value: (r) => Math.max(0, r.sourcePosition - r.position),
  },
  'millepiani.reaction.lag_seconds': {
    description: 'The age of the first event that is not done.',
    value: (r) => r.lagMs / 1_000,
  },
  'millepiani.reaction.set_aside': { description: 'Events that lie aside.', value: (r) => r.setAside },
  'millepiani.reaction.applied': { description: 'Effects.', value: (r) => r.applied, isCounter: true },
  'millepiani.reaction.repeated': {
    description: 'Events that came again.',
    value: (r) => r.duplicates + r.older,
    isCounter: true,
  },
  'millepiani.reaction.failures': { description: 'Tries that failed.', value: (r) => r.failures, isCounter: true },
};

/** Measures a service's part of the spine whenever the metrics are read. While the database is away there is nothing to say. */
export function observeSpine(meter: Meter, ask: () => Promise<SpineMetrics>): void {
  const relay = instrumentsOf(meter, ofRelay);
  const readers = instrumentsOf(meter, ofReader);
  const observe = async (result: BatchObservableResult) => {
    const metrics = await ask();
    for (const { instrument, value } of relay) result.observe(instrument, value(metrics.relay));
    for (const [reaction, reader] of Object.entries(metrics.readers)) {
      for (const { instrument, value } of readers) result.observe(instrument, value(reader), { reaction });
    }
  };
  meter.addBatchObservableCallback(
    observe,
    [...relay, ...readers].map(({ instrument }) => instrument),
  );
}

const instrumentsOf = <M>(meter: Meter, all: Readonly<Record<string, Measured<M>>>) =>
  Object.entries(all).map(([name, { description, value, isCounter }]) => ({
    instrument: isCounter
      ? meter.createObservableCounter(name, { description })
      : meter.createObservableGauge(name, { description }),
    value,
  }));
