import { err, ok, type Result } from '@millepiani/kernel/result';
import type { RuleIssue } from './rule-issue.ts';
import { maxIssues } from './rule-reading.ts';

/** The longest text of a rule, in UTF-16 units: enough for all lists at their longest. */
export const maxRuleLength = 131_072;
/** The deepest nesting of objects and lists; a valid rule has 7 levels. */
const maxRuleDepth = 16;

/** JSON that was parsed, and the keys that were there twice. */
export interface RuleDocument {
  readonly value: unknown;
  readonly repeated: readonly RuleIssue[];
}

// In valid JSON, numbers and the three words have no part in the structure. The second choice is a string that does not end.
const structure = /"(?:[^"\\]|\\.)*"|"|[[\]{}:,]/gs;

/** Parses JSON within bounds, and finds keys that are there twice. */
export function readRuleText(text: string): Result<RuleDocument, readonly RuleIssue[]> {
  if (text.length > maxRuleLength) return refused('TOO_LARGE', `At most ${maxRuleLength} characters.`);
  const tokens = text.match(structure) ?? [];
  if (depthOf(tokens) > maxRuleDepth) return refused('TOO_DEEP', `At most ${maxRuleDepth} levels.`);
  try {
    return ok({ value: JSON.parse(text), repeated: repeatedKeys(tokens) });
  } catch {
    return refused('NOT_JSON', 'Expected JSON.');
  }
}

const refused = (code: RuleIssue['code'], message: string) => err<readonly RuleIssue[]>([{ code, message, path: [] }]);

function depthOf(tokens: readonly string[]): number {
  let [depth, deepest] = [0, 0];
  for (const token of tokens) {
    if (token === '{' || token === '[') depth += 1;
    if (token === '}' || token === ']') depth -= 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

/** An object or a list that is open, and the place in it that is being read. */
type Level = { readonly keys: Set<string> | undefined; at: string | number };

function repeatedKeys(tokens: readonly string[]): readonly RuleIssue[] {
  const open: Level[] = [];
  const repeated: RuleIssue[] = [];
  for (const [place, token] of tokens.entries()) {
    const level = open.at(-1);
    if (level?.keys && tokens[place + 1] === ':') {
      // Read as JSON: "\u0061" and "a" are one key.
      const key = String(JSON.parse(token));
      level.at = key;
      if (level.keys.has(key)) repeated.push(repetition(open.map(({ at }) => at)));
      level.keys.add(key);
    } else step(open, token);
  }
  return repeated.slice(0, maxIssues);
}

/** Goes into an object or a list, out of one, or on in a list. */
function step(open: Level[], token: string): void {
  const level = open.at(-1);
  if (token === '{') open.push({ keys: new Set(), at: '' });
  else if (token === '[') open.push({ keys: undefined, at: 0 });
  else if (token === '}' || token === ']') open.pop();
  else if (token === ',' && typeof level?.at === 'number') level.at += 1;
}

const repetition = (path: readonly (string | number)[]): RuleIssue => ({
  code: 'DUPLICATE_KEY',
  message: 'This key is there twice.',
  path,
});
