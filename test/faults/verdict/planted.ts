import type { Command } from '../load/ledger.ts';
import type { EffectRow } from '../witness/effects.ts';
import type { Facts, FindingKind, LogEvent, ReaderFacts, SourceFacts } from './facts.ts';

/** Something wrong that is put into facts, and what it must be found as. */
export interface Planted {
  readonly name: string;
  readonly kinds: readonly FindingKind[];
  readonly plant: (facts: Facts, nth: number) => Facts;
}

const changeNth = <T>(list: readonly T[], nth: number, change: (value: T) => readonly T[]): T[] =>
  list.flatMap((value, at) => (at === nth % list.length ? [...change(value)] : [value]));

const onSource =
  (change: (source: SourceFacts, nth: number) => Partial<SourceFacts>) => (facts: Facts, nth: number) => ({
    ...facts,
    sources: changeNth(facts.sources, 0, (source) => [{ ...source, ...change(source, nth) }]),
  });
const onLog = (change: (event: LogEvent) => readonly LogEvent[]) =>
  onSource(({ log }, nth) => ({ log: changeNth(log, nth, change) }));
const onEffects = (change: (row: EffectRow, nth: number) => EffectRow) =>
  onSource(({ effects }, nth) => ({ effects: changeNth(effects, nth, (row) => [change(row, nth)]) }));
const onReader =
  (change: (reader: ReaderFacts, nth: number) => Partial<ReaderFacts>) => (facts: Facts, nth: number) => ({
    ...facts,
    readers: changeNth(facts.readers, nth, (reader) => [{ ...reader, ...change(reader, nth) }]),
  });
const onCommand = (change: (command: Command) => readonly Command[]) => (facts: Facts, nth: number) => ({
  ...facts,
  commands: changeNth(facts.commands, nth, change),
});

const swapFirst = <T>([first, second, ...rest]: readonly T[]): T[] =>
  first !== undefined && second !== undefined ? [second, first, ...rest] : [];

/** Every way in which the spine could fail that the verdict must see. */
export const everyPlanted: readonly Planted[] = [
  {
    name: 'an event that is gone',
    kinds: ['lost', 'made up'],
    plant: onLog(() => []),
  },
  {
    name: 'an effect that never came',
    kinds: ['lost'],
    plant: onEffects((row, nth) => ({ ...row, happened: changeNth(row.happened, nth, () => []) })),
  },
  {
    name: 'an effect that came twice',
    kinds: ['twice'],
    plant: onEffects((row, nth) => ({ ...row, happened: changeNth(row.happened, nth, (one) => [one, one]) })),
  },
  {
    name: 'effects in another order',
    kinds: ['out of order'],
    plant: onEffects((row) => ({ ...row, happened: swapFirst(row.happened) })),
  },
  {
    name: 'an effect of an event that there is not',
    kinds: ['made up'],
    plant: onEffects((row) => ({ ...row, happened: [...row.happened, { id: 'evt-none', version: 1_000 }] })),
  },
  {
    name: 'a position that is missing',
    kinds: ['gaps'],
    plant: onLog((event) => [{ ...event, position: undefined }]),
  },
  {
    name: 'a position that was left out',
    kinds: ['gaps'],
    plant: onSource(({ log }, nth) => ({
      log: log.map((event, at) => ({ ...event, position: at + (at < nth % log.length ? 1 : 2) })),
    })),
  },
  {
    name: 'a position that was given twice',
    kinds: ['gaps'],
    plant: onLog((event) => [{ ...event, position: event.position === 1 ? 2 : 1 }]),
  },
  {
    name: 'positions against the order of a partition',
    kinds: ['out of order'],
    plant: onSource(({ log }) => {
      const [partition] = log.map(({ partitionkey }) => partitionkey);
      const [first, second] = log.filter(({ partitionkey }) => partitionkey === partition);
      const other = (event: LogEvent) => (event === first ? second : first);
      return {
        log: log.map((event) =>
          event === first || event === second ? { ...event, position: other(event)?.position } : event,
        ),
      };
    }),
  },
  {
    name: 'a stream that begins too late',
    kinds: ['stream'],
    plant: onSource(({ stream }) => ({ stream: stream.slice(1) })),
  },
  {
    name: 'a stream that lacks the end',
    kinds: ['stream'],
    plant: onSource(({ stream }) => ({ stream: stream.slice(0, -1) })),
  },
  {
    name: 'a stream with another event',
    kinds: ['stream'],
    plant: onSource(({ stream }, nth) => ({
      stream: stream.map((entry, at) => (at === nth % stream.length ? [entry[0], 'evt-none'] : entry)),
    })),
  },
  { name: 'a reader that is behind', kinds: ['behind'], plant: onReader(({ mark }) => ({ mark: mark - 1 })) },
  { name: 'an event set aside', kinds: ['set aside'], plant: onReader(() => ({ setAside: ['evt-per_0-1'] })) },
  {
    name: 'an event that the inbox lacks',
    kinds: ['inbox'],
    plant: onReader(({ inbox }, nth) => ({ inbox: changeNth(inbox, nth, () => []) })),
  },
  {
    name: 'an event of others in the inbox',
    kinds: ['inbox'],
    plant: onReader(({ inbox }) => ({ inbox: [...inbox, 'evt-none'] })),
  },
  {
    name: 'a copy that lacks something',
    kinds: ['copy'],
    plant: (facts) => ({ ...facts, copy: { ...facts.copy, copy: {} } }),
  },
  {
    name: 'a copy that is old',
    kinds: ['copy'],
    plant: (facts) => ({
      ...facts,
      copy: { ...facts.copy, copy: { ...facts.copy.copy, 'claim of per_0': 'per_0 1' } },
    }),
  },
  {
    name: 'a write that is in no transaction',
    kinds: ['outside'],
    plant: (facts) => ({ ...facts, outside: ['members.outbox_partitions'] }),
  },
  {
    name: 'an answered command without its event',
    kinds: ['lost'],
    plant: (facts, nth) => onCommand((one) => [one, { ...one, mark: `${one.mark}, another` }])(facts, nth),
  },
  {
    name: 'an event of a command that nobody sent',
    kinds: ['made up'],
    plant: onCommand(() => []),
  },
  {
    name: 'a command that was refused',
    kinds: ['refused'],
    plant: onCommand((one) => [{ ...one, state: 'refused', codes: ['FORBIDDEN'] }]),
  },
  {
    name: 'a command that was never answered',
    kinds: ['unanswered'],
    plant: onCommand((one) => [{ ...one, state: 'sent' }]),
  },
];
