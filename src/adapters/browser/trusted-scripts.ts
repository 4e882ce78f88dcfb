type TrustedTypesFactory = {
  createPolicy(
    name: string,
    rules: { createScriptURL(url: string): string },
  ): { createScriptURL(url: string): unknown };
};

/**
 * Trusted Types are on: the browser takes the address of a worker only from a named policy, which may be made once. This
 * one knows the addresses of our own workers and no other; an unknown one becomes the empty address.
 */
export function trustScripts(addresses: readonly string[]): (address: string) => string {
  const factory = (globalThis as { trustedTypes?: TrustedTypesFactory }).trustedTypes;
  if (factory === undefined) return (address) => address;
  const policy = factory.createPolicy('kiot', {
    createScriptURL: (given) => (addresses.includes(given) ? given : ''),
  });
  return (address) => policy.createScriptURL(address) as string;
}
