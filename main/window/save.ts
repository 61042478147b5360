// Asks where to save something, through the system's own dialog, and saves texts there.
import path from 'node:path';
import { app, type BrowserWindow, dialog } from 'electron';
import { writeChosenFile } from '../own-files.ts';

export interface SaveDialog {
  /** The panel must stay meanwhile: it will say what came of it. */
  isOpen(): boolean;
  /** null when the dialog was cancelled; the name is a proposal. */
  choosePlace(name: string): Promise<string | null>;
  /** Cancelling the dialog is not an error. */
  saveText(name: string, text: string): Promise<void>;
}

/** `panel`: the dialog is attached to it, so that it does not lie below; null while it is hidden. */
export function saveDialog(panel: () => BrowserWindow | null): SaveDialog {
  let open = 0;

  async function choosePlace(name: string): Promise<string | null> {
    open += 1;
    try {
      const options = { defaultPath: path.join(app.getPath('downloads'), name) };
      const parent = panel();
      const { canceled, filePath } = await (parent === null
        ? dialog.showSaveDialog(options)
        : dialog.showSaveDialog(parent, options));
      return canceled ? null : filePath;
    } finally {
      open -= 1;
    }
  }

  return {
    isOpen: () => open > 0,
    choosePlace,
    async saveText(name, text) {
      const place = await choosePlace(name);
      if (place !== null) await writeChosenFile(place, text);
    },
  };
}
