/** The rooms of ARCHITECTURE.md: imports go one way. */
// Every folder of src/main is a part, but for those that put parts together.
const parts = '((?!(?:electron|ingest|services|commands)/)[^/]+)';

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'shared-knows-only-zod',
      comment: 'src/shared imports zod and itself, nothing else: it runs in every process.',
      severity: 'error',
      from: { path: '^src/shared/' },
      to: { pathNot: '^(src/shared/|node_modules/zod/)' },
    },
    {
      name: 'a-part-knows-no-neighbour',
      comment: 'A part of src/main is handed its neighbours by services.ts.',
      severity: 'error',
      from: { path: `^src/main/${parts}/` },
      to: { path: '^src/main/', pathNot: '^src/main/$1/' },
    },
    {
      name: 'what-joins-parts-knows-no-entry',
      comment: 'ingest, services and pipeline are put together by services.ts, and called by the entries.',
      severity: 'error',
      from: { path: '^src/main/(ingest/|services/|pipeline\\.ts$)' },
      to: { path: '^src/main/(services\\.ts$|cli\\.ts$|index\\.ts$|commands/|electron/)' },
    },
    {
      name: 'only-the-electron-room-imports-electron',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(main/electron/|preload/|main/index\\.ts$)' },
      to: { path: '^(node_modules/electron/|electron$)' },
    },
    {
      name: 'commands-and-services-run-without-electron',
      severity: 'error',
      from: { path: '^src/main/(cli|services|pipeline|commands)' },
      to: { path: '^src/main/(electron/|index\\.ts$)' },
    },
    {
      name: 'window-knows-only-shared',
      comment: 'Renderer and preload see main through the contract alone.',
      severity: 'error',
      from: { path: '^src/(renderer|preload)/' },
      to: { path: '^src/', pathNot: '^src/(shared/|$1/)' },
    },
    {
      name: 'renderer-has-no-node',
      severity: 'error',
      from: { path: '^src/(renderer|shared)/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'source-knows-no-test',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^test/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    parser: 'swc',
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js', '.json'] },
  },
};
