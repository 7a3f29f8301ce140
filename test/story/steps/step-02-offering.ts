import { chooseSkills, claims, endorsements, skillKeys, windows } from '../cast/cast.ts';
import { expectSame, there } from '../proof/hold.ts';
import { expectRefused } from '../proof/refusal.ts';
import type { Stage } from '../stage.ts';
import type { Step } from './step.ts';

/** They say what they can do and when; who knows it vouches for it. */
export const offering: Step = {
  title: 'They offer what they can',
  play: async (stage) => {
    await findSkills(stage);
    for (const { person, skill, level } of claims) {
      const { claim } = await stage
        .as(person)
        .mutate<{ claim: { id: string } }>(
          ['claimSkill', 'claim { id }'],
          { skillUri: stage.skill(skill).uri, level },
          `claim-${person}-${skill}`,
        );
      stage.ids.keep(`claim-${person}-${skill}`, claim.id);
    }
    await endorse(stage);
    await offerTime(stage);
    const free = await freeTime(stage);
    const names = skillKeys.map((key) => stage.skill(key).label).join(', ');
    return [
      `${claims.length} claims of ESCO skills (${names})`,
      `${endorsements.length} endorsements by colleagues, none by a stranger`,
      `Fabio ${free.fabio} h firm, Greta ${free.greta} h tentative`,
    ].join('; ');
  },
};

/** Each skill is looked for in the catalogue by its name. */
async function findSkills(stage: Stage): Promise<void> {
  const names = chooseSkills();
  for (const key of skillKeys) {
    const { skills } = await stage.nobody.ask<{ skills: { uri: string; label: string }[] }>(
      'query ($name: String!) { skills(search: $name, first: 20) { uri label } }',
      { name: names[key].replaceAll(/[^\p{L}\p{N} ]/gu, ' ') },
    );
    const found = skills.find(({ label }) => label === names[key]);
    stage.skills.keep(key, there(`the skill ${names[key]}`, found));
  }
}

async function endorse(stage: Stage): Promise<void> {
  const mutation = ['endorseSkill', 'endorsement { level endorsedBy { id } }'] as const;
  for (const { by, person, skill } of endorsements) {
    const claimId = stage.ids.of(`claim-${person}-${skill}`);
    const { endorsement } = await stage
      .as(by)
      .mutate<{ endorsement: object }>(mutation, { claimId }, `endorse-${person}`);
    const level = claims.find((one) => one.person === person && one.skill === skill)?.level;
    expectSame(`${by}’s word for ${person}`, endorsement, { level, endorsedBy: { id: stage.ids.of(by) } });
  }
  const claimId = stage.ids.of('claim-fabio-interface');
  const byStranger = () => stage.as('hugo').mutate(mutation, { claimId }, 'endorse-stranger');
  await expectRefused('Hugo’s word for Fabio, with whom he never worked', byStranger, 'NEVER_WORKED_TOGETHER');
}

async function offerTime(stage: Stage): Promise<void> {
  for (const [at, { person, from, to, hours, firmness }] of windows.entries()) {
    const input = { start: stage.instant(from), end: stage.instant(to), hours: String(hours), firmness };
    const { offer } = await stage
      .as(person)
      .mutate<{ offer: { id: string } }>(['offerAvailability', 'offer { id }'], input, `offer-${at}`);
    stage.ids.keep(`window-${at}`, offer.id);
  }
}

/** Hours that somebody else sees to be free, and of which kind. */
async function freeTime(stage: Stage): Promise<{ fabio: number; greta: number }> {
  const query = `query ($id: ID!, $from: DateTime!, $to: DateTime!) {
    node(id: $id) { ... on Person { freeBusy(from: $from, to: $to) { freeMinutes tentativeMinutes busy { id } } } }
  }`;
  const seen = async (key: 'fabio' | 'greta') => {
    const variables = { id: stage.ids.of(key), from: stage.instant(1), to: stage.instant(120) };
    return (await stage.as('ada').ask<{ node: { freeBusy: object } }>(query, variables)).node.freeBusy;
  };
  const offered = (person: 'fabio' | 'greta') =>
    windows.filter((one) => one.person === person).reduce((sum, { hours }) => sum + hours, 0);
  const [fabio, greta] = [offered('fabio'), offered('greta')];
  // What they are held for is nobody else's affair.
  const firm = { freeMinutes: fabio * 60, tentativeMinutes: 0, busy: null };
  const tentative = { freeMinutes: 0, tentativeMinutes: greta * 60, busy: null };
  expectSame('Fabio’s free time, seen by Ada', await seen('fabio'), firm);
  expectSame('Greta’s free time, seen by Ada', await seen('greta'), tentative);
  return { fabio, greta };
}
