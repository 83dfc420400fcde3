import { machineRecords } from '../../../src/main/triage/hardware/machine-records.ts';

/** Starts a graphics backend as far as the records know, and ends as a native abort does. */
machineRecords(process.argv[2] ?? '').begin('cuda');
process.abort();
