/** Texts that share what is hashed of them; more of them in a row go to a Map. */
const probes = 8;
const hashed = 12;

/**
 * A number for each text, for millions of look-ups of fresh strings: a Map hashes every character of each,
 * this only a dozen, and then compares.
 */
export class TextNumbers {
  private texts = new Array<string | null>(1024).fill(null);
  private numbers = new Int32Array(1024);
  private count = 0;
  private readonly crowded = new Map<string, number>();

  /** −1 for a text without a number. */
  get(text: string): number {
    const { texts } = this;
    const mask = texts.length - 1;
    let slot = hashOf(text) & mask;
    for (let probe = 0; probe < probes; probe++) {
      const there = texts[slot]!;
      if (there === null) return -1;
      if (there === text) return this.numbers[slot]!;
      slot = (slot + 1) & mask;
    }
    return this.crowded.get(text) ?? -1;
  }

  /** Gives a number to a text that has none. */
  set(text: string, number: number): void {
    if (++this.count * 4 > this.texts.length) this.grow();
    this.put(text, number);
  }

  private put(text: string, number: number): void {
    const { texts } = this;
    const mask = texts.length - 1;
    let slot = hashOf(text) & mask;
    for (let probe = 0; probe < probes; probe++) {
      if (texts[slot] === null) {
        texts[slot] = text;
        this.numbers[slot] = number;
        return;
      }
      slot = (slot + 1) & mask;
    }
    this.crowded.set(text, number);
  }

  private grow(): void {
    const { texts, numbers } = this;
    this.texts = new Array<string | null>(texts.length * 4).fill(null);
    this.numbers = new Int32Array(texts.length * 4);
    texts.forEach((text, slot) => {
      if (text !== null) this.put(text, numbers[slot]!);
    });
  }
}

/** Of the first and the last characters, which tell ids apart. */
function hashOf(text: string): number {
  const { length } = text;
  let hash = length;
  if (length <= hashed) {
    for (let at = 0; at < length; at++) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
  } else {
    for (let at = 0; at < 6; at++) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
    for (let at = length - 6; at < length; at++)
      hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
  }
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return hash ^ (hash >>> 13);
}
