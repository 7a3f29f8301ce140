import type { StoryCommission } from '../cast/commissions.ts';
import type { Stage } from '../stage.ts';

interface Seen {
  readonly commission: {
    readonly slots: readonly {
      readonly candidates: { readonly edges: readonly { node: { person: { id: string } } }[] };
    }[];
  };
}

/** Who could fill each role of a commission, by what projects has heard: the people's ids. */
export async function candidatesFor(
  stage: Stage,
  key: StoryCommission['key'],
): Promise<readonly (readonly string[])[]> {
  const { commission } = await stage
    .as('ada')
    .ask<Seen>(
      'query ($id: ID!) { commission(id: $id) { slots { candidates(first: 100) { edges { node { person { id } } } } } } }',
      { id: stage.ids.of(key) },
    );
  return commission.slots.map(({ candidates }) => candidates.edges.map(({ node }) => node.person.id));
}
