// What lies on the Mac's disk: the driver's bundle, and whether a file is there.
import { stat } from 'node:fs/promises';
import type { KextFileReading } from '../../src/readings.ts';
import { codeOf } from '../errors.ts';
import { inTime } from './in-time.ts';

/** Owner, group and mode of the driver; it must be root:wheel (0:0) to be loaded [KEXT-TOOLS]. */
export async function readKextFile(file: string): Promise<KextFileReading> {
  try {
    const { uid, gid, mode } = await inTime(file, () => stat(file));
    return { kind: 'present', ownerId: uid, groupId: gid, mode: (mode & 0o777).toString(8) };
  } catch (error) {
    const code = codeOf(error);
    return code === 'ENOENT' || code === 'ENOTDIR' ? { kind: 'absent' } : { kind: 'unreadable', reason: code };
  }
}

/** Whether there is such a file or folder; what cannot be looked at counts as absent. */
export async function exists(file: string): Promise<boolean> {
  return inTime(file, () => stat(file)).then(
    () => true,
    () => false,
  );
}
