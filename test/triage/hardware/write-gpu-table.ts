import { writeFileSync } from 'node:fs';
import { gpuPage, pageWithTable } from './gpu-table.ts';

/** Writes the table of `docs/gpu.md` anew: `node test/triage/hardware/write-gpu-table.ts`. */
writeFileSync(gpuPage, pageWithTable());
