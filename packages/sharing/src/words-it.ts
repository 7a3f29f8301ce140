import type { ApprovalCount, Shortfall } from './rule.ts';
import type { ReleaseWords, Words } from './words.ts';

const short: Readonly<Record<Shortfall, string>> = {
  proportional: 'Se il denaro non basta, ciascuno riceve la stessa parte di quanto gli spetta.',
  'constrained-equal-awards':
    'Se il denaro non basta, ciascuno riceve lo stesso importo, ma nessuno più di quanto gli spetta.',
};
const approvers: Readonly<Record<ApprovalCount, string>> = {
  any: 'una sola di loro',
  majority: 'più della metà di loro',
  all: 'tutte loro',
};
const releasing = ({ names, approvals }: ReleaseWords): string =>
  ` Per lo svincolo serve l’approvazione delle parti qui nominate (${approvers[approvals]}): ${names}.`;
const below = {
  refused: ' Al di sotto della soglia nessuno può svincolarla.',
  all: ' Al di sotto della soglia devono approvare tutte.',
};
const ends = {
  kept: ' Alla chiusura della commessa resta accantonata.',
  surplus: ' Alla chiusura della commessa quanto ne resta va al fondo eccedenze.',
};
const purposes = { staff: 'il personale', technology: 'la tecnologia', offering: 'ampliare l’offerta' };

/** Italian. */
export const italian: Words = {
  point: ',',
  expenses: (shortfall) =>
    `Prima si rimborsano le spese approvate: senza IVA a chi la detrae, con IVA a chi non la detrae. ${short[shortfall]}`,
  fee: (rate) => `Di quanto resta, alla comunità va: ${rate}.`,
  noReserve: 'Nulla viene accantonato.',
  reserve: ({ purpose, currency, rate, cap, floor, topUp, release }) => {
    const most = cap === undefined ? '' : `, finché questa riserva non supera ${cap}`;
    const least = floor === undefined ? '' : ` Non va usata al di sotto di ${floor}.`;
    const filled = topUp ? ' Quanto manca a tale soglia si reintegra per primo, finché c’è denaro.' : '';
    return `Di quanto resta poi in ${currency} si accantona per ${purposes[purpose]}: ${rate}${most}.${least}${filled}${
      release ? `${releasing(release)}${release.belowFloor ? below[release.belowFloor] : ''}${ends[release.atEnd]}` : ''
    }`;
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
    royalties: (list) =>
      list === undefined
        ? 'tra gli autori delle conoscenze citate'
        : `tra gli autori delle conoscenze citate (una citazione vale uno, ma ${list})`,
  },
  caps: (amounts) =>
    `Minimo e quota insieme non superano: ${amounts}. L’eccedenza va agli altri, finché nessuno supera il suo limite.`,
  surplus: (release) =>
    `Ciò che non spetta a nessuno va al fondo eccedenze; se nessuno ha contribuito, ci va tutto quel che spese e comunità lasciano.${
      release ? releasing(release) : ''
    }`,
};
