import { claimKey } from './load-team.ts';
import type { Scene } from './scene.ts';
import { courses, otherSkills, trainings } from './training.ts';

/** What they can do besides, in their own words. */
async function claimOthers(scene: Scene): Promise<void> {
  for (const { person, skill, level, evidence } of otherSkills) {
    const input = { skillUri: skill.uri, level, evidence };
    const { claim } = await scene
      .as(person)
      .mutate<{ claim: { id: string } }>(
        ['claimSkill', 'claim { id }'],
        input,
        `skill-${person}-${skill.uri.slice(-12)}`,
      );
    scene.keep(claimKey(person, skill.uri), claim.id);
  }
}

/** Courses are offered, some complete them, and whoever gives them confirms that: what they claim is verified by it. */
export async function learn(scene: Scene): Promise<void> {
  await claimOthers(scene);
  for (const { key, by, provider, titles, skill, level, sinceDay, ...facts } of courses) {
    const { course } = await scene.as(by).mutate<{ course: { id: string } }>(
      ['offerCourse', 'course { id }'],
      {
        ...{ ...facts, ...titles, since: scene.day(sinceDay), skills: [{ skillUri: skill.uri, level }] },
        ...(provider === undefined ? {} : { providerId: scene.idOf(provider) }),
      },
      `course-${key}`,
    );
    scene.keep(`course-${key}`, course.id);
  }
  for (const { person, course, completedDay, certificateId, confirmedBy } of trainings) {
    const { record } = await scene
      .as(person)
      .mutate<{ record: { id: string } }>(
        ['recordTraining', 'record { id }'],
        { courseId: scene.idOf(`course-${course}`), completedOn: scene.day(completedDay), certificateId },
        `training-${person}-${course}`,
      );
    if (confirmedBy === undefined) continue;
    const input = { recordId: record.id };
    await scene
      .as(confirmedBy)
      .mutate(['confirmTraining', 'record { id }'], input, `confirm-training-${person}-${course}`);
  }
}
