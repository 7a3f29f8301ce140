import type { FailurePath } from '@millepiani/kernel/failure';
import { type Id, isId } from '@millepiani/kernel/id';
import type { Component, FixedShares, HoursAsClaim, HoursAsWeight, Mix, Royalties, SharesRule } from './rule.ts';
import { shortfalls } from './rule.ts';
import {
  type Reading,
  readable,
  readChoice,
  readList,
  readObject,
  readParty,
  readRate,
  readWeight,
  refuse,
  refuseRepeated,
  refuseUnlessWhole,
} from './rule-reading.ts';

const kinds = ['fixed', 'hours', 'slices', 'points', 'royalties', 'mix'] as const;

/** The kind that a document names, read before the rest: which other keys there may be depends on it. */
function readKind(reading: Reading, value: unknown, path: FailurePath): (typeof kinds)[number] | undefined {
  if (typeof value !== 'object' || value === null || !('kind' in value)) {
    // Not an object, or one without a kind: noted as every other such thing is.
    readObject(reading, value, path, { required: ['kind'], optional: Object.keys(value ?? {}) });
    return undefined;
  }
  return readChoice(reading, value.kind, [...path, 'kind'], kinds);
}

/** Reads tier 5: one component, hours as a claim, or a mix. */
export function readShares(reading: Reading, value: unknown, path: FailurePath): SharesRule | undefined {
  const kind = readKind(reading, value, path);
  if (kind === undefined) return undefined;
  return kind === 'mix' ? readMix(reading, value, path) : readComponent(reading, value, path, kind);
}

function readComponent(
  reading: Reading,
  value: unknown,
  path: FailurePath,
  kind: Component['kind'],
): Component | HoursAsClaim | undefined {
  switch (kind) {
    case 'fixed':
      return readFixed(reading, value, path);
    case 'hours':
      return readHours(reading, value, path);
    case 'slices':
    case 'points':
      readObject(reading, value, path, { required: ['kind'] });
      return { kind };
    case 'royalties':
      return readRoyalties(reading, value, path);
    default:
      return kind satisfies never;
  }
}

function readFixed(reading: Reading, value: unknown, path: FailurePath): FixedShares | undefined {
  const fixed = readObject(reading, value, path, { required: ['kind', 'rates'] });
  const at = [...path, 'rates'];
  const rates = readList(reading, fixed?.rates, at, {
    min: 1,
    entry: (entry, place) => {
      const one = readObject(reading, entry, place, { required: ['agent', 'rate'] });
      const agent = readParty(reading, one?.agent, [...place, 'agent']);
      const rate = readRate(reading, one?.rate, [...place, 'rate']);
      return agent && rate && { agent, rate };
    },
  });
  if (rates === undefined) return undefined;
  refuseRepeated(reading, rates, at, ({ agent }) => agent);
  refuseUnlessWhole(
    reading,
    rates.map((one) => one?.rate),
    at,
  );
  return { kind: 'fixed', rates: readable(rates) };
}

function readHours(reading: Reading, value: unknown, path: FailurePath): HoursAsWeight | HoursAsClaim | undefined {
  // Weights are never short of anything: what they may say depends on what they are.
  const claimed = typeof value === 'object' && value !== null && 'as' in value && value.as === 'claim';
  const required = ['kind', 'as', ...(claimed ? ['shortfall'] : [])];
  const hours = readObject(reading, value, path, { required });
  const as = readChoice(reading, hours?.as, [...path, 'as'], ['weight', 'claim']);
  if (as === 'weight') return { kind: 'hours', as };
  const shortfall = readChoice(reading, hours?.shortfall, [...path, 'shortfall'], shortfalls);
  return as && shortfall && { kind: 'hours', as, shortfall };
}

function readRoyalties(reading: Reading, value: unknown, path: FailurePath): Royalties {
  const royalties = readObject(reading, value, path, { required: ['kind'], optional: ['weights'] });
  const at = [...path, 'weights'];
  const weights = readList(reading, royalties?.weights, at, {
    min: 1,
    entry: (entry, place) => {
      const one = readObject(reading, entry, place, { required: ['asset', 'weight'] });
      const asset = readAsset(reading, one?.asset, [...place, 'asset']);
      const weight = readWeight(reading, one?.weight, [...place, 'weight']);
      return asset && weight && { asset, weight };
    },
  });
  if (weights === undefined) return { kind: 'royalties' };
  refuseRepeated(reading, weights, at, ({ asset }) => asset);
  return { kind: 'royalties', weights: readable(weights) };
}

function readAsset(reading: Reading, value: unknown, path: FailurePath): Id<'kha'> | undefined {
  if (value === undefined) return undefined;
  if (typeof value === 'string' && isId(value, 'kha')) return value;
  return refuse(reading, 'INVALID_ID', 'Expected the id of know-how: kha_….', path);
}

function readMix(reading: Reading, value: unknown, path: FailurePath): Mix | undefined {
  const mix = readObject(reading, value, path, { required: ['kind', 'parts'] });
  const at = [...path, 'parts'];
  const parts = readList(reading, mix?.parts, at, {
    min: 2,
    entry: (entry, place) => {
      const one = readObject(reading, entry, place, { required: ['weight', 'component'] });
      const weight = readWeight(reading, one?.weight, [...place, 'weight']);
      const component = readMixed(reading, one?.component, [...place, 'component']);
      return weight && component && { weight, component };
    },
  });
  if (parts === undefined) return undefined;
  refuseRepeated(reading, parts, at, ({ component }) => component.kind);
  refuseUnlessWhole(
    reading,
    parts.map((one) => one?.weight),
    at,
  );
  return { kind: 'mix', parts: readable(parts) };
}

function readMixed(reading: Reading, value: unknown, path: FailurePath): Component | undefined {
  const kind = readKind(reading, value, path);
  if (kind === undefined) return undefined;
  if (kind === 'mix') return refuse(reading, 'UNKNOWN_CHOICE', 'A mix has no mixes in it.', [...path, 'kind']);
  const component = readComponent(reading, value, path, kind);
  if (component?.kind !== 'hours' || component.as === 'weight') return component;
  return refuse(reading, 'CLAIM_IN_MIX', 'Hours are a claim only alone: in a mix they weigh.', [...path, 'as']);
}
