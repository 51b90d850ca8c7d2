import { MAX_PACKAGE_BYTES } from '#shared/contract/exchange.ts';
import { AppError } from '../../app-error.ts';
import { readStream } from '../../services/files/read-stream.ts';
import type { OpenedPackage, PackageKeys } from '../../services/packages/package-tasks.ts';
import type { RequestContext } from '../../trpc.ts';
import { withPackageErrors } from './package-errors.ts';

/** Takes a package in, to be opened by `open`. Nothing is written. Fails with `package-refused` (`too-large`). */
export async function uploadPackage(ctx: RequestContext, upload: ReadableStream): Promise<{ packageId: string }> {
  const bytes = await readStream(upload, MAX_PACKAGE_BYTES);
  if (bytes === null) throw new AppError('package-refused', { reason: 'too-large' });
  const packageId = ctx.ids.next('package');
  ctx.packageShelf.put(packageId, { bytes, opened: null });
  return { packageId };
}

/** Opens a package that was sent up, once. Fails with `import-expired` and `package-refused`. */
export async function openShelved(ctx: RequestContext, packageId: string, keys: PackageKeys): Promise<OpenedPackage> {
  const shelved = ctx.packageShelf.find(packageId);
  if (shelved === null) throw new AppError('import-expired');
  if (shelved.opened !== null) return shelved.opened;
  const opened = await withPackageErrors(ctx.packages.run('open', { bytes: shelved.bytes, keys }));
  ctx.packageShelf.put(packageId, { ...shelved, opened });
  return opened;
}
