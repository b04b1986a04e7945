/** Family name of 「伊藤 彩」, as colleagues are shown where room is short. */
export function familyName(name: string): string {
  return name.split(/\s/u)[0] ?? name;
}
