import type { Shortfall } from './rule.ts';
import type { Words } from './words.ts';

const short: Readonly<Record<Shortfall, string>> = {
  proportional: 'Se il denaro non basta, ciascuno riceve la stessa parte di quanto gli spetta.',
  'constrained-equal-awards':
    'Se il denaro non basta, ciascuno riceve lo stesso importo, ma nessuno più di quanto gli spetta.',
};
const purposes = { staff: 'il personale', technology: 'la tecnologia', offering: 'ampliare l’offerta' };

/** Italian. */
export const italian: Words = {
  point: ',',
  expenses: (shortfall) =>
    `Prima si rimborsano le spese approvate: senza IVA a chi la detrae, con IVA a chi non la detrae. ${short[shortfall]}`,
  fee: (rate) => `Di quanto resta, alla comunità va: ${rate}.`,
  noReserve: 'Nulla viene accantonato.',
  reserve: ({ purpose, currency, rate, cap, floor, topUp }) => {
    const most = cap === undefined ? '' : `, finché questa riserva non supera ${cap}`;
    const least = floor === undefined ? '' : ` Non va usata al di sotto di ${floor}.`;
    const filled = topUp ? ' Quanto manca a tale soglia si reintegra per primo, finché c’è denaro.' : '';
    return `Di quanto resta poi in ${currency} si accantona per ${purposes[purpose]}: ${rate}${most}.${least}${filled}`;
  },
  noMinimums: 'Nessun minimo è garantito.',
  minimums: (mode, amounts, shortfall) => {
    const how = mode === 'additive' ? 'Garantito in aggiunta alla quota' : 'La quota è almeno';
    return `${how}: ${amounts}. ${short[shortfall]}`;
  },
  rates: (list, currency) => `Un’ora vale in ${currency}: ${list}.`,
  sharedBy: (component) => `Il resto si divide ${component}.`,
  mixed: (parts) =>
    `Il resto si divide con più criteri: ${parts}. La parte per cui non è registrato nulla va alle altre in proporzione.`,
  part: (weight, component) => `${weight} ${component}`,
  claim: (shortfall) => `A ciascuno spettano ore × tariffa concordata, né più né meno. ${short[shortfall]}`,
  components: {
    fixed: (list) => `in parti fisse (${list})`,
    hours: 'secondo ore × tariffa concordata',
    slices:
      'secondo quanto ciascuno ha messo a rischio (le ore non pagate × tariffa concordata contano il doppio, il denaro il quadruplo)',
    points: 'secondo i punti che i membri si sono dati a vicenda',
    royalties: 'tra gli autori delle conoscenze citate',
  },
  caps: (amounts) =>
    `Minimo e quota insieme non superano: ${amounts}. L’eccedenza va agli altri, finché nessuno supera il suo limite.`,
  surplus:
    'Ciò che non spetta a nessuno va al fondo eccedenze; se nessuno ha contribuito, ci va tutto quel che spese e comunità lasciano.',
};
