// Commands that a person may paste into Terminal; whole paths, as sudo on macOS takes the person's own PATH.
import type { CopyId } from './contract.ts';
import { privilegedCommand, toolTable } from './tools.ts';

type CommandId = Extract<CopyId, `${string}-command`>;

const mdatp = toolTable['mdatp-health'].path;

export const commands: Readonly<Record<CommandId, string>> = {
  // [MS-KEXT]
  'load-command': `sudo ${privilegedCommand}`,
  'turn-on-command': `sudo ${mdatp} config real-time-protection --value enabled`,
  // Brings back the dialog of the network filter, or the filter itself (facts: mdatp-health section 12 row 7).
  'filter-command': `${mdatp} system-extension network-filter enable`,
  'update-command': `${mdatp} definitions update`,
};
