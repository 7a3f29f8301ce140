import type { DataOf, EventContract } from '@millepiani/events/define-event';
import { commissionLost } from '@millepiani/events/projects/commission.events';
import { pledgeMade, pledgeWithdrawn } from '@millepiani/events/projects/pledge.events';
import { projectAbandoned, projectFunded, projectParticipantLeft } from '@millepiani/events/projects/project.events';
import { contracts } from '@millepiani/events/published';
import type { MoneyText } from '@millepiani/kernel/money';

const amount = ({ amount: decimal, currency }: MoneyText): string => `${decimal} ${currency}`;

const lossWords = {
  DECLINED: 'the community did not take it.',
  WITHDRAWN: 'the client does not ask for it any more.',
  OUTBID: 'the client chose somebody else.',
  EXPIRED: 'nobody qualified it in time.',
} as const;

const abandonWords = {
  WITHDRAWN: 'whoever led it does not pursue it any more.',
  NOT_FEASIBLE: 'it cannot be done.',
  SHORT_OF_PEOPLE: 'too few took part.',
  FUNDING_MISSED: 'too little was pledged in time.',
  LEAD_GONE: 'whoever led it is gone.',
} as const;

const partWords = {
  INVITED: 'Somebody who was asked to take part does not.',
  ASKED: 'Somebody who asked to take part does not.',
  JOINED: 'Somebody takes part no more.',
} as const;

type Say = (data: unknown) => string;

/** What is said of a type's events; of data that do not fit, what is said of the type. */
const say = <C extends EventContract>(contract: C, words: (data: DataOf<C>) => string): readonly [string, Say] => [
  contract.type,
  (data) => {
    const parsed = contract.data.safeParse(data);
    // The schema is the contract's own, and made this type.
    return parsed.success ? words(parsed.data as DataOf<C>) : contract.description;
  },
];

/** Where the data say more than that it happened. */
const said: ReadonlyMap<string, Say> = new Map([
  say(commissionLost, ({ reason }) => `It came to nothing: ${lossWords[reason]}`),
  say(projectFunded, ({ pledged }) => `What it needs is pledged: ${amount(pledged)}.`),
  say(projectAbandoned, ({ reason }) => `It was given up: ${abandonWords[reason]}`),
  say(projectParticipantLeft, ({ was }) => partWords[was]),
  say(pledgeMade, (data) => `${amount(data.amount)} were pledged; ${amount(data.pledged)} in all.`),
  say(pledgeWithdrawn, (data) => `${amount(data.amount)} were taken back; ${amount(data.pledged)} are pledged in all.`),
]);

const described: ReadonlyMap<string, string> = new Map(contracts.map(({ type, description }) => [type, description]));

/** What happened, in a sentence: by the event's own data where those say more, else as its contract describes it. */
export const wordsOf = (type: string, data: unknown): string =>
  said.get(type)?.(data) ?? described.get(type) ?? 'Something happened.';
