import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { documents } from '../test/arbitraries.ts';
import { ada, agents, amounts, assets, bruno, fixed, parties, perHour, ruleOf } from '../test/community.ts';
import { read } from '../test/sharing-case.ts';
import { describeRule, type RuleLanguage } from './describe-rule.ts';
import { parseRule } from './parse-rule.ts';

const names = new Map<string, string>(
  agents.map((agent, at) => [agent, ['Ada', 'Bruno', 'Carla', 'Dario', 'Elisa'][at] ?? '']),
);
const nameOf = (agent: string): string => names.get(agent) ?? agent;

const full = {
  expenses: { shortfall: 'constrained-equal-awards' },
  fee: { rate: '0.05' },
  reserve: [
    { purpose: 'staff', currency: 'EUR', rate: '0.125', cap: '5000.00', floor: '1000', topUp: true },
    { purpose: 'offering', currency: 'USD', rate: '1/3' },
  ],
  minimums: { mode: 'additive', shortfall: 'proportional', amounts: amounts({ [ada]: '500.50' }) },
  rates: perHour({ [ada]: '40', [bruno]: '35.50' }),
  shares: {
    kind: 'mix',
    parts: [
      { weight: '1/3', component: fixed({ [ada]: '1/3', [bruno]: '2/3' }) },
      { weight: '2/3', component: { kind: 'slices' } },
    ],
  },
  caps: amounts({ [bruno]: '9000' }),
};

const released = {
  ...full,
  reserve: full.reserve.map((one, at) => ({
    ...one,
    release: { by: [ada, bruno], approvals: 'majority', atEnd: 'surplus', ...(at === 0 ? { belowFloor: 'all' } : {}) },
  })),
  shares: { kind: 'royalties', weights: [{ asset: assets[0], weight: '2.5' }] },
  rates: null,
  surplus: { by: [bruno], approvals: 'any' },
};

describe('who releases, and how much know-how counts, in plain words', () => {
  const said = (language: RuleLanguage) => describeRule(ruleOf(released), { language, nameOf });

  it('in English', () => {
    const words = said('en');
    expect(words[2]).toMatch(
      / It is released with the approval of more than half of these: Ada; Bruno\. Below that, all of them have to approve\. When the commission closes, what is left of it goes to surplus\.$/,
    );
    expect(words[3]).toMatch(/more than half of these: Ada; Bruno\. When the commission closes/);
    expect(words.at(-3)).toBe(
      `The rest is shared among the makers of the know-how that was cited (a citation counts once, but ${assets[0]}: 2.5).`,
    );
    expect(words.at(-1)).toMatch(/leave\. It is released with the approval of one of these: Bruno\.$/);
  });

  it('in Italian', () => {
    const words = said('it');
    expect(words[2]).toMatch(
      / Per lo svincolo serve l’approvazione delle parti qui nominate \(più della metà di loro\): Ada; Bruno\. Al di sotto della soglia devono approvare tutte\. Alla chiusura della commessa quanto ne resta va al fondo eccedenze\.$/,
    );
    expect(words.at(-3)).toBe(
      `Il resto si divide tra gli autori delle conoscenze citate (una citazione vale uno, ma ${assets[0]}: 2,5).`,
    );
    expect(words.at(-1)).toMatch(/\(una sola di loro\): Bruno\.$/);
  });
});

