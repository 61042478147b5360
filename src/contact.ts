// How a help desk is reached: what counts as a contact, and which of them a mail program can write to.

/** A mail address, an https address or a telephone number; nothing that would open anything else. */
export function isContact(text: string): boolean {
  return isMailAddress(text) || /^https:\/\/[^\s<>"]+$/.test(text) || /^\+?[\d\s()/.-]{4,30}$/.test(text);
}

/** One plain address: nothing in it can add a second one, or a header, to a mail. */
export function isMailAddress(text: string): boolean {
  return /^[\w.+-]+@[\w-]+(\.[\w-]+)+$/.test(text);
}
