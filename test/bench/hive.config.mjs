// Hive Gateway as it comes; NO_SHARING=1: identical fetches in flight are not shared, which they are by default.
import process from 'node:process';
import { defineConfig } from '@graphql-hive/gateway';

const options = { deduplicateInflightRequests: false };
export const gatewayConfig = defineConfig({
  inboundInflightRequestDeduplication: false,
  ...(process.env.NO_SHARING === '1' ? { transportEntries: { '*.http': { options } } } : {}),
});
