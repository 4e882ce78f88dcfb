/** How long a recording lasts, read from its own header: WAV, MP3, M4A and Ogg, the kinds telephones record in. */

/** Seconds of a sound file, or null when it is none of the four kinds or is damaged. */
export function secondsOf(bytes: Buffer): number | null {
  const seconds = measure(bytes);
  return seconds !== null && Number.isFinite(seconds) && seconds > 0 ? seconds : null;
}

function measure(bytes: Buffer): number | null {
  try {
    if (bytes.toString('latin1', 0, 4) === 'RIFF') return wavSeconds(bytes);
    if (bytes.toString('latin1', 0, 4) === 'OggS') return oggSeconds(bytes);
    if (bytes.toString('latin1', 4, 8) === 'ftyp') return mp4Seconds(bytes);
    return mp3Seconds(bytes);
  } catch {
    return null; // cut off in the middle of a header
  }
}

function wavSeconds(bytes: Buffer): number | null {
  let rate = 0;
  for (let at = 12; at + 8 <= bytes.length;) {
    const name = bytes.toString('latin1', at, at + 4);
    const size = bytes.readUInt32LE(at + 4);
    if (name === 'fmt ') rate = bytes.readUInt32LE(at + 16); // bytes a second
    if (name === 'data') return rate === 0 ? null : Math.min(size, bytes.length - at - 8) / rate;
    at += 8 + size + (size % 2);
  }
  return null;
}

/** The last page says how many samples there were; Opus always counts 48 000 a second. */
function oggSeconds(bytes: Buffer): number | null {
  const last = bytes.lastIndexOf('OggS', undefined, 'latin1');
  const samples = Number(bytes.readBigUInt64LE(last + 6));
  const vorbis = bytes.indexOf('\x01vorbis', 0, 'latin1');
  return samples / (vorbis < 0 ? 48_000 : bytes.readUInt32LE(vorbis + 12));
}

function mp4Seconds(bytes: Buffer): number | null {
  const movie = box(bytes, 'moov', 0, bytes.length);
  const head = movie === null ? null : box(bytes, 'mvhd', movie.from, movie.to);
  if (head === null) return null;
  const isLong = bytes[head.from] === 1;
  const scale = bytes.readUInt32BE(head.from + (isLong ? 20 : 12));
  const length = isLong ? Number(bytes.readBigUInt64BE(head.from + 24)) : bytes.readUInt32BE(head.from + 16);
  return length / scale;
}

function box(bytes: Buffer, name: string, start: number, end: number): { from: number; to: number } | null {
  for (let at = start; at + 8 <= end;) {
    const short = bytes.readUInt32BE(at);
    const size = short === 1 ? Number(bytes.readBigUInt64BE(at + 8)) : short === 0 ? end - at : short;
    if (size < 8) return null;
    if (bytes.toString('latin1', at + 4, at + 8) === name)
      return { from: at + (short === 1 ? 16 : 8), to: at + size };
    at += size;
  }
  return null;
}

const BITRATES = {
  one: [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  two: [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
};
const RATES = [44_100, 48_000, 32_000];

/** Adds up the frames of an MP3 (layer III), so that recordings with a changing bit rate are measured too. */
function mp3Seconds(bytes: Buffer): number | null {
  let at = bytes.toString('latin1', 0, 3) === 'ID3' ? 10 + syncSafe(bytes, 6) : 0;
  let seconds = 0;
  while (at + 4 <= bytes.length) {
    const frame = mp3Frame(bytes.readUInt32BE(at));
    if (frame === null) break;
    seconds += frame.seconds;
    at += frame.size;
  }
  return seconds;
}

function mp3Frame(head: number): { size: number; seconds: number } | null {
  const version = (head >>> 19) & 3; // 3: MPEG 1, 2: MPEG 2, 0: MPEG 2.5
  const isLayerThree = ((head >>> 17) & 3) === 1;
  if (head >>> 21 !== 0x7ff || !isLayerThree || version === 1) return null;
  const bitrate = BITRATES[version === 3 ? 'one' : 'two'][(head >>> 12) & 15];
  const rate = (RATES[(head >>> 10) & 3] ?? 0) / (version === 3 ? 1 : version === 2 ? 2 : 4);
  if (!bitrate || rate === 0) return null;
  const samples = version === 3 ? 1152 : 576;
  const padding = (head >>> 9) & 1;
  return { size: Math.floor((samples / 8) * ((bitrate * 1000) / rate)) + padding, seconds: samples / rate };
}

function syncSafe(bytes: Buffer, at: number): number {
  return [0, 1, 2, 3].reduce((sum, i) => (sum << 7) | ((bytes[at + i] ?? 0) & 127), 0);
}
