import { serveStore } from './store/serve-store.ts';

serveStore();
