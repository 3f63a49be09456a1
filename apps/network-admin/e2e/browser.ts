import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const systemChromium = '/usr/bin/chromium';

/**
 * The Chromium packed in npm, unpacked to the temporary folder. It is built for Amazon Linux 2023 and brings libnss3 and
 * libnspr4 for it; naming that environment makes the package unpack them and set LD_LIBRARY_PATH, which does no harm elsewhere.
 */
async function packedChromium(): Promise<{ executablePath: string; args: string[] }> {
  process.env['AWS_EXECUTION_ENV'] ??= `AWS_Lambda_nodejs${process.versions.node.split('.')[0] ?? ''}.x`;
  const { default: packed } = await import('@sparticuz/chromium');
  packed.setGraphicsMode = false;
  // Each page in its own process, as people have it: the package's single process dies with the first page that closes.
  const args = packed.args.filter((arg) => !['--single-process', '--no-zygote', "--headless='shell'"].includes(arg));
  return { executablePath: await packed.executablePath(), args };
}

/** A headless Chromium: CHROMIUM_PATH, else the system's, else the one from npm. */
export async function launchBrowser(): Promise<Browser> {
  const named = process.env['CHROMIUM_PATH'] ?? (existsSync(systemChromium) ? systemChromium : undefined);
  const { executablePath, args } = named ? { executablePath: named, args: ['--no-sandbox'] } : await packedChromium();
  return chromium.launch({ executablePath, args, headless: true });
}
