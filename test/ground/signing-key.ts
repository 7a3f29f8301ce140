import { MongoClient } from 'mongodb';
import { portsFrom } from '../../infra/local/ports.ts';
import { deriveSecrets } from '../../services/members/src/issuer/issuer-secrets.adapter.ts';
import { unseal } from '../../services/members/src/signing-keys/sealing.adapter.ts';
import type { Community } from './community.ts';

/** There is no key in the members service's database. */
class NoSigningKey extends RangeError {
  constructor() {
    super('The members service has no signing key.');
  }
}

/** The key that a community's tokens are signed by, as who has its secrets and its database can get at it. */
export async function signingKeyOf(community: Community) {
  const { mongoPasswords, issuerSecret } = await community.secrets();
  const { mongodb } = portsFrom(community.base);
  const client = new MongoClient(
    `mongodb://members:${mongoPasswords.members}@127.0.0.1:${mongodb}/members?replicaSet=rs0&authSource=admin`,
  );
  try {
    const rows = client.db().collection<{ _id: string; sealed: string }>('signing_keys');
    const row = await rows.findOne({}, { sort: { sequence: -1 } });
    if (!row) throw new NoSigningKey();
    return await unseal(row._id, row.sealed, deriveSecrets([issuerSecret]).keyEncryptionKeys);
  } finally {
    await client.close();
  }
}
