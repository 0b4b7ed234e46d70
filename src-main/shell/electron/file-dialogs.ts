import { dialog } from 'electron';

async function askFileName(suggestion: {
  readonly path: string;
  readonly format: 'md' | 'json';
}): Promise<string | null> {
  const { format, path: defaultPath } = suggestion;
  const answer = await dialog.showSaveDialog({
    defaultPath,
    filters: [{ name: format === 'md' ? 'Markdown' : 'JSON', extensions: [format] }],
    properties: ['showOverwriteConfirmation', 'createDirectory'],
  });
  return answer.canceled ? null : answer.filePath;
}

const updateFiles = { name: 'NDJSON', extensions: ['ndjson'] };

/** No question about replacing: a file that is there is continued where it is this bot's, else refused. */
async function askTarget(defaultPath: string): Promise<string | null> {
  const answer = await dialog.showSaveDialog({
    defaultPath,
    filters: [updateFiles],
    properties: ['createDirectory'],
  });
  return answer.canceled ? null : answer.filePath;
}

async function askSaved(defaultPath: string): Promise<string | null> {
  const answer = await dialog.showOpenDialog({
    defaultPath,
    filters: [updateFiles],
    properties: ['openFile'],
  });
  return answer.canceled ? null : (answer.filePaths[0] ?? null);
}

const configurationFiles = { name: 'JSON, YAML', extensions: ['json', 'yaml', 'yml'] };

async function askImport(defaultPath: string): Promise<string | null> {
  const answer = await dialog.showOpenDialog({
    defaultPath,
    filters: [configurationFiles],
    properties: ['openFile'],
  });
  return answer.canceled ? null : (answer.filePaths[0] ?? null);
}

async function askConfiguration(suggestion: {
  readonly path: string;
  readonly extension: string;
  readonly replaces: boolean;
}): Promise<string | null> {
  const { extension, path: defaultPath, replaces } = suggestion;
  const answer = await dialog.showSaveDialog({
    defaultPath,
    filters: [{ name: extension.toUpperCase(), extensions: [extension] }],
    properties: ['createDirectory', ...(replaces ? (['showOverwriteConfirmation'] as const) : [])],
  });
  return answer.canceled ? null : answer.filePath;
}

async function askBundleFile(defaultPath: string): Promise<string | null> {
  const answer = await dialog.showSaveDialog({
    defaultPath,
    filters: [{ name: 'TXT', extensions: ['txt'] }],
    properties: ['showOverwriteConfirmation', 'createDirectory'],
  });
  return answer.canceled ? null : answer.filePath;
}

/** The native dialogs that ask for files; null = cancelled. */
export const fileDialogs = {
  askFileName,
  askTarget,
  askSaved,
  askImport,
  askConfiguration,
  askBundleFile,
};
