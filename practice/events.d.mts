// Types of practice/events.mjs.

export function restart(root: string): void;

/** Throws where there is no Defender. */
export function update(root: string): void;

export function install(root: string): void;

/** Throws where there is no Defender. */
export function onboard(root: string): void;

/** Throws on a Mac that nobody manages; changes no more than the list of profiles while the enrolment is not user-approved. */
export function sendProfile(root: string): void;

/** Throws where there is no enrolment. */
export function approveEnrolment(root: string): void;
