const key = 'surcease.alarm-sound';

/** Whether this screen may sound; a choice of the screen, told to nobody else. */
export const readSound = (): boolean => localStorage.getItem(key) === 'on';

export function writeSound(isOn: boolean): void {
  localStorage.setItem(key, isOn ? 'on' : 'off');
}

const toneHz = { CRITICAL: 880, WARN: 587 };
const pulses = { CRITICAL: 3, WARN: 1 };

/** Short pulses, three for a critical alarm. Silent where the browser has not been touched yet. */
export function sound(severity: keyof typeof toneHz): void {
  const audio = new AudioContext();
  const gain = audio.createGain();
  gain.connect(audio.destination);
  gain.gain.value = 0;
  const tone = audio.createOscillator();
  tone.frequency.value = toneHz[severity];
  tone.connect(gain);
  for (let pulse = 0; pulse < pulses[severity]; pulse += 1) {
    const at = audio.currentTime + pulse * 0.3;
    gain.gain.setTargetAtTime(0.15, at, 0.01);
    gain.gain.setTargetAtTime(0, at + 0.15, 0.02);
  }
  tone.start();
  tone.stop(audio.currentTime + 1.2);
  tone.onended = () => void audio.close();
}
