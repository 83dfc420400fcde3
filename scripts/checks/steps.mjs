/**
 * @typedef {object} Step
 * @property {string} name to choose it by: npm test -- NAME ...
 * @property {string} heading
 * @property {string} tool package that brings the command
 * @property {string} [command] where it is not named as the package is
 * @property {readonly string[]} args
 * @property {'tests' | 'window tests'} [runs] whether it reports tests, and whether they need the window
 */

/** @type {readonly Step[]} */
export const steps = [
  {
    name: 'types',
    heading: 'Types: main and tests',
    tool: 'typescript',
    command: 'tsc',
    args: ['-p', 'tsconfig.node.json'],
  },
  { name: 'types', heading: 'Types: window', tool: 'typescript', command: 'tsc', args: ['-p', 'tsconfig.web.json'] },
  {
    name: 'types',
    heading: 'Types: tests in the window',
    tool: 'typescript',
    command: 'tsc',
    args: ['-p', 'tsconfig.e2e.json'],
  },
  { name: 'lint', heading: 'Lint and format', tool: '@biomejs/biome', command: 'biome', args: ['ci', '.'] },
  { name: 'imports', heading: 'Import rules', tool: 'dependency-cruiser', command: 'depcruise', args: ['src'] },
  { name: 'unused', heading: 'Unused code', tool: 'knip', args: [] },
  { name: 'build', heading: 'Build of the window', tool: 'electron-vite', args: ['build'] },
  { name: 'unit', heading: 'Unit tests', tool: 'vitest', args: ['run'], runs: 'tests' },
  {
    name: 'e2e',
    heading: 'Tests in the real window',
    tool: 'vitest',
    args: ['run', '--config', 'vitest.e2e.config.ts'],
    runs: 'window tests',
  },
];
