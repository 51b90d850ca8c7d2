import type { PackageManifest } from '#shared/contract/package-manifest.ts';

/** How a package is locked: by a passphrase that both know, or for the key of the receiver. */
export type PackageLock =
  { readonly by: 'passphrase'; readonly passphrase: string } | { readonly by: 'key'; readonly recipient: string };

/** What the receiver has to open a package with. */
export interface PackageKeys {
  /** The passphrase that was typed; null when none was. */
  readonly passphrase: string | null;
  /** age identity of the workspace; null where there is no workspace yet. */
  readonly identity: string | null;
}

/** A file that travels in a package, by the SHA-256 of its contents in hex. */
export type PackageFiles = ReadonlyMap<string, Uint8Array>;

/** What is sealed; the hashes are filled in by the worker. */
export interface SealInput {
  readonly manifest: Omit<PackageManifest, 'payload' | 'files'>;
  /** JSON text. */
  readonly payload: string;
  readonly files: readonly { readonly name: string; readonly mediaType: string; readonly contents: Uint8Array }[];
  /** Ed25519 secret key as PKCS #8 in base64. */
  readonly signingSecret: string;
  readonly lock: PackageLock;
}

/** A package whose lock, hashes and signature are right. What the payload says is still to be checked. */
export interface OpenedPackage {
  readonly manifest: PackageManifest;
  readonly payload: unknown;
  readonly files: PackageFiles;
}

/** What the package worker does. */
export interface PackageTasks {
  seal: { input: SealInput; output: Uint8Array };
  open: { input: { readonly bytes: Uint8Array; readonly keys: PackageKeys }; output: OpenedPackage };
}

/** Why a package cannot be opened; each has a sentence. */
export type PackageProblem =
  /** Another kind of file, or one that was cut at its very beginning. */
  | 'not-a-package'
  /** It is locked with a passphrase, and none was given. */
  | 'passphrase-needed'
  | 'wrong-passphrase'
  /** It was locked for the key of another workspace. */
  | 'locked-for-another'
  /** Cut off or changed on the way. */
  | 'damaged'
  /** Its contents do not fit its signature, or its signature does not fit its key. */
  | 'forged'
  | 'too-large'
  /** Made by a newer program. */
  | 'newer';

/** A package cannot be opened. */
export class PackageFailure extends Error {
  readonly problem: PackageProblem;

  constructor(problem: PackageProblem) {
    super(problem);
    this.name = 'PackageFailure';
    this.problem = problem;
  }
}
