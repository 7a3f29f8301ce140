import { finishDemo, loadDemo } from '../demo/load-demo.ts';
import { readDemo } from './config.ts';

const options = { ...readDemo(), onProgress: (line: string) => console.log(line) };
const signIns = await loadDemo(options);
await finishDemo(options);
for (const { name, email, role } of signIns) console.log(`${name}  ${email}  ${role}`);
