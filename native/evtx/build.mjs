// Builds resources/evtx/evtx.wasm, the reader of Windows event logs. Needs Rust (cargo 1.88 or newer) with the target
// wasm32-unknown-unknown (rustup target add wasm32-unknown-unknown) and, the first time, the network for the crates of
// Cargo.lock. Also writes their licences to NOTICES.md, which "npm run notices" includes. The built file ships, so that
// nobody needs Rust who does not change the reader.
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { crateNotices } from './notices.mjs';

const folder = import.meta.dirname;
const target = 'wasm32-unknown-unknown';
const build = join(folder, '../../build/evtx');
const built = join(build, target, 'release/porchlight_evtx.wasm');
const shipped = join(folder, '../../resources/evtx/evtx.wasm');
// Paths of this machine would stand in the messages of panics.
const registries = join(process.env.CARGO_HOME ?? join(homedir(), '.cargo'), 'registry/src');

/** @param {string[]} arguments_ @returns {string} what cargo printed */
function cargo(arguments_) {
  const environment = { ...process.env, CARGO_TARGET_DIR: build };
  const { status, stdout, error } = spawnSync('cargo', arguments_, {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: environment,
  });
  if (error) throw new Error('cargo does not start: install Rust from https://rustup.rs', { cause: error });
  if (status !== 0) throw new Error(`cargo ${arguments_.join(' ')} ended with ${status}`);
  return stdout;
}

cargo(['fetch', '--locked', '--target', target]);
const remapped = [...readdirSync(registries).map((name) => `${join(registries, name)}=crates`), `${folder}=evtx`];
const flags = remapped.map((pair) => `--remap-path-prefix=${pair}`);
const config = `target.${target}.rustflags=${JSON.stringify(flags)}`;
cargo(['build', '--release', '--locked', '--config', config]);
mkdirSync(join(shipped, '..'), { recursive: true });
copyFileSync(built, shipped);
const metadata = JSON.parse(cargo(['metadata', '--format-version', '1', '--locked', '--filter-platform', target]));
writeFileSync(join(folder, 'NOTICES.md'), crateNotices(metadata));
console.log(`${shipped}: ${statSync(shipped).size} bytes`);
