/** https://github.com/mattcg/language-tags, which brings no types. */
declare module 'language-tags' {
  interface Tag {
    /** What is wrong with the tag by RFC 5646 and the registry of IANA; empty where nothing is. */
    errors(): Error[];
    /** The tag in the letters that RFC 5646, section 2.1.1, recommends: `en-GB`. */
    format(): string;
  }
  export default function tags(tag: string): Tag;
}
