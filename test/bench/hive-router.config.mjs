// Hive Gateway on its router runtime, which plans in Rust; NO_SHARING=1 as in hive.config.mjs.
import process from 'node:process';
import { defineConfig } from '@graphql-hive/gateway';
import { unifiedGraphHandler } from '@graphql-hive/router-runtime';

const options = { deduplicateInflightRequests: false };
export const gatewayConfig = defineConfig({
  unifiedGraphHandler,
  inboundInflightRequestDeduplication: false,
  ...(process.env.NO_SHARING === '1' ? { transportEntries: { '*.http': { options } } } : {}),
});
