export function standaloneParts(): Promise<{ readonly library: string; readonly main: string }>;
export function judgeProgram(): Promise<string>;
