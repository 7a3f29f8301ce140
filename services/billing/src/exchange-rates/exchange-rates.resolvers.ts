import type { Failures } from '@millepiani/kernel/failure';
import { isId } from '@millepiani/kernel/id';
import { money } from '@millepiani/kernel/money';
import { formatRational } from '@millepiani/kernel/rational';
import type { Result } from '@millepiani/kernel/result';
import { parsePage, toPage } from '@millepiani/mongo/keyset';
import { looking } from '@millepiani/speakers/standing';
import { callOf } from '@millepiani/subgraph/call';
import { orRefuse, toPayload } from '@millepiani/subgraph/payload';
import type { Resolvers } from '../__generated__/resolvers.ts';
import { ofField } from '../bank-statements/bank-file.adapter.ts';
import type { Context } from '../context.ts';
import { canSeeAccountsOf, isReader } from '../ledger/ledger-access.ts';
import { parseCurrency } from '../ledger/ledger-account.ts';
import { importEcbRates, recordExchange, recordFxRate } from './fx-rates.commands.ts';

async function ratesPayload(result: Result<{ rateIds: string }, Failures>, { fxRates }: Context) {
  const payload = await toPayload(result, async ({ rateIds }) => {
    const ids = rateIds.split(' ').filter((id) => isId(id, 'fxr'));
    const rates = await Promise.all(ids.map((id) => fxRates.load(id)));
    return { rates: rates.filter((rate) => rate !== undefined) };
  });
  return { rates: [], ...payload };
}

/** Rates of exchange in the schema. */
export const exchangeRateResolvers: Pick<Resolvers, 'FxRate' | 'CurrencyPosition' | 'Agent' | 'Query' | 'Mutation'> = {
  FxRate: {
    __resolveReference: async ({ id }, { fxRates, standing }) =>
      isId(id, 'fxr') && isReader((await standing()).actor) ? fxRates.load(id) : undefined,
    perEuro: ({ perEuro }) => formatRational(perEuro),
    enteredBy: ({ enteredBy }) => ({ id: enteredBy }),
  },
  CurrencyPosition: {
    held: ({ held, currency }) => money(held, currency),
    cost: ({ cost }) => money(cost, 'EUR'),
  },
  Agent: {
    currencyPosition: async ({ id }, { currency: text }, { standing, billing }) => {
      if (!canSeeAccountsOf(looking(await standing(), 'LEDGER'), id)) return undefined;
      return billing.fxRates.position(id, orRefuse(parseCurrency(text)));
    },
  },
  Query: {
    fxRates: async (_root, { currency: text, ...args }, { billing }) => {
      const [currency, request] = [orRefuse(parseCurrency(text)), orRefuse(parsePage(args))];
      return toPage(await billing.fxRates.pageOf({ currency, ...request }), request, ({ id }) => id);
    },
  },
  Mutation: {
    recordFxRate: async (_root, { input }, context) => {
      const result = await recordFxRate(context.billing, callOf(context, 'recordFxRate', input));
      const rates = result.ok ? ({ ok: true, value: { rateIds: result.value.rateId } } as const) : result;
      return ratesPayload(rates, context);
    },
    importEcbRates: async (_root, { input }, context) =>
      ratesPayload(ofField(await importEcbRates(context.billing, callOf(context, 'importEcbRates', input))), context),
    recordExchange: async (_root, { input }, context) => {
      const result = await recordExchange(context.billing, callOf(context, 'recordExchange', input));
      return toPayload(result, async ({ gain }) => ({ gain: money(BigInt(gain), 'EUR') }));
    },
  },
};
