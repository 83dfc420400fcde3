// Runs under the Node that @electron/fuses asks for: node electron-fuses.mjs EXECUTABLE
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';

const [executable] = process.argv.slice(2);
if (!executable) throw new Error('name the executable');

// As the release has them, but for the inspector, which the tests drive the window through.
await flipFuses(executable, {
  version: FuseVersion.V1,
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  [FuseV1Options.EnableNodeCliInspectArguments]: true,
  [FuseV1Options.RunAsNode]: false,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  [FuseV1Options.OnlyLoadAppFromAsar]: false,
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: false,
});
