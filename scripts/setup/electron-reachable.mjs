// Runs under the Node that honours NODE_USE_ENV_PROXY. Exit code 0 where Electron's download host answers in time.
const mirror =
  process.env.ELECTRON_MIRROR ?? process.env.npm_config_electron_mirror ?? 'https://github.com/electron/electron/';

try {
  await fetch(mirror, { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(8000) });
} catch (error) {
  const { cause } = /** @type {Error & { cause?: Error }} */ (error);
  process.stdout.write(`${new URL(mirror).host}: ${cause?.message ?? /** @type {Error} */ (error).message}`);
  process.exit(1);
}
