// Names by which macOS, MDM and signatures know Kextant and Microsoft: each stands here once.

/** Kextant's bundle identifier, and the domain of its settings. */
export const kextantId = 'dev.kextant.Kextant';

/** Microsoft's team identifier [MS-INTUNE]. */
export const microsoftTeam = 'UBF8T346G9';
