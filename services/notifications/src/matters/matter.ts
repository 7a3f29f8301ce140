import type { AgentId, Id } from '@millepiani/kernel/id';
import type { MoneyText } from '@millepiani/kernel/money';

/** Something in which money is due from some to others: an invoice, or a distribution run. */
export type MatterId = Id<'inv'> | Id<'dst'>;

/** What somebody is to it. */
export type MatterPart = 'SELLER' | 'BUYER' | 'PAYER' | 'SHARER';

/** Somebody who has a part in it. */
export interface Side {
  readonly agentId: AgentId;
  readonly part: MatterPart;
  /** What a sharer's share is. */
  readonly share: MoneyText | undefined;
}

/** Who is what in a matter: the service's own copy, since later events name the matter alone. */
export interface Matter {
  readonly id: MatterId;
  /** An invoice's number; a run has none. */
  readonly number: string | undefined;
  readonly sides: readonly Side[];
}

/** What tells of an invoice's sides. */
export interface InvoiceFacts {
  readonly invoiceId: Id<'inv'>;
  readonly number: string;
  readonly sellerId: AgentId;
  readonly buyerId: AgentId;
}

/** What tells of a run's sides. */
export interface RunFacts {
  readonly runId: Id<'dst'>;
  readonly payerId: AgentId;
  readonly shares: readonly { readonly agentId: AgentId; readonly amount: MoneyText }[];
}

/** An invoice: who sells, and who buys. */
export const invoiceMatter = ({ invoiceId, number, sellerId, buyerId }: InvoiceFacts): Matter => ({
  id: invoiceId,
  number,
  sides: [
    { agentId: sellerId, part: 'SELLER', share: undefined },
    { agentId: buyerId, part: 'BUYER', share: undefined },
  ],
});

/** A distribution run: who pays, and to whom a share is due. */
export const runMatter = ({ runId, payerId, shares }: RunFacts): Matter => ({
  id: runId,
  number: undefined,
  sides: [
    { agentId: payerId, part: 'PAYER', share: undefined },
    ...shares.map(({ agentId, amount }) => ({ agentId, part: 'SHARER', share: amount }) as const),
  ],
});

/** Who has this part. */
export const agentsWith = ({ sides }: Matter, part: MatterPart): readonly AgentId[] =>
  sides.filter((side) => side.part === part).map(({ agentId }) => agentId);

/** What an invoice is called, and by whom and for whom it is: numbers are each seller's own. */
export interface Named {
  readonly number: string | undefined;
  /** Organizations alone: what people are called is not kept in what others were told. */
  readonly seller: string | undefined;
  readonly buyer: string | undefined;
}

const longestName = 60;

const cut = (name: string): string => {
  const letters = [...name];
  return letters.length <= longestName ? name : `${letters.slice(0, longestName - 1).join('')}…`;
};

/** An invoice by its number and sides, as far as they are known. */
export function namedBy(matter: Matter | undefined, names: ReadonlyMap<AgentId, string>): Named {
  const nameOf = (part: MatterPart) => {
    const [name] = matter ? agentsWith(matter, part).flatMap((agent) => names.get(agent) ?? []) : [];
    return name === undefined ? undefined : cut(name);
  };
  return { number: matter?.number, seller: nameOf('SELLER'), buyer: nameOf('BUYER') };
}

/** What is due to one of those for whom a reader acts. */
export interface Share {
  /** Whether it is the reader's own, and not an organization's. */
  readonly isOwn: boolean;
  readonly amount: MoneyText;
}

/** The shares of these agents, those of people first. */
export const sharesOf = ({ sides }: Matter, agents: readonly AgentId[]): readonly Share[] =>
  sides
    .flatMap(({ agentId, share }) =>
      share && agents.includes(agentId) ? [{ isOwn: agentId.startsWith('per_'), amount: share }] : [],
    )
    .toSorted((a, b) => Number(b.isOwn) - Number(a.isOwn));
