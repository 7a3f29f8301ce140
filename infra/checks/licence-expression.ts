/** Whether one licence is accepted. */
export type Accepts = (licence: string) => boolean;

/** SPDX 3 takes the operators in lower case too; what is no operator stays as it is. */
const operators: Readonly<Record<string, string>> = { and: 'AND', or: 'OR' };

/**
 * Whether an SPDX expression leaves a choice that is accepted: one side of an OR, both sides of an AND. What is not an
 * expression (`SEE LICENSE IN …`) is refused.
 */
export function isAccepted(expression: string, accepts: Accepts): boolean {
  const tokens = (expression.match(/[()]|[^\s()]+/g) ?? []).map((token) => operators[token] ?? token);
  let at = 0;

  function simple(): boolean {
    const token = tokens[at] ?? '';
    at += 1;
    if (token !== '(') return accepts(token);
    const inner = either();
    if (tokens[at] !== ')') return false;
    at += 1;
    return inner;
  }

  function both(): boolean {
    let accepted = simple();
    while (tokens[at] === 'AND') {
      at += 1;
      const right = simple();
      accepted = accepted && right;
    }
    return accepted;
  }

  function either(): boolean {
    let accepted = both();
    while (tokens[at] === 'OR') {
      at += 1;
      const right = both();
      accepted = accepted || right;
    }
    return accepted;
  }

  return either() && at === tokens.length;
}
