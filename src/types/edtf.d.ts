/** The part of edtf.js that the edition uses; the package brings no types of its own. */
declare module 'edtf' {
  /**
   * Parses a date of EDTF levels 0 to 2 (ISO 8601-2, Annex A).
   *
   * @throws if the string is not such a date
   * @returns `min` and `max` are the first and last moment of the date, in milliseconds since 1970 UTC
   */
  export default function edtf(date: string): { min: number; max: number };
}
