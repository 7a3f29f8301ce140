import type { Standing } from '@millepiani/speakers/standing';
import type { Projects } from '../projects.ts';
import type { Alliance } from './alliances.store.ts';
import { type BoardStanding, boardAudiencesOf } from './proposal-access.ts';

/** What resolvers read of the noticeboard for one request. */
export interface Board {
  /** Who looks, with the alliances of the organizations for which they speak: read once, when it is needed. */
  readonly standing: () => Promise<BoardStanding>;
  readonly alliances: () => Promise<readonly Alliance[]>;
  readonly proposals: ReturnType<Projects['noticeboard']['loader']>;
  /** Agents' proposals, of those that the caller may see. */
  readonly ofOwners: ReturnType<Projects['noticeboard']['ownerLoader']>;
  readonly responses: ReturnType<Projects['responses']['loader']>;
  readonly myResponses: ReturnType<Projects['responses']['ownLoader']>;
  readonly responsesTo: ReturnType<Projects['responses']['pageLoader']>;
}

/** Makes it; `looking` is read at most once. */
export function createBoard(
  { alliances: store, noticeboard, responses }: Projects,
  looker: Standing['actor'],
  looking: () => Promise<Standing>,
): Board {
  let read: Promise<readonly Alliance[]> | undefined;
  const readAlliances = async () => store.of((await looking()).organizations);
  const alliances = () => {
    read ??= readAlliances();
    return read;
  };
  const standing = async () => ({ ...(await looking()), alliances: (await alliances()).map(({ id }) => id) });
  return {
    standing,
    alliances,
    proposals: noticeboard.loader(),
    ofOwners: noticeboard.ownerLoader(async () => boardAudiencesOf(await standing())),
    responses: responses.loader(),
    myResponses: responses.ownLoader(looker.id),
    responsesTo: responses.pageLoader(),
  };
}
