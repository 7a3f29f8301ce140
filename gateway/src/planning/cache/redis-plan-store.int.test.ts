import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createLogger } from '@millepiani/telemetry/logger';
import { waitFor } from '@millepiani/testing/wait-for';
