// The form that Jamf Pro makes of a custom schema. Needs a document.
export { JSONEditor } from '@json-editor/json-editor';
