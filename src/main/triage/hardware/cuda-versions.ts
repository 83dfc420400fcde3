/**
 * Oldest minor version of each CUDA toolkit that fits the prebuilt libraries: they are made with 12.4 and 13.1 (node-llama-cpp's CUDA
 * guide); with 13.0 a backend was found and could not be used (its issue #577).
 */
const oldestMinor = new Map([
  [12, 4],
  [13, 1],
]);

function parts(version: string): { major: number; minor: number } {
  const [major = 0, minor = 0] = version.split('.').map((part) => Number.parseInt(part, 10) || 0);
  return { major, minor };
}

/** Newest version first. */
export function byVersion(first: string, second: string): number {
  const [one, other] = [parts(first), parts(second)];
  return other.major - one.major || other.minor - one.minor;
}

/** The toolkits that the prebuilt libraries can use, of versions such as `12.4`, newest first. */
export function fittingToolkits(toolkits: readonly string[]): string[] {
  return [...toolkits].sort(byVersion).filter((version) => {
    const { major, minor } = parts(version);
    const oldest = oldestMinor.get(major);
    return oldest !== undefined && minor >= oldest;
  });
}

/** Whether a driver that runs CUDA up to `newest` runs a toolkit: within a major version an older driver does (CUDA's minor version compatibility). */
export function driverFits(newest: string | null, toolkit: string): boolean {
  return newest === null || parts(newest).major >= parts(toolkit).major;
}
