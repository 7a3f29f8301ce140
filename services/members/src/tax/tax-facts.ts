import { type FailurePath, type Failures, fail, gather } from '@millepiani/kernel/failure';
import { err, ok, type Result } from '@millepiani/kernel/result';
import type { PostalAddress } from './postal-address.ts';
import { isFlatRate, type TaxRegime } from './tax-regime.ts';

/** What an agent adds to each fee for its own social insurance. */
export interface SocialFund {
  /** INPS's *gestione separata*, or the fund of a profession. */
  readonly kind: 'INPS' | 'PROFESSIONAL';
  /** The part of the fee: `0.04`. */
  readonly rate: string;
}

/** How an agent is taxed, invoiced and paid. */
export interface TaxFacts {
  /** In one line. */
  readonly name: string;
  /** A person's own names. */
  readonly personsName: { readonly firstName: string; readonly lastName: string } | undefined;
  /** Its check digits fit; without the country's prefix. */
  readonly vatNumber: string | undefined;
  /** The Italian *codice fiscale*. */
  readonly fiscalCode: string | undefined;
  /** Of those who issue Italian invoices. */
  readonly regime: TaxRegime | undefined;
  /** Whether it keeps tax back from the fees that it pays (*sostituto d'imposta*). */
  readonly isWithholdingAgent: boolean;
  /** Whether it is part of the Italian public administration. */
  readonly isPublicBody: boolean;
  readonly socialFund: SocialFund | undefined;
  /** Without blanks. */
  readonly iban: string | undefined;
  readonly address: PostalAddress;
  /** *CodiceDestinatario*: seven characters, six of a public body. */
  readonly recipientCode: string | undefined;
  /** Its PEC. */
  readonly certifiedMail: string | undefined;
}

/** What the facts say about one another. */
type Checked = { readonly facts: TaxFacts; readonly isPerson: boolean; readonly path: FailurePath };

/**
 * Checks what each fact allows of the others. Fails with `TAX_ID_MISSING`, `REGIME_MISSING`, `ITALIAN_ALONE` (what an agent
 * elsewhere has not), `SELLERS_ALONE` (what an agent without an Italian VAT number has not), `NOT_A_WITHHOLDING_AGENT`,
 * `NOT_A_PUBLIC_BODY` or `RECIPIENT_CODE_MISSING`.
 */
export function checkTogether(checked: Checked): Result<TaxFacts, Failures> {
  const { facts } = checked;
  const rules = facts.address.country === 'IT' ? italian(checked) : foreign(checked);
  const judged = gather(rules);
  return judged.ok ? ok(facts) : err(judged.error);
}

type Rules = Readonly<Record<string, Result<true, Failures>>>;

const must = (holds: boolean, failure: () => Result<never, Failures>): Result<true, Failures> =>
  holds ? ok(true) : failure();

function italian({ facts, isPerson, path }: Checked): Rules {
  const { vatNumber, fiscalCode, regime, isPublicBody, socialFund } = facts;
  const sellersAlone = (field: string) => () =>
    fail('SELLERS_ALONE', 'Whoever has it has an Italian VAT number.', [...path, field]);
  return {
    taxId: must(vatNumber !== undefined || fiscalCode !== undefined, () =>
      fail('TAX_ID_MISSING', 'In Italy one has a VAT number or a codice fiscale.', [...path, 'vatNumber']),
    ),
    regime: must(vatNumber === undefined || regime !== undefined || isPublicBody, () =>
      fail('REGIME_MISSING', 'Whoever has an Italian VAT number has a regime.', [...path, 'regime']),
    ),
    noRegime: must(regime === undefined || vatNumber !== undefined, sellersAlone('regime')),
    fund: must(socialFund === undefined || vatNumber !== undefined, sellersAlone('socialFund')),
    ...withholding({ facts, isPerson, path }),
    ...publicBody({ facts, isPerson, path }),
  };
}

function withholding({ facts, path }: Checked): Rules {
  const { isWithholdingAgent, isPublicBody, regime, vatNumber } = facts;
  const mayBe = isPublicBody || (vatNumber !== undefined && regime !== undefined && !isFlatRateOf(facts));
  return {
    withholding: must(!isWithholdingAgent || mayBe, () =>
      fail('NOT_A_WITHHOLDING_AGENT', 'Never without a VAT number, nor in a flat-rate regime.', [
        ...path,
        'isWithholdingAgent',
      ]),
    ),
  };
}

const isFlatRateOf = ({ regime }: TaxFacts): boolean => regime !== undefined && isFlatRate(regime);

function publicBody({ facts, isPerson, path }: Checked): Rules {
  const { isPublicBody, fiscalCode, recipientCode } = facts;
  if (!isPublicBody) return {};
  return {
    body: must(!isPerson, () => fail('NOT_A_PUBLIC_BODY', 'A person is none.', [...path, 'isPublicBody'])),
    bodyCode: must(fiscalCode !== undefined, () =>
      fail('TAX_ID_MISSING', 'A public body has a codice fiscale.', [...path, 'fiscalCode']),
    ),
    office: must(recipientCode !== undefined, () =>
      fail('RECIPIENT_CODE_MISSING', 'A public body has the code of an office.', [...path, 'recipientCode']),
    ),
  };
}

/** What only an agent in Italy has, by the field of the input. */
function foreign({ facts, path }: Checked): Rules {
  const italianOnes = {
    fiscalCode: facts.fiscalCode !== undefined,
    regime: facts.regime !== undefined,
    isWithholdingAgent: facts.isWithholdingAgent,
    isPublicBody: facts.isPublicBody,
    socialFund: facts.socialFund !== undefined,
    recipientCode: facts.recipientCode !== undefined,
    certifiedMail: facts.certifiedMail !== undefined,
  };
  return Object.fromEntries(
    Object.entries(italianOnes).map(([field, isThere]) => [
      field,
      must(!isThere, () => fail('ITALIAN_ALONE', 'Agents in Italy alone have it.', [...path, field])),
    ]),
  );
}
