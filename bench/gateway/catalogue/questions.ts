/** What is asked: `big` is the public benchmark's nested query, some 90 kB of answer; `small` is one fetch from one subgraph. */
export const questions = {
  big: /* GraphQL */ `
    query Big {
      users { ...U reviews { ...R product { ...P reviews { ...R author { ...U reviews { ...R product { ...P } } } } } } }
      topProducts { ...P reviews { ...R author { ...U reviews { ...R product { ...P } } } } }
    }
    fragment U on User { id username name }
    fragment R on Review { id body }
    fragment P on Product { inStock name price shippingEstimate upc weight }
  `,
  small: /* GraphQL */ `
    query Small { users { id username name } }
  `,
} as const;
export type QuestionName = keyof typeof questions;

/** Their names. */
export const questionNames = Object.keys(questions) as QuestionName[];
