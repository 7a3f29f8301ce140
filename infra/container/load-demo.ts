import { loadDemo } from '../demo/load-demo.ts';
import { readDemo } from './config.ts';

const signIns = await loadDemo({ ...readDemo(), onProgress: (line) => console.log(line) });
for (const { name, email, role } of signIns) console.log(`${name}  ${email}  ${role}`);
