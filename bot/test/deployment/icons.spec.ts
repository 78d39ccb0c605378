import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import { filledManifest, pathOf } from './deployment-files.ts';

const SIGNATURE = '89504e470d0a1a0a';
const TRUE_COLOUR = 2;
const TRUE_COLOUR_AND_ALPHA = 6;

type Picture = { readonly width: number; readonly height: number; readonly colourType: number; readonly packed: Buffer };

/** The head of a PNG and what is packed in it: eight bits a channel, not interlaced. */
const pictureOf = (icon: string): Picture => {
  const file = readFileSync(pathOf(`appPackage/${icon}`));
  assert.equal(file.toString('hex', 0, 8), SIGNATURE);
  const parts: Buffer[] = [];
  for (let at = 8; at < file.length; at += 12 + file.readUInt32BE(at)) {
    if (file.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(file.subarray(at + 8, at + 8 + file.readUInt32BE(at)));
  }
  assert.equal(file.readUInt8(24), 8);
  assert.equal(file.readUInt8(28), 0);
  return { width: file.readUInt32BE(16), height: file.readUInt32BE(20), colourType: file.readUInt8(25), packed: Buffer.concat(parts) };
};

const nearestOf = (left: number, above: number, corner: number): number => {
  const guess = left + above - corner;
  const [toLeft, toAbove, toCorner] = [Math.abs(guess - left), Math.abs(guess - above), Math.abs(guess - corner)];
  if (toLeft <= toAbove && toLeft <= toCorner) return left;
  return toAbove <= toCorner ? above : corner;
};

/** The pixels as red, green, blue, alpha: each row is stored as its difference from its neighbours, by one of five rules. */
const pixelsOf = ({ width, height, packed }: Picture): readonly (readonly number[])[] => {
  const bytes = inflateSync(packed);
  const rowLength = width * 4;
  const plain = new Uint8Array(height * rowLength);
  for (let y = 0; y < height; y += 1) {
    const rule = bytes[y * (rowLength + 1)] ?? 0;
    for (let x = 0; x < rowLength; x += 1) {
      const at = y * rowLength + x;
      const left = x < 4 ? 0 : (plain[at - 4] ?? 0);
      const above = y === 0 ? 0 : (plain[at - rowLength] ?? 0);
      const corner = x < 4 || y === 0 ? 0 : (plain[at - rowLength - 4] ?? 0);
      const added = [0, left, above, Math.floor((left + above) / 2), nearestOf(left, above, corner)][rule] ?? 0;
      plain[at] = (bytes[y * (rowLength + 1) + 1 + x] ?? 0) + added;
    }
  }
  return Array.from({ length: width * height }, (_, pixel) => [...plain.subarray(pixel * 4, pixel * 4 + 4)]);
};

const { color, outline } = filledManifest().icons;

describe('the icons', () => {
  it('have the colour one in 192 by 192, with no hole in it', () => {
    const { width, height, colourType } = pictureOf(color);
    assert.deepEqual([width, height, colourType], [192, 192, TRUE_COLOUR]);
  });

  it('have the outline in 32 by 32, white on nothing', () => {
    const picture = pictureOf(outline);
    assert.deepEqual([picture.width, picture.height, picture.colourType], [32, 32, TRUE_COLOUR_AND_ALPHA]);
    const pixels = pixelsOf(picture);
    const seen = pixels.filter(([, , , alpha]) => alpha !== 0);
    assert.deepEqual(seen.filter(([red, green, blue]) => red !== 255 || green !== 255 || blue !== 255), []);
    assert.ok(seen.length > 150 && seen.length < 700, `${seen.length} of 1024 pixels are drawn`);
  });

  it('have an outline that reaches its edges, as Teams adds the room around it', () => {
    const drawn = pixelsOf(pictureOf(outline)).flatMap(([, , , alpha], pixel) => (alpha ? [[pixel % 32, Math.floor(pixel / 32)] as const] : []));
    const across = drawn.map(([x]) => x);
    const down = drawn.map(([, y]) => y);
    assert.ok(Math.min(...across) <= 1 && Math.max(...across) >= 30);
    assert.ok(Math.min(...down) <= 1 && Math.max(...down) >= 30);
  });
});
