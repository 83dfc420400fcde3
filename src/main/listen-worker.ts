import { serveListeners } from './receive/serve-listeners.ts';

serveListeners();
