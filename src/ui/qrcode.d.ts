/** The part of `qrcode` we use; the package brings no types. */
declare module 'qrcode/lib/core/qrcode.js' {
  export function create(
    segments: readonly (
      | { readonly data: readonly number[]; readonly mode: 'byte' }
      | { readonly data: string; readonly mode: 'numeric' }
    )[],
    options: { readonly errorCorrectionLevel: 'L' | 'M' | 'Q' | 'H' },
  ): { readonly modules: { readonly size: number; readonly data: Uint8Array } }
}
