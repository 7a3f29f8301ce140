import process from 'node:process';
import { startCatcher } from './catcher.ts';
import { catcherPorts } from './config.ts';

const catcher = await startCatcher(catcherPorts());
process.on('SIGTERM', () => void catcher.close().then(() => process.exit(0)));
