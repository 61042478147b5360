// What a test of a page needs of a browser, whichever it is.

export interface Browser {
  /** Opens an address and waits until its page is there. */
  readonly open: (address: string) => Promise<void>;
  /** What an expression, or the promise it makes, comes to in the page: plain data. */
  readonly run: <Value>(expression: string) => Promise<Value>;
  /** Addresses that were asked for since `open`, the page's own among them; null where the browser does not tell. */
  readonly requests: () => Promise<readonly string[] | null>;
  readonly close: () => Promise<void>;
}
