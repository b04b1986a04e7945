// The web standard every runtime of ours has; the kernel is compiled without DOM and Node types on purpose.
declare const crypto: { getRandomValues<T extends Uint8Array>(array: T): T };
