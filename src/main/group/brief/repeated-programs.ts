import type { NamedValue } from './named-values.ts';

/** Values that name a program, with the one that holds its command line. */
const commandOf: readonly (readonly [program: RegExp, command: RegExp])[] = [
  [/(?:^|\.)(?:NewProcessName|Image)$/, /(?:^|\.)(?:Process)?CommandLine$/],
  [/(?:^|\.)(?:ParentImage|ParentProcessName)$/, /(?:^|\.)ParentCommandLine$/],
];

/**
 * A command line begins with its program, which stands beside it already: without it there is room for what was asked of
 * the program. A command that names another program stays whole, for that tells something.
 */
export function withoutRepeatedPrograms(values: readonly NamedValue[]): readonly NamedValue[] {
  return commandOf.reduce((some, [program, command]) => {
    const path = some.find(([name]) => program.test(name))?.[1];
    if (path === undefined) return some;
    return some.map(
      (value): NamedValue => (command.test(value[0]) ? [value[0], withoutProgram(value[1], path)] : value),
    );
  }, values);
}

const firstWord = /^\s*(?:"([^"]{1,300})"|(\S{1,300}))\s*/;

function withoutProgram(command: string, path: string): string {
  const found = firstWord.exec(command);
  const word = found?.[1] ?? found?.[2];
  // A path with blanks and without quotes is no single word.
  if (command.toLowerCase().startsWith(path.toLowerCase())) return command.slice(path.length).trimStart();
  if (found === null || word === undefined || nameOf(word) !== nameOf(path)) return command;
  return command.slice(found[0].length);
}

/** The file's name without folder and ending, in lower case. */
function nameOf(path: string): string {
  return (path.split(/[\\/]/).at(-1) ?? '').toLowerCase().replace(/\.exe$/, '');
}
