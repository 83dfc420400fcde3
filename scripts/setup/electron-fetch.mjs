// Runs under the Node that @electron/get asks for. Prints the path of the verified archive, or why it can't be had.
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const { version } = require('electron/package.json');
// The downloader that the electron package itself depends on.
const { downloadArtifact } = createRequire(require.resolve('electron/package.json'))('@electron/get');

try {
  const archive = await downloadArtifact({
    version,
    artifactName: 'electron',
    checksums: require('electron/checksums.json'),
    platform: process.platform,
    arch: process.arch,
  });
  process.stdout.write(archive);
} catch (error) {
  process.stdout.write(/** @type {Error} */ (error).message);
  process.exit(1);
}
