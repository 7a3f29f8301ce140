import type { Failure } from '@millepiani/kernel/failure';

/** Everything for which a rule is refused. Codes are published: clients switch on them. */
export type RuleIssueCode =
  | 'NOT_JSON'
  | 'TOO_LARGE'
  | 'TOO_DEEP'
  | 'DUPLICATE_KEY'
  | 'UNKNOWN_KEY'
  | 'MISSING_KEY'
  | 'WRONG_TYPE'
  | 'FLOAT'
  | 'UNKNOWN_CHOICE'
  | 'INVALID_RATIONAL'
  | 'TOO_FINE'
  | 'RATE_OUT_OF_RANGE'
  | 'NEGATIVE_WEIGHT'
  | 'SHARES_NOT_WHOLE'
  | 'UNKNOWN_CURRENCY'
  | 'INVALID_AMOUNT'
  | 'NOT_A_PARTY'
  | 'INVALID_ID'
  | 'DUPLICATE_RULE'
  | 'CAP_BELOW_MINIMUM'
  | 'CAP_BELOW_FLOOR'
  | 'TOP_UP_WITHOUT_FLOOR'
  | 'BELOW_FLOOR_WITHOUT_FLOOR'
  | 'CLAIM_IN_MIX'
  | 'RATES_MISSING'
  | 'RATES_UNUSED';

/** One reason why a rule is refused, and its place in the document: `['shares', 'rates', 2, 'rate']`. */
export interface RuleIssue extends Failure {
  readonly code: RuleIssueCode;
}
