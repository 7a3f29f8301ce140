import { dayOf, plusDays } from '@millepiani/kernel/day';
import { type Failures, fail } from '@millepiani/kernel/failure';
import { type MoneyText, parseMoney } from '@millepiani/kernel/money';
import { ok, type Result } from '@millepiani/kernel/result';
import { looking } from '@millepiani/speakers/standing';
import { orRefuse } from '@millepiani/subgraph/payload';
import type { Resolvers } from '../__generated__/resolvers.ts';
import { euros } from '../euros.ts';
import { canSeeAccountsOf } from '../ledger/ledger-access.ts';
import { cashAheadOf } from './cash-ahead.commands.ts';
import { forecastRevenue } from './revenue.commands.ts';
import { levelOf, limits } from './revenue.ts';

/** How far ahead cash is looked at. */
const longest = 731;

function parseYear(year: number | null | undefined, today: string): Result<number, Failures> {
  const asked = year ?? Number(today.slice(0, 4));
  if (Number.isInteger(asked) && asked >= 2000 && asked <= 9999) return ok(asked);
  return fail('INVALID_YEAR', '2000 to 9999.', ['year']);
}

function parseAdding(text: MoneyText | null | undefined): Result<bigint, Failures> {
  if (!text) return ok(0n);
  const adding = parseMoney(text, ['adding']);
  if (!adding.ok) return adding;
  if (adding.value.currency !== 'EUR') return fail('CURRENCY_NOT_SUPPORTED', 'In EUR.', ['adding', 'currency']);
  if (adding.value.minor < 0n) return fail('NEGATIVE_AMOUNT', 'Nothing, or more.', ['adding', 'amount']);
  return ok(adding.value.minor);
}

function parseUntil(until: string, today: string): Result<string, Failures> {
  if (until >= today && until <= plusDays(today, longest)) return ok(until);
  return fail('INVALID_DAY', `From today on, at most ${longest} days ahead.`, ['until']);
}

type Handled = 'RevenueForecast' | 'RevenueSource' | 'CashAhead' | 'CashDay' | 'CashFlow' | 'Agent';

/** What is to come, in the schema. */
export const forecastResolvers: Pick<Resolvers, Handled> = {
  RevenueForecast: {
    collected: ({ collected }) => euros(collected),
    expected: ({ expected }) => euros(expected),
    sources: ({ byKind }) => [...byKind],
    isForfettario: ({ applies }) => applies,
    collectedLevel: ({ applies, collected }) => (applies ? levelOf(collected) : undefined),
    expectedLevel: ({ applies, expected, adding }) => (applies ? levelOf(expected + adding) : undefined),
    room: ({ applies, expected, adding }) => (applies ? euros(limits.nextYear - expected - adding) : undefined),
  },
  RevenueSource: { amount: ({ amount }) => euros(amount) },
  CashAhead: {
    opening: ({ opening }) => euros(opening),
    closing: ({ closing }) => euros(closing),
    lowest: ({ lowest }) => euros(lowest),
    days: ({ days }) => [...days],
  },
  CashDay: {
    in: (day) => euros(day.in),
    out: ({ out }) => euros(out),
    balance: ({ balance }) => euros(balance),
    flows: ({ flows }) => [...flows],
  },
  CashFlow: {
    amount: ({ amount }) => euros(amount),
    commission: ({ commissionId }) => (commissionId === undefined ? undefined : { id: commissionId }),
  },
  Agent: {
    revenueForecast: async ({ id }, args, { standing, billing }) => {
      if (!canSeeAccountsOf(looking(await standing(), 'LEDGER'), id)) return undefined;
      const year = orRefuse(parseYear(args.year, dayOf(billing.clock.now())));
      const adding = orRefuse(parseAdding(args.adding));
      return { ...(await forecastRevenue(billing, id, year)), adding };
    },
    cashAhead: async ({ id }, { until }, { standing, billing }) => {
      if (!canSeeAccountsOf(looking(await standing(), 'LEDGER'), id)) return undefined;
      return cashAheadOf(billing, id, orRefuse(parseUntil(until, dayOf(billing.clock.now()))));
    },
  },
};
