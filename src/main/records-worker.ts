import { serveRecords } from './records/serve.ts';

serveRecords();
