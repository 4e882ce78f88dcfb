/** How loud a recording is, where ffmpeg is on the machine; it is optional, and its absence is said. */
import { spawnSync } from 'node:child_process';

/** Loudness of a sound file in dB below the loudest a file can hold: on the whole, and at its loudest moment. */
export type Loudness = { readonly mean: number; readonly peak: number };

/** What became of measuring: the loudness, a file ffmpeg cannot read, or no ffmpeg. */
export type Measured = Loudness | 'unreadable' | 'no-ffmpeg';

/** Runs ffmpeg; null where there is none. */
export type RunFfmpeg = (
  args: readonly string[],
) => { readonly status: number | null; readonly stderr: string } | null;

/** Speech quieter than this on the whole is lost in a waiting hall; set by hand. */
export const QUIETEST_MEAN = -35;
/** A moment as loud as the file can hold is cut off: it crackles. */
export const LOUDEST_PEAK = -0.5;

const runFfmpeg: RunFfmpeg = (args) => {
  const { error, status, stderr } = spawnSync('ffmpeg', [...args], { encoding: 'utf8' });
  return error === undefined ? { status, stderr } : null;
};

/** Measures one file with the filter `volumedetect`. */
export function measureLoudness(path: string, run: RunFfmpeg = runFfmpeg): Measured {
  const outcome = run(['-hide_banner', '-nostdin', '-i', path, '-af', 'volumedetect', '-f', 'null', '-']);
  if (outcome === null) return 'no-ffmpeg';
  const value = (name: string): number =>
    Number(new RegExp(`${name}: (-?[\\d.]+) dB`).exec(outcome.stderr)?.[1] ?? Number.NaN);
  const loudness = { mean: value('mean_volume'), peak: value('max_volume') };
  const isWhole = outcome.status === 0 && Number.isFinite(loudness.mean) && Number.isFinite(loudness.peak);
  return isWhole ? loudness : 'unreadable';
}

/** What to do about the loudness of each file, in Vietnamese; without ffmpeg one sentence says that nothing was measured. */
export function loudnessLines(
  files: readonly string[],
  measure: (file: string) => Measured,
): readonly string[] {
  const measured = files.map((file) => ({ file, found: measure(file) }));
  if (measured.some(({ found }) => found === 'no-ffmpeg'))
    return ['Máy này không có ffmpeg nên chưa đo được độ to và chỗ vỡ tiếng. Cài ffmpeg nếu muốn đo.'];
  const lines = measured.flatMap(({ file, found }) => adviceOn(found).map((advice) => `${file}: ${advice}`));
  return [...lines, `Đã đo độ to của ${files.length} tệp, ${lines.length} điều cần sửa.`];
}

function adviceOn(found: Measured): readonly string[] {
  if (found === 'no-ffmpeg') return [];
  if (found === 'unreadable') return ['ffmpeg không đọc được. Thu lại, lưu dạng m4a hoặc opus.'];
  const advice = [];
  if (found.mean < QUIETEST_MEAN)
    advice.push(`Nhỏ quá (${found.mean} dB, ít nhất ${QUIETEST_MEAN}). Để máy gần miệng hơn rồi thu lại.`);
  if (found.peak > LOUDEST_PEAK)
    advice.push(`Vỡ tiếng (${found.peak} dB, nhiều nhất ${LOUDEST_PEAK}). Để máy xa miệng hơn rồi thu lại.`);
  return advice;
}
