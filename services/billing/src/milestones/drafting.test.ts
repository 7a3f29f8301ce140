import { describe, expect, it } from '@jest/globals';
import { newId } from '@millepiani/kernel/new-id';
import { accepted } from '../../test/milestones/milestones.ts';
import { profiles } from '../../test/milestones/profiles.ts';
import type { TaxProfile } from '../parties/tax-profile.ts';
import { asObstacles, daysToPay, draftOf, type KnownSides } from './drafting.ts';
import { begin } from './milestone-billing.ts';

const [aurora, lumen] = [newId('org'), newId('org')];
const euros = { minor: 8_000_00n, currency: 'EUR' } as const;
const milestone = (change: Parameters<typeof accepted>[0] = {}) => {
  const facts = accepted({ clientId: lumen, invoicerId: aurora, number: 2, title: 'Build', ...change });
  return begin(facts, [{ sellerId: facts.invoicerId, net: facts.amount }]);
};
const sides = (change: Partial<KnownSides> = {}): KnownSides => ({
  ...{ seller: profiles.aurora(aurora), buyer: profiles.lumen(lumen), fundCode: undefined },
  ...change,
});
const draft = (known: KnownSides, of = milestone(), net: typeof of.amount = euros) =>
  draftOf(of, { sellerId: aurora, net }, known);
const codes = (drafted: ReturnType<typeof draft>) =>
  drafted.ok ? [] : drafted.error.map(({ code, path }) => [code, path.join('.')]);

describe('an invoice’s draft for a part of a milestone', () => {
  it('says what the milestone is, its amount, and who is on either side', () => {
    const of = milestone();
    const drafted = draft(sides(), of);
    expect(drafted).toEqual({
      ok: true,
      value: {
        ...{ sellerId: aurora, buyerId: lumen, commissionId: of.commissionId, dueInDays: daysToPay },
        content: {
          seller: expect.objectContaining({ name: 'Studio Aurora', vatNumber: '01234560165', regime: 'RF01' }),
          buyer: expect.objectContaining({ kind: 'BUSINESS', name: 'Lumen GmbH', vatNumber: '294518730' }),
          lines: [{ description: 'Milestone 2: Build', quantity: '1', unitPrice: '8000.00' }],
        },
      },
    });
  });

  it.each([
    ['no client', sides({ buyer: undefined }), milestone({ clientId: undefined }), [['CLIENT_UNKNOWN', 'buyer']]],
    ['no profile of the buyer', sides({ buyer: undefined }), milestone(), [['TAX_PROFILE_MISSING', 'buyer']]],
    ['no profile of the seller', sides({ seller: undefined }), milestone(), [['TAX_PROFILE_MISSING', 'seller']]],
    [
      'neither profile',
      sides({ seller: undefined, buyer: undefined }),
      milestone(),
      [
        ['TAX_PROFILE_MISSING', 'buyer'],
        ['TAX_PROFILE_MISSING', 'seller'],
      ],
    ],
    [
      'a seller without a VAT number',
      sides({ seller: profiles.elisa(aurora) }),
      milestone(),
      [
        ['VAT_NUMBER_MISSING', 'seller.vatNumber'],
        ['REGIME_MISSING', 'seller.regime'],
      ],
    ],
    [
      'a fund of nobody knows which profession',
      sides({ seller: profiles.greta(aurora, { socialFund: { kind: 'PROFESSIONAL', rate: '0.04' } }) }),
      milestone(),
      [['FUND_UNKNOWN', 'seller.fund']],
    ],
  ] as const)('tells all that is missing: %s', (_what, known, of, expected) => {
    expect(codes(draft(known, of))).toEqual(expected);
  });

  it('is in euros alone', () => {
    const drafted = draft(sides(), milestone(), { minor: 8_000_00n, currency: 'USD' });
    expect(codes(drafted)).toEqual([['CURRENCY_NOT_SUPPORTED', 'amount']]);
  });

  it('has what the documents’ rules refuse told of its sides', () => {
    const refused = [
      { code: 'INVALID_VAT_NUMBER', message: 'x', path: ['content', 'buyer', 'vatNumber'] },
      { code: 'SELLER_IS_BUYER', message: 'y', path: ['buyerId'] },
    ];
    expect(asObstacles(refused).map(({ path }) => path)).toEqual([['buyer', 'vatNumber'], ['buyerId']]);
  });
});

