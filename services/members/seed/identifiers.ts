import type { Chance } from './chance.ts';

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
/** What a character counts at an odd place, the first included: digits as the first letters, then all letters (DM 12/3/1974). */
const odd = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23];
/** At an even place digits count what they are, and letters their place in the alphabet. */
const place = (character: string): number => (/\d/.test(character) ? Number(character) : letters.indexOf(character));

/** The letter that checks a text of digits and capitals: of a *codice fiscale*, and of an Italian account's number (CIN). */
function checkLetter(text: string): string {
  const sum = [...text].reduce((total, one, at) => total + (at % 2 === 0 ? (odd[place(one)] ?? 0) : place(one)), 0);
  return letters.charAt(sum % 26);
}

const digits = (chance: Chance, count: number): string =>
  Array.from({ length: count }, () => chance.whole(0, 9)).join('');

/** An Italian VAT number: seven digits of its own, three of the province's office, one that checks them (Luhn). */
export function vatNumber(chance: Chance): string {
  const text = `${digits(chance, 7)}${String(chance.whole(1, 100)).padStart(3, '0')}`;
  const sum = [...text].reduce((total, one, at) => {
    const value = at % 2 === 0 ? Number(one) : Number(one) * 2;
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return `${text}${(10 - (sum % 10)) % 10}`;
}

const plain = (name: string): string =>
  name
    .normalize('NFD')
    .toUpperCase()
    .replaceAll(/[^A-Z]/g, '');
const consonants = (name: string): string => plain(name).replaceAll(/[AEIOU]/g, '');
const vowels = (name: string): string => plain(name).replaceAll(/[^AEIOU]/g, '');

/** Consonants, then vowels, then X: three letters. */
const threeOf = (first: string, name: string): string => `${first}${vowels(name)}XXX`.slice(0, 3);

/** Of a first name with four consonants or more the second is left out. */
function lettersOfFirst(name: string): string {
  const all = consonants(name);
  return threeOf(all.length > 3 ? `${all.charAt(0)}${all.slice(2)}` : all, name);
}

/** Letters of the months. */
const months = 'ABCDEHLMPRST';
/** Where one was born, by the land register: the greater cities. */
const birthplaces = ['F205', 'H501', 'L219', 'A944', 'D612', 'F839', 'A794', 'D969', 'L736', 'L781', 'G224', 'G273'];

/** A person's *codice fiscale*, by their names and a birth of chance between 1955 and 2003 (DPR 605/1973). */
export function fiscalCode({ first, last }: { readonly first: string; readonly last: string }, chance: Chance): string {
  const year = String(chance.whole(1955, 2003)).slice(2);
  const day = chance.whole(1, 28) + (chance.has(0.5) ? 40 : 0);
  const born = `${year}${months.charAt(chance.whole(0, 11))}${String(day).padStart(2, '0')}${chance.pick(birthplaces)}`;
  const code = `${threeOf(consonants(last), last)}${lettersOfFirst(first)}${born}`;
  return `${code}${checkLetter(code)}`;
}

/** An Italian IBAN of a bank of chance: CIN, bank, branch, account, and the digits that check it all (ISO 13616). */
export function iban(chance: Chance): string {
  const account = `${digits(chance, 10)}${digits(chance, 12)}`;
  const bban = `${checkLetter(account)}${account}`;
  const number = [...`${bban}IT00`].map((one) => (/\d/.test(one) ? one : String(letters.indexOf(one) + 10))).join('');
  const check = 98n - (BigInt(number) % 97n);
  return `IT${String(check).padStart(2, '0')}${bban}`;
}
