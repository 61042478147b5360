// The form that Jamf Pro makes of a custom schema. Needs a document.
import { JSONEditor as Form } from '@json-editor/json-editor';

/**
 * As far as we use it. `validate` gives what is wrong with the values, an entry each.
 * @type {new (place: HTMLElement, options: { readonly schema: object }) => {
 *   readonly promise: Promise<void>,
 *   setValue(value: object): void,
 *   getValue(): unknown,
 *   validate(): readonly unknown[],
 *   destroy(): void,
 * }}
 */
export const JSONEditor = Form;
