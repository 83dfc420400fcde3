import { serveLive } from './ingest/live/serve-live.ts';

await serveLive();
