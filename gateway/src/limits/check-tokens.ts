import { Lexer, Source, TokenKind } from 'graphql';
import type { Limits, LimitViolation } from './limits.ts';

const OPENING: ReadonlySet<string> = new Set([TokenKind.BRACE_L, TokenKind.BRACKET_L, TokenKind.PAREN_L]);
const CLOSING: ReadonlySet<string> = new Set([TokenKind.BRACE_R, TokenKind.BRACKET_R, TokenKind.PAREN_R]);

function tooManyTokens(limit: number): LimitViolation {
  return { code: 'TOKEN_LIMIT_EXCEEDED', limit, message: `The document has too many tokens: at most ${limit}.` };
}

function tooNested(limit: number): LimitViolation {
  return {
    code: 'NESTING_LIMIT_EXCEEDED',
    limit,
    message: `The document has too many brackets within brackets: at most ${limit}.`,
  };
}

/**
 * Counts a document's tokens and looks how deep its brackets go, one after another and so without a stack: the parser has
 * one, and a few thousand brackets are enough to use it up. A text that is no GraphQL passes.
 */
export function checkTokens(source: string, limits: Limits): LimitViolation | undefined {
  const lexer = new Lexer(new Source(source));
  let depth = 0;
  try {
    for (let count = 0; lexer.advance().kind !== TokenKind.EOF; count += 1) {
      if (count >= limits.tokens) {
        return tooManyTokens(limits.tokens);
      }
      const { kind } = lexer.token;
      if (OPENING.has(kind)) {
        depth += 1;
      } else if (CLOSING.has(kind)) {
        depth -= 1;
      }
      if (depth > limits.nesting) {
        return tooNested(limits.nesting);
      }
    }
  } catch {
    // Not GraphQL's alphabet: the parser will stop at the same place.
  }
  return;
}
