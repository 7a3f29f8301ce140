import { expectSame } from '../proof/hold.ts';
import { expectTold } from '../proof/told.ts';
import type { Step } from './step.ts';

const selection = 'alliance { id state mandate { kind invoicer { id } } waitingFor { id } }';
type Allied = { alliance: { id: string; state: string; mandate: unknown; waitingFor: { id: string }[] } };

/** Aurora and Officina Blu become allies, and agree who invoices the client. */
export const allying: Step = {
  title: 'They form an alliance',
  play: async (stage) => {
    const [aurora, officina] = [stage.ids.of('aurora'), stage.ids.of('officina')];
    const name = stage.named('Studio Aurora with Officina Blu');
    const { alliance: proposed } = await stage.as('ada').mutate<Allied>(
      ['proposeAlliance', selection],
      {
        ...{ organizationId: aurora, partnerIds: [officina], name },
        mandate: { kind: 'WITH_REPRESENTATION', invoicerId: aurora },
      },
      'propose-alliance',
    );
    expectSame('the alliance, proposed', [proposed.state, proposed.waitingFor], ['PROPOSED', [{ id: officina }]]);
    const query = `{ organization(id: "${officina}") { alliances { edges { node { id state } } } } }`;
    type Seen = { organization: { alliances: { edges: { node: object }[] } } };
    const seenByKlara = async () =>
      (await stage.as('klara').ask<Seen>(query)).organization.alliances.edges.map(({ node }) => node);
    expectSame('Officina’s alliances before it agreed, seen by a client', await seenByKlara(), []);
    await expectTold(stage, 'hugo', `Your word is needed: ${name}`);
    const { alliance: formed } = await stage
      .as('hugo')
      .mutate<Allied>(
        ['agreeToAlliance', selection],
        { allianceId: proposed.id, organizationId: officina },
        'agree-alliance',
      );
    expectSame('the mandate', formed.mandate, { kind: 'WITH_REPRESENTATION', invoicer: { id: aurora } });
    expectSame('Officina’s alliances, seen by a client', await seenByKlara(), [{ id: formed.id, state: 'ACTIVE' }]);
    await expectTold(stage, 'ada', `The alliance stands: ${name}`);
    stage.ids.keep('alliance', formed.id);
    return 'Aurora proposed it and Officina Blu agreed; with representation: Aurora invoices the client for both, as a client can read';
  },
};
