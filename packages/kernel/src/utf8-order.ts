// UTF-16 puts the halves of code points above U+FFFF (U+D800 … U+DFFF) before U+E000 … U+FFFF, UTF-8 puts them behind.
function rank(unit: number): number {
  if (unit < 0xd800) return unit;
  return unit < 0xe000 ? unit + 0x2000 : unit - 0x800;
}

/** Orders well-formed texts by the bytes of their UTF-8 form, the same on every machine and in every language. */
export function compareUtf8(left: string, right: string): number {
  const length = Math.min(left.length, right.length);
  for (let at = 0; at < length; at += 1) {
    const difference = rank(left.charCodeAt(at)) - rank(right.charCodeAt(at));
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}
