// What Electron's own default_app does, for a runtime that comes without one: run the app folder named on the command line.
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

const named = process.argv.slice(1).find((argument) => !argument.startsWith('-'));
if (!named) {
  process.stderr.write('Name the folder of the app to run.\n');
  process.exit(2);
}
const folder = resolve(named);
const { name, productName, version, main } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
app.setName(productName ?? name);
// What an app folder is told by default_app, and no app by Electron's types.
const untyped = /** @type {{ setVersion(version: string): void, setAppPath(path: string): void }} */ (
  /** @type {unknown} */ (app)
);
if (version) untyped.setVersion(version);
untyped.setAppPath(folder);
await import(pathToFileURL(join(folder, main)).href);
