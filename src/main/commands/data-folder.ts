import { homedir } from 'node:os';
import { join } from 'node:path';

/**
 * The folder in which alerts and settings are kept: `PORCHLIGHT_DATA`, else the same place that the window uses
 * (Electron's userData), so that both show the same alerts.
 */
export function defaultDataFolder(environment: NodeJS.ProcessEnv, platform: NodeJS.Platform): string {
  if (environment.PORCHLIGHT_DATA) return environment.PORCHLIGHT_DATA;
  if (platform === 'win32') return join(environment.APPDATA ?? join(homedir(), 'AppData', 'Roaming'), 'porchlight');
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'porchlight');
  return join(environment.XDG_CONFIG_HOME ?? join(homedir(), '.config'), 'porchlight');
}
