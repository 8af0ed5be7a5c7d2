import { png } from "./png";

/** Sizes that Excel asks for: 16, 32 and 80 on the ribbon, 32 and 64 in lists of add-ins. */
export const iconSizes = [16, 32, 64, 80] as const;

type Colour = readonly [red: number, green: number, blue: number];
interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly radius: number;
  readonly colour: Colour;
}

const blue: Colour = [0x0f, 0x6c, 0xbd];
const pale: Colour = [0x9c, 0xc6, 0xea];
const white: Colour = [0xff, 0xff, 0xff];

/** Samples per pixel and side: only the rounded corners need it. */
const samples = 8;

/** The icon: three metric bars that run towards the line they have to reach. */
export function icon(size: (typeof iconSizes)[number]): Buffer {
  const boxes = shapes(size);
  const pixels = new Uint8Array(size * size * 4);
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) pixels.set(pixel(x, y, boxes), (y * size + x) * 4);
  }
  return png(size, pixels);
}

/** On a grid of sixteenths, so that every edge falls on a whole pixel in each size. */
function shapes(size: number): readonly Box[] {
  const unit = size / 16;
  const box = (
    left: number,
    top: number,
    right: number,
    bottom: number,
    radius: number,
    colour: Colour
  ) => ({
    left: left * unit,
    top: top * unit,
    right: right * unit,
    bottom: bottom * unit,
    radius: radius * unit,
    colour,
  });
  return [
    box(0, 0, 16, 16, 3, blue),
    box(2, 4, 14, 6, 0, white),
    box(2, 7, 14, 9, 0, pale),
    box(2, 7, 7, 9, 0, white),
    box(2, 10, 14, 12, 0, pale),
    box(2, 10, 9, 12, 0, white),
    // The line stands clear of the bars, as it does in the pane.
    box(10, 2, 13, 14, 0, blue),
    box(11, 2, 12, 14, 0, white),
  ];
}

function pixel(x: number, y: number, boxes: readonly Box[]): readonly number[] {
  const sum = [0, 0, 0];
  let covered = 0;
  for (let i = 0; i < samples * samples; i++) {
    const at = {
      x: x + ((i % samples) + 0.5) / samples,
      y: y + (Math.floor(i / samples) + 0.5) / samples,
    };
    const top = boxes.findLast((box) => inside(at, box));
    if (!top) continue;
    covered++;
    top.colour.forEach((value, channel) => (sum[channel]! += value));
  }
  if (covered === 0) return [0, 0, 0, 0];
  return [
    ...sum.map((value) => Math.round(value / covered)),
    Math.round((255 * covered) / samples ** 2),
  ];
}

function inside(
  { x, y }: { x: number; y: number },
  { left, top, right, bottom, radius }: Box
): boolean {
  if (x < left || x > right || y < top || y > bottom) return false;
  const dx = Math.max(left + radius - x, x - (right - radius), 0);
  const dy = Math.max(top + radius - y, y - (bottom - radius), 0);
  return dx * dx + dy * dy <= radius * radius;
}
