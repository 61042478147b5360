// Saves a text where the person says, through the system's own dialog. Runs in main.
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { app, dialog } from 'electron';

/** Cancelling the dialog is no error. */
export async function saveText(name: string, text: string): Promise<void> {
  const place = await choosePlace(name);
  if (place !== null) await writeFile(place, text);
}

/** null when the dialog was cancelled; the name is a proposal. */
export async function choosePlace(name: string): Promise<string | null> {
  const { canceled, filePath } = await dialog.showSaveDialog({
    defaultPath: path.join(app.getPath('downloads'), name),
  });
  return canceled ? null : filePath;
}
