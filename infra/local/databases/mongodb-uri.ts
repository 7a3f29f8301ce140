import { Problem } from '../problem.ts';

/** The parts of a MongoDB connection string; the standard URL class refuses several hosts. */
export type MongodbUri = { readonly scheme: string; readonly hosts: string; readonly options: URLSearchParams };

/** @throws Problem, without the URI: it holds a password */
export function parseMongodbUri(uri: string, variable: string): MongodbUri {
  const match = /^(mongodb(?:\+srv)?):\/\/(?:[^@/]*@)?([^/?@]+)(?:\/[^?]*)?(?:\?(.*))?$/.exec(uri);
  const [, scheme, hosts, options] = match ?? [];
  if (scheme === undefined || hosts === undefined) {
    throw new Problem(`${variable} is not a MongoDB connection string.`, {
      mend: 'Set it to the form mongodb://user:password@host:port/?replicaSet=name&authSource=admin.',
    });
  }
  return { scheme, hosts, options: new URLSearchParams(options) };
}

/** The same servers seen by another user: its own database, its account in `admin`. */
export function uriFor(administrator: string, user: { name: string; password: string; database: string }): string {
  const { scheme, hosts, options } = parseMongodbUri(administrator, 'MONGODB_URI');
  options.set('authSource', 'admin');
  const login = `${encodeURIComponent(user.name)}:${encodeURIComponent(user.password)}`;
  return `${scheme}://${login}@${hosts}/${user.database}?${options}`;
}
