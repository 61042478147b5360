// Types of workflows.mjs for its test.
export function problemsOfWorkflow(name: string, text: string): Promise<readonly string[]>;
export function shellSteps(text: string): readonly { readonly line: number; readonly script: string }[];