describe('a rule in plain words', () => {
  it('in English', () => {
    expect(describeRule(ruleOf(full), { language: 'en', nameOf })).toEqual([
      'Approved expenses come first: without VAT for who deducts it, with VAT for who does not. If money is short, each gets the same amount, but nobody more than is owed.',
      'Of what is left, 5% goes to the community.',
      'Of what is then left in EUR, 12.5% is set aside for staff, while this reserve is not above 5000.00 EUR. It is not to be used below 1000.00 EUR. What is missing to that is filled up first, as far as there is money.',
      'Of what is then left in USD, 1/3 is set aside for a wider offer.',
      'Guaranteed on top of the share: Ada 500.50 EUR. If money is short, each gets the same part of what is owed.',
      'An hour counts in EUR: Ada 40; Bruno 35.5.',
      'The rest is shared by a mix: 1/3 in fixed parts (Ada 1/3; Bruno 2/3); 2/3 by what each put at risk (unpaid hours × agreed rate count twice, money four times). A part for which nothing is recorded goes to the others in proportion.',
      'Minimum and share together come to no more than: Bruno 9000.00 EUR. What is above goes to the others, until none is over.',
      'What nobody is due goes to surplus; where nobody contributed, so does all that expenses and fee leave.',
    ]);
  });

  it('in Italian', () => {
    expect(describeRule(ruleOf(full), { language: 'it', nameOf })).toEqual([
      'Prima si rimborsano le spese approvate: senza IVA a chi la detrae, con IVA a chi non la detrae. Se il denaro non basta, ciascuno riceve lo stesso importo, ma nessuno più di quanto gli spetta.',
      'Di quanto resta, alla comunità va: 5%.',
      'Di quanto resta poi in EUR si accantona per il personale: 12,5%, finché questa riserva non supera 5000,00 EUR. Non va usata al di sotto di 1000,00 EUR. Quanto manca a tale soglia si reintegra per primo, finché c’è denaro.',
      'Di quanto resta poi in USD si accantona per ampliare l’offerta: 1/3.',
      'Garantito in aggiunta alla quota: Ada 500,50 EUR. Se il denaro non basta, ciascuno riceve la stessa parte di quanto gli spetta.',
      'Un’ora vale in EUR: Ada 40; Bruno 35,5.',
      'Il resto si divide con più criteri: 1/3 in parti fisse (Ada 1/3; Bruno 2/3); 2/3 secondo quanto ciascuno ha messo a rischio (le ore non pagate × tariffa concordata contano il doppio, il denaro il quadruplo). La parte per cui non è registrato nulla va alle altre in proporzione.',
      'Minimo e quota insieme non superano: Bruno 9000,00 EUR. L’eccedenza va agli altri, finché nessuno supera il suo limite.',
      'Ciò che non spetta a nessuno va al fondo eccedenze; se nessuno ha contribuito, ci va tutto quel che spese e comunità lasciano.',
    ]);
  });

  it.each<[RuleLanguage, string, string, string]>([
    [
      'en',
      'No minimum is guaranteed.',
      'Nothing is set aside.',
      'Each is owed hours × agreed rate, no more and no less.',
    ],
    ['it', 'Nessun minimo è garantito.', 'Nulla viene accantonato.', 'A ciascuno spettano ore × tariffa concordata'],
  ])('says in %s what there is not, and what is owed', (language, noMinimum, noReserve, owed) => {
    const shares = { kind: 'hours', as: 'claim', shortfall: 'proportional' };
    const said = describeRule(ruleOf({ shares, rates: perHour({ [ada]: '1' }) }), { language, nameOf });
    expect(said).toEqual(expect.arrayContaining([noMinimum, noReserve, expect.stringContaining(owed)]));
  });

  it('names everybody whom the rule names, and nobody else', () => {
    fc.assert(
      fc.property(documents(), fc.constantFrom<RuleLanguage>('en', 'it'), (document, language) => {
        const text = describeRule(read(document), { language, nameOf }).join('\n');
        for (const agent of agents) expect(text.includes(nameOf(agent))).toBe(JSON.stringify(document).includes(agent));
        expect(text).not.toContain('undefined');
      }),
      { numRuns: 1000 },
    );
  });

  it('leaves nothing out: rules that are different in any section are said differently', () => {
    const section = fc.constantFrom('expenses', 'fee', 'reserve', 'minimums', 'shares', 'caps', 'surplus');
    fc.assert(
      fc.property(
        documents(),
        documents(),
        section,
        fc.constantFrom<RuleLanguage>('en', 'it'),
        (one, other, name, language) => {
          const rule = read(one);
          const changed = parseRule({ ...one, [name]: other[name] }, parties);
          fc.pre(changed.ok);
          const telling = { language, nameOf };
          const alike =
            JSON.stringify(describeRule(changed.value, telling)) === JSON.stringify(describeRule(rule, telling));
          expect(alike).toBe(isDeepStrictEqual(changed.value, rule));
        },
      ),
      { numRuns: 1000 },
    );
  });
});
