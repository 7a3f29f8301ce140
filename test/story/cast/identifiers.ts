import { randomInt } from 'node:crypto';

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
/** What a character at an odd place (the first, the third, …) counts, by the decree of 23 December 1976; digits as 0 … 9 = A … J. */
const atOddPlaces = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23];
const months = 'ABCDEHLMPRST';

const digits = (count: number): string => Array.from({ length: count }, () => randomInt(10)).join('');

/** What a letter or a digit is worth: A and 0 are 0. */
const worthOf = (character: string): number =>
  /\d/.test(character) ? Number(character) : alphabet.indexOf(character.toUpperCase());

/** The letter that checks the others, as the *codice fiscale* and the Italian bank account have it. */
function checkLetter(text: string): string {
  const sum = [...text].reduce(
    (total, character, at) => total + (at % 2 === 0 ? (atOddPlaces[worthOf(character)] ?? 0) : worthOf(character)),
    0,
  );
  return alphabet.charAt(sum % 26);
}

/** The digit that checks the ten before it (Luhn's). */
export function checkDigitOfPartitaIva(ten: string): string {
  const sum = [...ten].reduce((total, digit, at) => {
    const doubled = at % 2 === 0 ? Number(digit) : Number(digit) * 2;
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return String((10 - (sum % 10)) % 10);
}

/** A *partita IVA* of the office of Bergamo that belongs to nobody known. */
export function aPartitaIva(): string {
  const ten = `${digits(7)}016`;
  return ten + checkDigitOfPartitaIva(ten);
}

/** A German VAT number, with its prefix: the last digit by ISO 7064 MOD 11,10. */
export function aGermanVatNumber(): string {
  const eight = `${randomInt(1, 10)}${digits(7)}`;
  return `DE${eight}${checkDigitOfGermanVat(eight)}`;
}

/** The digit that checks the eight before it. */
export function checkDigitOfGermanVat(eight: string): string {
  const product = [...eight].reduce((before, digit) => {
    const sum = (Number(digit) + before) % 10;
    return ((sum === 0 ? 10 : sum) * 2) % 11;
  }, 10);
  return String((11 - product) % 10);
}

/** Who somebody is, as a *codice fiscale* says it. */
export interface Born {
  readonly firstName: string;
  readonly lastName: string;
  /** ISO 8601. */
  readonly birthday: string;
  readonly sex: 'F' | 'M';
  /** The place's code in the land register: `A944` is Bologna. */
  readonly place: string;
}

const consonantsFirst = (name: string): { consonants: string; vowels: string } => {
  const letters = name.toUpperCase().replaceAll(/[^A-Z]/g, '');
  return { consonants: letters.replaceAll(/[AEIOU]/g, ''), vowels: letters.replaceAll(/[^AEIOU]/g, '') };
};

function threeOf(name: string): string {
  const { consonants, vowels } = consonantsFirst(name);
  return `${consonants}${vowels}XXX`.slice(0, 3);
}

/** Of a first name with four consonants or more, the second is left out. */
function threeOfFirstName(name: string): string {
  const { consonants } = consonantsFirst(name);
  if (consonants.length < 4) return threeOf(name);
  return `${consonants.charAt(0)}${consonants.slice(2, 4)}`;
}

/** A person's *codice fiscale*. */
export function codiceFiscaleOf({ firstName, lastName, birthday, sex, place }: Born): string {
  const [year = '', month = '', day = ''] = birthday.split('-');
  const dayAndSex = String(Number(day) + (sex === 'F' ? 40 : 0)).padStart(2, '0');
  const when = `${year.slice(2)}${months.charAt(Number(month) - 1)}${dayAndSex}`;
  const fifteen = `${threeOf(lastName)}${threeOfFirstName(firstName)}${when}${place}`;
  return fifteen + checkLetter(fifteen);
}

/** The remainder by 97 of a number of any length (ISO 7064 MOD 97-10). */
const remainder97 = (digitsOnly: string): bigint => BigInt(digitsOnly) % 97n;

/** Letters as the two digits that ISO 13616 has for them. */
const inDigits = (text: string): string =>
  [...text].map((character) => (/\d/.test(character) ? character : String(worthOf(character) + 10))).join('');

/** An Italian IBAN: bank and branch are fixed, the account by chance; its own check letter and the IBAN's check digits fit. */
export function anIban(): string {
  const bank = `0503401600${digits(12)}`;
  const account = `${checkLetter(bank)}${bank}`;
  const check = 98n - remainder97(inDigits(`${account}IT00`));
  return `IT${String(check).padStart(2, '0')}${account}`;
}

/** Whether an IBAN's check digits fit. */
export const isIban = (iban: string): boolean => remainder97(inDigits(iban.slice(4) + iban.slice(0, 4))) === 1n;

/** A short text by which what one run makes is told from what others made. */
export const aSuffix = (): string =>
  Array.from({ length: 6 }, () => 'abcdefghjkmnpqrstuvwxyz'.charAt(randomInt(23))).join('');
