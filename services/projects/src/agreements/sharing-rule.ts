import { type Failure, type FailurePath, type Failures, fail } from '@millepiani/kernel/failure';
import type { AgentId } from '@millepiani/kernel/id';
import { equals, type Rational, rational, sum } from '@millepiani/kernel/rational';
import { err, ok, type Result } from '@millepiani/kernel/result';

/** A sharing rule's document, as JSON has it. */
export type RuleDocument = Readonly<Record<string, unknown>>;

const longest = 131_072;
const deepest = 16;
const sections = ['version', 'expenses', 'fee', 'reserve', 'minimums', 'rates', 'shares', 'caps'];

/**
 * Reads the document of a sharing rule: the one place through which projects knows what a rule is. What is wrong is told with its
 * place in the document. Fails with `TOO_LARGE`, `NOT_JSON`, `WRONG_TYPE`, `TOO_DEEP`, `FLOAT` (a number: numbers are texts, which
 * are exact), `MISSING_KEY`, `UNKNOWN_KEY`, `UNKNOWN_CHOICE`, `NOT_A_PARTY` (an agent that is none of `parties`), `INVALID_RATIONAL`
 * and `SHARES_NOT_WHOLE` (fixed shares that do not total exactly 1).
 */
export function parseSharingRule(text: string, parties: ReadonlySet<AgentId>): Result<RuleDocument, Failures> {
  if (text.length > longest) return fail('TOO_LARGE', `At most ${longest} characters.`);
  const document = readJson(text);
  if (!isObject(document)) {
    return document === notJson ? fail('NOT_JSON', 'Expected JSON.') : fail('WRONG_TYPE', 'Expected an object.');
  }
  const failures = [...checkSections(document), ...checkValue(document, parties, []), ...checkShares(document.shares)];
  return failures.length > 0 ? err(failures.slice(0, 100)) : ok(document);
}

const notJson = Symbol('not JSON');

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return notJson;
  }
}

const isObject = (value: unknown): value is RuleDocument =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const failure = (code: string, message: string, path: FailurePath): Failure => ({ code, message, path });

function checkSections(document: RuleDocument): Failures {
  const missing = sections.filter((key) => !Object.hasOwn(document, key));
  const unknown = Object.keys(document).filter((key) => !sections.includes(key));
  return [
    ...missing.map((key) => failure('MISSING_KEY', 'It has to be there: nothing is assumed.', [key])),
    ...unknown.map((key) => failure('UNKNOWN_KEY', 'Nothing of this name is known here.', [key])),
    ...(document.version === '1' ? [] : [failure('UNKNOWN_CHOICE', 'Expected "1".', ['version'])]),
  ];
}

const keyForm = /^[a-z][A-Za-z]*$/;

/** What holds everywhere in the document: exact, of plain keys, about the parties alone. */
function checkValue(value: unknown, parties: ReadonlySet<AgentId>, path: FailurePath): Failures {
  if (path.length > deepest) return [failure('TOO_DEEP', `At most ${deepest} levels.`, path)];
  if (typeof value === 'number') return [failure('FLOAT', 'Numbers are written as texts, which are exact.', path)];
  if (typeof value === 'string' && !value.isWellFormed()) return [failure('WRONG_TYPE', 'Expected Unicode.', path)];
  if (Array.isArray(value)) return value.flatMap((one, at) => checkValue(one, parties, [...path, at]));
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const at = [...path, key];
    if (!keyForm.test(key)) return [failure('UNKNOWN_KEY', 'Nothing of this name is known here.', at)];
    if (key === 'agent' && !isOneOf(parties, inner)) {
      return [failure('NOT_A_PARTY', 'It is no party to the agreement.', at)];
    }
    return checkValue(inner, parties, at);
  });
}

const isOneOf = (parties: ReadonlySet<string>, value: unknown): boolean =>
  typeof value === 'string' && parties.has(value);

/** Fixed shares, alone or in a mix, total exactly 1. */
function checkShares(shares: unknown, path: FailurePath = ['shares']): Failures {
  if (!isObject(shares)) return [failure('WRONG_TYPE', 'Expected an object.', path)];
  if (shares.kind === 'mix' && Array.isArray(shares.parts)) {
    return [
      ...checkWhole(shares.parts, 'weight', [...path, 'parts']),
      ...shares.parts.flatMap((part, at) => {
        const component = isObject(part) ? part.component : undefined;
        return checkShares(component, [...path, 'parts', at, 'component']);
      }),
    ];
  }
  if (shares.kind !== 'fixed') return [];
  return Array.isArray(shares.rates)
    ? checkWhole(shares.rates, 'rate', [...path, 'rates'])
    : [failure('WRONG_TYPE', 'Expected a list.', [...path, 'rates'])];
}

function checkWhole(parts: readonly unknown[], key: string, path: FailurePath): Failures {
  const rates = parts.map((part) => (isObject(part) ? toRational(part[key]) : undefined));
  const unread = rates.flatMap((rate, at) =>
    rate ? [] : [failure('INVALID_RATIONAL', 'Expected an exact number such as "0.05" or "1/3".', [...path, at, key])],
  );
  if (unread.length > 0) return unread;
  const total = sum(rates.flatMap((rate) => (rate ? [rate] : [])));
  return equals(total, rational(1n)) ? [] : [failure('SHARES_NOT_WHOLE', 'They total exactly 1.', path)];
}

const decimal = /^(?<whole>0|1)(?:\.(?<part>\d{1,9}))?$/;
const fraction = /^(?<above>\d{1,9})\/(?<below>[1-9]\d{0,8})$/;

function toRational(value: unknown): Rational | undefined {
  if (typeof value !== 'string') return undefined;
  const { whole, part = '' } = decimal.exec(value)?.groups ?? {};
  if (whole !== undefined) return rational(BigInt(`${whole}${part}`), 10n ** BigInt(part.length));
  const { above, below } = fraction.exec(value)?.groups ?? {};
  return above !== undefined && below !== undefined ? rational(BigInt(above), BigInt(below)) : undefined;
}
