import type { StatementLine } from './statement.ts';
import type { StatementLanguage } from './words.ts';

const number = String.raw`\d{1,5}/\d{4}`;

/** What the service itself writes on entries, in Italian: numbers, ids and banks' references stay behind it. */
const italian: readonly (readonly [RegExp, string])[] = [
  [new RegExp(`^Credit note (${number}) of invoice (${number})$`), 'Nota di credito $1 relativa alla fattura $2'],
  [
    new RegExp(`^Membership fee taken back by credit note (${number})$`),
    'Quota associativa stornata con nota di credito $1',
  ],
  [new RegExp(`^Membership fee by invoice (${number})$`), 'Quota associativa, fattura $1'],
  [new RegExp(`^Invoice (${number})$`), 'Fattura $1'],
  [new RegExp(`^Payment of invoice (${number})$`), 'Pagamento della fattura $1'],
  [new RegExp(`^Payment taken back, of invoice (${number})$`), 'Pagamento annullato, fattura $1'],
  [new RegExp(`^Credit set off against invoice (${number})$`), 'Credito compensato con la fattura $1'],
  [
    new RegExp(`^Credit for contributions set off against invoice (${number})$`),
    'Credito per contributi compensato con la fattura $1',
  ],
  [new RegExp(`^Paid beyond what is owed of invoice (${number})$`), 'Pagato oltre il dovuto, fattura $1'],
  [/^Credit for what was put in, taken back: (.*)$/s, 'Credito per quanto apportato, annullato: $1'],
  [/^Credit for what was put in: (.*)$/s, 'Credito per quanto apportato: $1'],
  [/^Distribution of what was collected: (.*)$/s, 'Ripartizione di quanto incassato: $1'],
  [/^Document of a share taken back: (.*)$/s, 'Documento di un compenso annullato: $1'],
  [/^Document of a share: (.*)$/s, 'Documento di un compenso: $1'],
  [/^Owed back of what was withheld: (.*)$/s, 'Ritenuta già pagata al percipiente: $1'],
  [/^Payment of a share that came back: (.*)$/s, 'Pagamento di un compenso tornato indietro: $1'],
  [/^Payment of a share: (.*)$/s, 'Pagamento di un compenso: $1'],
  [/^Refund that came back: (.*)$/s, 'Rimborso tornato indietro: $1'],
  [/^Refund: (.*)$/s, 'Rimborso: $1'],
  [/^Reserve of a commission that closed: (.*)$/s, 'Riserva di una commessa chiusa: $1'],
  [/^Paid out of a reserve: (.*)$/s, 'Pagato da una riserva: $1'],
  [/^Release of a reserve: (.*)$/s, 'Svincolo di una riserva: $1'],
  [/^Correction of a claim: (.*)$/s, 'Rettifica di un credito: $1'],
  [/^Payment of a claim: (.*)$/s, 'Pagamento di un credito: $1'],
  [/^Claim given up: (.*)$/s, 'Rinuncia a un credito: $1'],
  [/^Claim: (.*)$/s, 'Credito rimasto in sospeso: $1'],
  [/^Exchanged: (.*)$/s, 'Cambio di valuta: $1'],
  [/^Bank statement (.*)$/s, 'Estratto conto bancario $1'],
  [/^Assigned by mistake: (.*)$/s, 'Attribuito per errore: $1'],
  [/^Paid in advance, or for nothing yet$/, 'Pagato in anticipo, o non ancora attribuito'],
  [
    /^Settled between allies who invoice their own parts$/,
    'Regolato tra alleati che fatturano ciascuno la propria parte',
  ],
];

/** What an entry says, in a language: what people wrote stays as they wrote it. */
export function descriptionIn(
  { description, isOfService }: Pick<StatementLine, 'description' | 'isOfService'>,
  language: StatementLanguage,
): string {
  if (language === 'EN' || !isOfService) return description;
  const [known] = italian.filter(([form]) => form.test(description));
  return known ? description.replace(...known) : description;
}
