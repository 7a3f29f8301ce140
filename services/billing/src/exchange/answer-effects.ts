import type { ExchangeAnswer } from './exchange-answer.ts';

/** How a file stands by what the exchange answered about it. */
export type Standing =
  /** It is under way: the exchange tries to deliver it. */
  | { readonly kind: 'SENT' }
  /** The buyer has it, or it counts as if they had. */
  | { readonly kind: 'DELIVERED' }
  /** The exchange, or the public body that it is for, refused it: as if it had never been sent. */
  | { readonly kind: 'REJECTED'; readonly reason: string; readonly codes: readonly string[] };

/** What the seller still owes the buyer where the exchange could not deliver. */
export type HandOver = 'NOTHING' | 'TELL_BUYER' | 'HAND_OVER_ATTESTATION';

type About = Pick<ExchangeAnswer, 'kind' | 'isFinal' | 'errors' | 'isAccepted' | 'description'>;

const longestReason = 500;
const cut = (text: string): string => [...text].slice(0, longestReason).join('');

/** The code that stands for the refusal by a public body, among the exchange's own. */
const refusedByBuyer = 'EC02';

function refusalOf({ kind, errors, isAccepted, description }: About): Standing | undefined {
  if (kind === 'NS') {
    const reason = cut(errors.map(({ code, description: said }) => `${code} ${said}`.trim()).join('; '));
    return { kind: 'REJECTED', reason, codes: [...new Set(errors.map(({ code }) => code))] };
  }
  if (kind !== 'NE' || isAccepted) return undefined;
  const said = description ?? 'Rifiuto del committente';
  return { kind: 'REJECTED', reason: cut(`${refusedByBuyer} ${said}`), codes: [refusedByBuyer] };
}

/** Whether an answer says that the document has arrived, or counts as if it had. */
function isArrival({ kind, isFinal, isAccepted }: About): boolean {
  switch (kind) {
    case 'RC':
    case 'DT':
    case 'AT':
      return true;
    case 'MC':
      return isFinal;
    case 'NE':
      return isAccepted === true;
    case 'NS':
      return false;
    default:
      return kind satisfies never;
  }
}

/**
 * How a file stands by all answers about it, in whatever order they came, and however often: a refusal says more than a delivery, and
 * that more than the exchange's trying. Undefined where there is none.
 */
export function standingBy(answers: readonly About[]): Standing | undefined {
  if (answers.length === 0) return undefined;
  // Two refusals of one file do not happen; should they, the exchange's own comes first.
  const [refusal] = answers
    .toSorted((a, b) => Number(b.kind === 'NS') - Number(a.kind === 'NS'))
    .flatMap((answer) => refusalOf(answer) ?? []);
  if (refusal) return refusal;
  return answers.some(isArrival) ? { kind: 'DELIVERED' } : { kind: 'SENT' };
}

/**
 * What the seller still has to do by hand: tell a buyer that the document lies ready in their own pages (*impossibilità di recapito*),
 * or hand over the attestation to a public body that the exchange could not reach.
 */
export function handOverBy(answers: readonly About[]): HandOver {
  const has = (kind: ExchangeAnswer['kind']) => answers.some((answer) => answer.kind === kind);
  if (has('RC') || has('NS') || has('NE') || has('DT')) return 'NOTHING';
  if (has('AT')) return 'HAND_OVER_ATTESTATION';
  return answers.some(({ kind, isFinal }) => kind === 'MC' && isFinal) ? 'TELL_BUYER' : 'NOTHING';
}
