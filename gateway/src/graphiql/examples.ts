/** One tab of GraphiQL. */
export type Example = { query: string; variables?: string };

/** The operations that a newcomer finds in GraphiQL, in this order. */
export const EXAMPLES: readonly Example[] = [
  {
    query: `# Millepiani's community graph. Sign in above, then press the play button.
# This query asks what the graph offers; Ctrl-Space completes, the book icon documents.
query WhatThereIs {
  __schema {
    queryType {
      fields {
        name
        description
      }
    }
  }
}
`,
  },
];
