import type { TestProject } from 'vitest/node';
import { mode, startProduct, temporaryFolder } from './product.js';

declare module 'vitest' {
  interface ProvidedContext {
    product: { url: string; dataDir: string; pid: number };
  }
}

/** One product for the whole run, with data of its own; a run that cannot stop it cleanly has failed. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const folder = temporaryFolder();
  try {
    const product = await startProduct({ dataDir: folder.path, env: { SURCEASE_LOG_LEVEL: 'error' } });
    const { url, dataDir, pid } = product;
    project.provide('product', { url, dataDir, pid });
    process.env['SURCEASE_URL'] = url;
    process.env['SURCEASE_DEMO_PASSWORD'] = product.file('demo-password');
    console.log(`Surcease, ${mode}, ready at ${url} in ${(product.startedInMs / 1000).toFixed(1)} s`);
    return async () => {
      try {
        const { code, output } = await product.stop();
        if (process.env['SURCEASE_E2E_OUTPUT']) console.log(output);
        if (code !== 0) throw new Error(`The product ended with code ${code}:\n${output}`);
      } finally {
        folder[Symbol.dispose]();
      }
    };
  } catch (error) {
    folder[Symbol.dispose]();
    throw error;
  }
}
