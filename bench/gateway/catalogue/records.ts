import { randomFrom } from '../../spine/load.ts';

// What the four subgraphs know. How many there are of each, and how long the texts are, follows the public GraphQL gateway
// benchmark, so that ratios can be held against those that others publish; the contents are our own.

const words = ['archivio', 'bottega', 'cantiere', 'cortile', 'fornace', 'giardino', 'mercato', 'officina', 'portico'];

/** A text of so many characters. */
function prose(seed: number, length: number): string {
  const random = randomFrom(seed);
  let text = '';
  while (text.length < length) text += `${words[Math.floor(random() * words.length)]} `;
  return text.slice(0, length - 1).concat('.');
}

/** Somebody who writes reviews. */
export interface UserRecord {
  readonly id: string;
  readonly name: string;
  readonly username: string;
}

/** Something that is reviewed. */
export interface ProductRecord {
  readonly upc: string;
  readonly name: string;
  readonly price: number;
  readonly weight: number;
  readonly inStock: boolean;
}

/** A review, and of what it is. */
export interface ReviewRecord {
  readonly id: string;
  readonly body: string;
  readonly upc: string;
}

export const users: readonly UserRecord[] = ['ada', 'bruno', 'carla', 'dario', 'elena', 'fabio'].map(
  (username, at) => ({
    id: String(at + 1),
    name: `${username.charAt(0).toUpperCase()}${username.slice(1)} del Bench`,
    username,
  }),
);

const goods = [
  ...[
    ['Tavolo', 899, 100],
    ['Divano', 1_299, 1_000],
    ['Bicchiere', 15, 20],
    ['Sedia', 499, 100],
    ['Schermo', 1_299, 1_000],
  ],
  ...[
    ['Lampada', 6_999, 300],
    ['Griglia', 3_999, 2_000],
    ['Frigorifero', 100_000, 6_000],
    ['Poltrona', 9_999, 800],
  ],
] as const;

export const products: readonly ProductRecord[] = goods.map(([name, price, weight], at) => ({
  ...{ name, price, weight },
  upc: String(at + 1),
  inStock: at % 2 === 0,
}));

/** How long each review is, by the product's place. */
const lengths = [[446, 287, 276, 145], [446, 287, 276, 145], [145], [145, 850]];

export const reviews: readonly ReviewRecord[] = lengths
  .flatMap((ofOne, at) => ofOne.map((length) => ({ length, upc: String(at + 1) })))
  .map(({ length, upc }, at) => ({ id: String(at + 1), body: prose(at + 1, length), upc }));
