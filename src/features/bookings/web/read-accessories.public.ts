/** One line of small things, parted by commas: "HDMI 2" is two of it. */
export function readAccessories(line: string): { name: string; count: number }[] {
  return line
    .normalize('NFKC')
    .split(/[,、\n]/u)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => {
      const counted = /^(\S.*\S|\S)\s+(\d{1,2})$/u.exec(part);
      const count = Number(counted?.[2] ?? 1);
      return counted && count > 0 ? { name: counted[1] ?? part, count } : { name: part, count: 1 };
    });
}
