export function printRules(): string { return ''; }
