/** Where SPDX describes a licence, by its identifier. */
export function licenseAddress(spdx: string): string {
  return `https://spdx.org/licenses/${spdx}`;
}
