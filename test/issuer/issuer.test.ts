import { afterAll, beforeAll, jest } from '@jest/globals';
import { describeEntering } from './entering.suite.ts';
import { describeForms } from './forms.suite.ts';
import { leadMs, type RunningIssuer, startIssuer } from './graph.ts';
import { describeKeys } from './keys.suite.ts';
import { describePartners } from './partners.suite.ts';
import { describeRefreshing } from './refreshing.suite.ts';
import { describeRequests } from './requests.suite.ts';
import { describeRevoking } from './revoking.suite.ts';
import { describeSessions } from './sessions.suite.ts';
import { describeTokens } from './tokens.suite.ts';

jest.setTimeout(90_000);

let issuer: RunningIssuer;
beforeAll(async () => {
  issuer = await startIssuer({ SIGNING_KEY_LEAD: `${leadMs}ms` });
}, 120_000);
afterAll(() => issuer.close());

describeEntering(() => issuer);
describePartners(() => issuer);
describeRefreshing(() => issuer);
describeRequests(() => issuer);
describeForms(() => issuer);
describeTokens(() => issuer);
describeRevoking(() => issuer);
describeKeys(() => issuer);
// Last: they stop Redis and the gateway.
describeSessions(() => issuer);
