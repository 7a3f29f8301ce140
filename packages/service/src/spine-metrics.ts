import type { Spine, SpineMetrics } from '@millepiani/spine/spine';
import type { BatchObservableResult, Meter } from '@opentelemetry/api';

const relayGauges: Readonly<Record<string, readonly [description: string, value: (m: SpineMetrics) => number]>> = {
  'millepiani.outbox.backlog': ['Events that have no position yet.', ({ relay }) => relay.backlog],
  'millepiani.outbox.lag_seconds': [
    'The age of the oldest event without a position.',
    ({ relay }) => relay.lagMs / 1_000,
  ],
  'millepiani.log.position': ['The last position that was given.', ({ relay }) => relay.lastPosition],
  'millepiani.relay.active': ['1 where this replica gives the positions.', ({ relay }) => Number(relay.isActive)],
  'millepiani.relay.fenced': ['Transactions that the fence refused.', ({ relay }) => relay.fenced],
  'millepiani.stream.rebuilds': ['How often the stream was made anew.', ({ relay }) => relay.rebuilds],
  'millepiani.stream.refusals': ['Additions to a stream that ended elsewhere.', ({ relay }) => relay.refusals],
};
type ReaderMetrics = SpineMetrics['readers'][string];
const readerGauges: Readonly<Record<string, readonly [description: string, value: (m: ReaderMetrics) => number]>> = {
  'millepiani.reaction.active': ['1 where this replica works on it.', ({ isActive }) => Number(isActive)],
  'millepiani.reaction.position': ['All up to here is done.', ({ position }) => position],
  'millepiani.reaction.behind': ['Events that are still to come.', (r) => Math.max(0, r.sourcePosition - r.position)],
  'millepiani.reaction.set_aside': ['Events that lie aside.', ({ setAside }) => setAside],
  'millepiani.reaction.applied': ['Effects since the start.', ({ applied }) => applied],
  'millepiani.reaction.repeated': ['Events that came again since the start.', (r) => r.duplicates + r.older],
  'millepiani.reaction.failures': ['Tries that failed since the start.', ({ failures }) => failures],
};

/** Measures a service's part of the spine whenever the metrics are read. While the database is away there is nothing to say. */
export function observeSpine(meter: Meter, spine: Spine): void {
  const relay = Object.entries(relayGauges).map(([name, [description, value]]) => ({
    gauge: meter.createObservableGauge(name, { description }),
    value,
  }));
  const readers = Object.entries(readerGauges).map(([name, [description, value]]) => ({
    gauge: meter.createObservableGauge(name, { description }),
    value,
  }));
  const observe = async (result: BatchObservableResult) => {
    const metrics = await spine.metrics();
    for (const { gauge, value } of relay) result.observe(gauge, value(metrics));
    for (const [reaction, reader] of Object.entries(metrics.readers)) {
      for (const { gauge, value } of readers) result.observe(gauge, value(reader), { reaction });
    }
  };
  meter.addBatchObservableCallback(
    observe,
    [...relay, ...readers].map(({ gauge }) => gauge),
  );
}
