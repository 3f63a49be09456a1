export function startTestDatabase(): Promise<{ url: string; stop(): Promise<void> }>;