describe('a seller', () => {
  const sellerFrom = (seller: TaxProfile, fundCode?: string) => {
    const drafted = draft(sides({ seller, fundCode }));
    return drafted.ok ? drafted.value.content.seller : drafted.error;
  };

  it.each([
    ['a company: nothing withheld, no fund', profiles.officina(aurora), { withholding: undefined, fund: undefined }],
    [
      'a professional: 20 % withheld, INPS in percent',
      profiles.greta(aurora),
      { withholding: { kind: 'RT01', rate: '20.00', reason: 'A' }, fund: { code: 'TC22', rate: '4' } },
    ],
    [
      'in forfettario: nothing withheld',
      profiles.fabio(aurora),
      { withholding: undefined, fund: { code: 'TC22', rate: '4' }, taxCode: 'FRRFBA85H10F205F' },
    ],
    ['in minimi: nothing withheld', profiles.greta(aurora, { regime: 'RF02' }), { withholding: undefined }],
    ['with an account', profiles.greta(aurora), { account: { iban: 'IT53V0503401600000000777002' } }],
    ['without one', profiles.officina(aurora), { account: undefined }],
    ['a person by two names', profiles.fabio(aurora), { givenName: 'Fabio', familyName: 'Ferri' }],
  ])('is taken from the profile: %s', (_what, profile, expected) => {
    expect(sellerFrom(profile)).toMatchObject(expected);
  });

  it.each([
    ['0.04', '4'],
    ['0.0125', '1.25'],
    ['0.1', '10'],
    ['0.0005', '0.05'],
  ])('has a fund’s part of %s as %s percent, of the fund that was said', (rate, percent) => {
    const profile = profiles.greta(aurora, { socialFund: { kind: 'PROFESSIONAL', rate } });
    expect(sellerFrom(profile, 'TC04')).toMatchObject({ fund: { code: 'TC04', rate: percent } });
  });
});

describe('a buyer', () => {
  const buyerFrom = (buyer: TaxProfile) => {
    const drafted = draft(sides({ buyer }));
    return drafted.ok ? drafted.value.content.buyer : drafted.error;
  };
  const person = newId('per');

  it.each([
    ['a business', profiles.aurora(lumen), { kind: 'BUSINESS', deliveryCode: 'ABC1234', isWithholdingAgent: true }],
    ['a freelancer in forfettario', profiles.fabio(person), { kind: 'BUSINESS', isForfettario: true }],
    ['a public body', profiles.comune(lumen), { kind: 'PUBLIC_BODY', deliveryCode: 'UFA1B2' }],
    ['a private person', profiles.elisa(person), { kind: 'CONSUMER', taxCode: 'BNCLSE02C50D612F' }],
    ['a business of the EU', profiles.lumen(lumen), { kind: 'BUSINESS', isForfettario: false }],
    ['a business outside it, without a number', profiles.overseas(lumen), { kind: 'BUSINESS', vatNumber: undefined }],
    ['a person outside it', profiles.overseas(person), { kind: 'CONSUMER' }],
    // It is refused by the documents' rules, rather than charged VAT unasked.
    ['one of the EU that has no number', profiles.lumen(lumen, { vatNumber: undefined }), { kind: 'BUSINESS' }],
    ['a body with a tax code alone', profiles.elisa(lumen, { fiscalCode: '07778880166' }), { kind: 'CONSUMER' }],
    ['one with certified mail', profiles.officina(lumen, { certifiedMail: 'o@pec.example' }), { pec: 'o@pec.example' }],
  ] as const)('is taken from the profile: %s', (_what, profile, expected) => {
    expect(buyerFrom(profile)).toMatchObject(expected);
  });
});
