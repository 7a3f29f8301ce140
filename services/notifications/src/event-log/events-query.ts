import { type FailurePath, type Failures, fail } from '@millepiani/kernel/failure';
import { err, ok, type Result } from '@millepiani/kernel/result';
import type { EventsText } from './reading-events.ts';

/** What somebody asks of the logs by an address. */
export interface EventsQuery extends EventsText {
  /** How long to wait for something, in milliseconds, where there is nothing yet. */
  readonly waitMs: number;
}

const known = ['after', 'types', 'filter', 'first', 'wait'];
const longestWait = 25;
const wholeNumber = /^\d{1,6}$/;

/**
 * Reads the parameters of an address. Fails with `UNKNOWN_PARAMETER`, `PARAMETER_REPEATED`, `INVALID_PAGE_SIZE` or `INVALID_WAIT`, each
 * that there is.
 */
export function parseEventsQuery(query: Readonly<Record<string, unknown>>): Result<EventsQuery, Failures> {
  const failures = Object.entries(query).flatMap(([name, value]) => [...faultOf(name, value)]);
  if (failures.length > 0) return err(failures);
  const textOf = (name: string): string | undefined => (typeof query[name] === 'string' ? query[name] : undefined);
  const first = numberOf(textOf('first'), { path: ['first'], code: 'INVALID_PAGE_SIZE', most: 100, least: 1 });
  const wait = numberOf(textOf('wait'), { path: ['wait'], code: 'INVALID_WAIT', most: longestWait, least: 0 });
  if (!first.ok) return first;
  if (!wait.ok) return wait;
  return ok({
    after: textOf('after'),
    types: textOf('types')?.split(','),
    filter: textOf('filter'),
    first: first.value,
    waitMs: (wait.value ?? 0) * 1_000,
  });
}

function faultOf(name: string, value: unknown): Failures {
  if (!known.includes(name)) {
    return [{ code: 'UNKNOWN_PARAMETER', message: `There are ${known.join(', ')}.`, path: [name.slice(0, 100)] }];
  }
  if (typeof value === 'string') return [];
  return [{ code: 'PARAMETER_REPEATED', message: 'Say it once; types are separated by commas.', path: [name] }];
}

interface Bounds {
  readonly path: FailurePath;
  readonly code: string;
  readonly least: number;
  readonly most: number;
}

function numberOf(text: string | undefined, { path, code, least, most }: Bounds): Result<number | undefined, Failures> {
  if (text === undefined) return ok(undefined);
  const value = wholeNumber.test(text) ? Number(text) : Number.NaN;
  return value >= least && value <= most ? ok(value) : fail(code, `A whole number, ${least} to ${most}.`, path);
}

/** The address that goes on behind a cursor, with all else as it was asked. */
export function nextAddress({ types, filter, first, waitMs }: EventsQuery, cursor: string): string {
  const parameters = [
    ['after', cursor],
    ...(types ? [['types', types.join(',')] as const] : []),
    ...(filter === null || filter === undefined ? [] : [['filter', filter] as const]),
    ...(first === null || first === undefined ? [] : [['first', String(first)] as const]),
    ...(waitMs > 0 ? [['wait', String(waitMs / 1_000)] as const] : []),
  ];
  return `/v1/events?${parameters.map(([name, value = '']) => `${name}=${encodeURIComponent(value)}`).join('&')}`;
}
