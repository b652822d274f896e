/** Two notes, a third apart (E5, C5), and how long each sounds. */
const NOTES_HERTZ = [659, 523]
const NOTE_SECONDS = 0.28

/** A browser lets a page sound once its reader has tapped: this is called by that tap. */
export function openChime(): () => void {
  const audio = new AudioContext()
  return () => {
    for (const [index, hertz] of NOTES_HERTZ.entries()) {
      const tone = audio.createOscillator()
      const gain = audio.createGain()
      const begins = audio.currentTime + index * NOTE_SECONDS
      tone.frequency.value = hertz
      gain.gain.value = 0.5
      tone.connect(gain).connect(audio.destination)
      tone.start(begins)
      tone.stop(begins + NOTE_SECONDS)
    }
  }
}
