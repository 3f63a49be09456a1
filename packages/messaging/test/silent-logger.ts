import type { MessagingLogger } from '../src/messaging-logger.js';

export const silentLogger: MessagingLogger = { info() {}, warn() {}, error() {} };
