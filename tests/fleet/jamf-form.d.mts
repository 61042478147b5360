// Types of jamf-form.mjs, as far as we use it.
export class JSONEditor {
  constructor(place: HTMLElement, options: { readonly schema: object });
  readonly promise: Promise<void>;
  setValue(value: object): void;
  getValue(): unknown;
  /** What is wrong with the values, an entry each. */
  validate(): readonly unknown[];
  destroy(): void;
}
