// Loads better-sqlite3 in the runtime that runs this, on the main thread and in a worker, and has its objects
// garbage-collected: that is where a binary made for another Node-API ends the process. Runs in Node and as an Electron app.
const { setFlagsFromString } = require('node:v8');
const { runInNewContext } = require('node:vm');
const { Worker, isMainThread } = require('node:worker_threads');

const STATEMENTS = 1000;
const { PORCHLIGHT_SQLITE_BINDING: nativeBinding } = process.env;

function useDatabase() {
  const Database = require('better-sqlite3');
  setFlagsFromString('--expose-gc');
  const collectGarbage = runInNewContext('gc');
  const database = new Database(':memory:', nativeBinding ? { nativeBinding } : {});
  for (let index = 0; index < STATEMENTS; index++) database.prepare('SELECT 1').get();
  collectGarbage();
  const version = database.prepare('SELECT sqlite_version()').pluck().get();
  database.close();
  return version;
}

try {
  const version = useDatabase();
  if (isMainThread) {
    const worker = new Worker(__filename);
    worker.on('error', (error) => {
      process.stderr.write(`${error.message}\n`);
      process.exit(1);
    });
    worker.on('exit', (code) => {
      if (code === 0) process.stdout.write(`sqlite ${version} electron ${process.versions.electron ?? 'none'}\n`);
      process.exit(code);
    });
  }
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exit(1);
}
