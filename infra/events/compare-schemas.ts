import { isDeepStrictEqual } from 'node:util';

/** A JSON Schema, or a part of one. */
export type Schema = Readonly<Record<string, unknown>>;

/** A rule for one keyword: what is broken, or nothing. Either side is undefined where the keyword is not there. */
type Rule = (before: unknown, after: unknown, at: string) => readonly string[];

const asSchema = (value: unknown): Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** Says something to people and nothing to a validator. */
const anything: Rule = () => [];

/** Whoever reads relies on it, whoever wrote relied on it: no change can be told to be harmless. */
const same: Rule = (before, after, at) => (isDeepStrictEqual(before, after) ? [] : [`${at} changed`]);

/** Events that lie in the outbox stay valid, so a bound may be let out and never be drawn in. */
const bound =
  (isLoose: (before: number, after: number) => boolean): Rule =>
  (before, after, at) => {
    if (after === undefined) return [];
    return typeof before === 'number' && typeof after === 'number' && isLoose(before, after)
      ? []
      : [`${at} is narrower`];
  };
const lowest = bound((before, after) => after <= before);
const highest = bound((before, after) => after >= before);

/** Values may join, and readers are told to expect it; none may leave. */
const values: Rule = (before, after, at) => {
  if (before === undefined || after === undefined) return same(before, after, at);
  const gone = asList(before).filter((value) => !asList(after).some((other) => isDeepStrictEqual(value, other)));
  return gone.map((value) => `${at} lost ${JSON.stringify(value)}`);
};

/** Fields may join, and none may leave. */
const fields: Rule = (before, after, at) =>
  Object.entries(asSchema(before)).flatMap(([name, schema]) => {
    const now = asSchema(after)[name];
    return now === undefined ? [`${at}.${name} is gone`] : compare(asSchema(schema), asSchema(now), `${at}.${name}`);
  });

/** What was always there stays so, for readers; what was not is not asked for, for events that have been written. */
const required: Rule = (before, after, at) => [
  ...asList(after)
    .filter((name) => !asList(before).includes(name))
    .map((name) => `${at} asks for ${String(name)}`),
  ...asList(before)
    .filter((name) => !asList(after).includes(name))
    .map((name) => `${at} may now lack ${String(name)}`),
];

const schema: Rule = (before, after, at) =>
  before === undefined || after === undefined || typeof before === 'boolean' || typeof after === 'boolean'
    ? same(before, after, at)
    : compare(asSchema(before), asSchema(after), at);

/** One by one: another alternative is another type to whoever reads. */
const alternatives: Rule = (before, after, at) => {
  if (asList(before).length !== asList(after).length) return [`${at} has other alternatives`];
  return asList(before).flatMap((one, place) => schema(one, asList(after)[place], `${at}[${place}]`));
};

const rules: Readonly<Record<string, Rule>> = {
  $schema: anything,
  $comment: anything,
  title: anything,
  description: anything,
  examples: anything,
  properties: fields,
  required,
  enum: values,
  'x-visibility': values,
  items: schema,
  additionalProperties: schema,
  anyOf: alternatives,
  oneOf: alternatives,
  allOf: alternatives,
  minimum: lowest,
  exclusiveMinimum: lowest,
  minLength: lowest,
  minItems: lowest,
  minProperties: lowest,
  maximum: highest,
  exclusiveMaximum: highest,
  maxLength: highest,
  maxItems: highest,
  maxProperties: highest,
};

/** Names the data itself; the path below it reads as in code. */
const pathOf = (at: string, keyword: string): string =>
  keyword === 'properties' ? at : keyword === 'items' ? `${at}[]` : keyword === 'required' ? at : `${at} (${keyword})`;

function compare(before: Schema, after: Schema, at: string): readonly string[] {
  const keywords = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...keywords].flatMap(
    (keyword) =>
      (Object.hasOwn(rules, keyword) ? rules[keyword] : same)?.(before[keyword], after[keyword], pathOf(at, keyword)) ??
      [],
  );
}

/**
 * What a change of a published schema breaks, each in a few words; nothing when it is compatible. Compatible is: every
 * value that was valid stays valid, and a reader finds each field where it was, of its type. So fields that may be
 * absent may join, values may join an enum, bounds may be let out, and words may change. Keywords without a rule here
 * may not change at all.
 */
export const compareSchemas = (before: Schema, after: Schema): readonly string[] => compare(before, after, 'data');
