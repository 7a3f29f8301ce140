import { withoutVersion } from '@millepiani/events/type-name';
import type { Command } from '../load/ledger.ts';
import { memberMarks } from '../load/members-orders.ts';
import { commissionMarks } from '../load/projects-orders.ts';
import type { Source } from '../witness/effects.ts';
import type { Facts, LogEvent, SourceFacts } from './facts.ts';

/** A claim, as the members' log tells of it. */
const claimed = (person: string, version: number, position: number): LogEvent => ({
  ...{ id: `evt-${person}-${version}`, type: 'millepiani.members.skill.claimed.v1', subject: `claim of ${person}` },
  ...{ aggregateversion: version, partitionkey: person, partitionversion: version, position },
  data: { personal: { evidence: `${person}-${version}` } },
});

const opened = (commission: string, position: number): LogEvent => ({
  ...{ id: `evt-${commission}`, type: 'millepiani.projects.commission.opened.v1', subject: commission },
  ...{ aggregateversion: 1, partitionkey: commission, partitionversion: 1, position },
  data: { title: commission },
});

const done = (mutation: string, service: Source, mark: string): Command => ({
  ...{ key: `key of ${mark}`, service, mutation, mark, state: 'done', codes: [], tries: 1, sentAt: 0, answeredAt: 1 },
});

/** What there is when a log had its effects, each once and in order. */
function sourceOf(source: Source, log: readonly LogEvent[]): SourceFacts {
  const partitions = Map.groupBy(log, ({ partitionkey }) => partitionkey);
  return {
    source,
    log,
    effects: [...partitions].map(([_id, events]) => ({
      _id,
      happened: events.map(({ id, partitionversion: version }) => ({ id, version })),
    })),
    stream: log.map(({ id, position }) => [`${position}-0`, id] as const),
  };
}

const readerOn = ({ source, log }: SourceFacts) => ({
  ...{ reader: `witness-${source}`, source, mark: log.length, setAside: [] },
  types: [...new Set(log.map(({ type }) => withoutVersion(type)))],
  inbox: log.map(({ id }) => id),
});

/** Facts in which nothing is wrong: `people` of whom each claims `times`, and as many commissions. */
export function soundFacts(people: number, times: number): Facts {
  const names = Array.from({ length: people }, (_, at) => `per_${at}`);
  const claims = Array.from({ length: times }, (_, at) => names.map((name) => [name, at + 1] as const)).flat();
  const members = sourceOf(
    'members',
    claims.map(([name, version], at) => claimed(name, version, at + 1)),
  );
  const commissions = names.map((_, at) => `com_${at}`);
  const projects = sourceOf(
    'projects',
    commissions.map((name, at) => opened(name, at + 1)),
  );
  const claimsNow = Object.fromEntries(names.map((name) => [`claim of ${name}`, `${name} ${times}`]));
  return {
    outside: [],
    copy: { original: claimsNow, copy: { ...claimsNow } },
    sources: [members, projects],
    readers: [members, projects].map(readerOn),
    commands: [
      ...claims.map(([name, version]) => done('claimSkill', 'members', memberMarks.claimed(`${name}-${version}`))),
      ...commissions.map((name) => done('openCommission', 'projects', commissionMarks.opened(name))),
    ],
  };
}
