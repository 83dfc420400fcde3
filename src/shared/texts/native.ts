/** English texts of what the system draws, not the page: menus, file dialogs, message boxes. */
export const native = {
  menu: { file: '&File', edit: '&Edit', view: '&View' },
  chooseFiles: 'Choose log files',
  chooseFolder: 'Choose a folder of log files',
  chooseModelFile: 'Choose a model file',
  modelFiles: 'Models (GGUF)',
  choosePackFolder: 'Choose a folder that holds a pack or its files',
  couldNotStart: 'Porchlight could not start',
  hasToClose: 'Porchlight has to close',
  crashedTwice: (reason: string) =>
    `The window crashed twice within a minute (${reason}).\n\nYour alerts and imports are stored.\n\nStart Porchlight again; an import that was running can be resumed.`,
} as const;
