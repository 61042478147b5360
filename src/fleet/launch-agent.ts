// The job that starts Kextant for whoever logs in, which the installer package brings (assets/pkg-scripts).

export const agentLabel = 'dev.kextant.agent';
export const agentPath = `/Library/LaunchAgents/${agentLabel}.plist`;
/** Tells a start by launchd from one by hand. */
export const atLoginFlag = '--at-login';
