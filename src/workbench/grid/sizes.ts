/** Widths are characters of the body font in a file, heights points; in the grid both are pixels. */
export function pixelsOfCharacters(characters: number): number {
  return Math.round(characters * 7 + 5);
}

export function charactersOfPixels(pixels: number): number {
  return Math.max(0, Math.round(((pixels - 5) / 7) * 100) / 100);
}

export function pixelsOfPoints(points: number): number {
  return Math.round((points * 4) / 3);
}

export function pointsOfPixels(pixels: number): number {
  return (pixels * 3) / 4;
}
