type Scrolling = {
  /** Screens a second, less than zero going up; 0 until there is more than one step to tell it from. */
  stepped?(speed: number): void
  ended(): void
}

/** Says how the page is being scrolled, and when that has ended. Returns the way to stop. */
export function followScrolling({ stepped, ended }: Scrolling): () => void {
  let timer = 0
  let [speed, fromY, fromTime] = [0, 0, Number.NaN]
  const wait = (pause: number) => {
    window.clearTimeout(timer)
    timer = window.setTimeout(stand, pause)
  }
  function stand() {
    speed = 0
    fromTime = Number.NaN
    ended()
  }
  function step({ timeStamp }: Event) {
    wait('onscrollend' in window ? silence : pause)
    const passed = timeStamp - fromTime
    // Frames come early and late.
    if (!(passed < 60)) {
      speed = Number.isNaN(passed) ? 0 : (window.scrollY - fromY) / window.innerHeight / (passed / 1000)
      fromY = window.scrollY
      fromTime = timeStamp
    }
    stepped?.(speed)
  }
  // A wheel ends after every notch.
  const paused = () => wait(pause)
  document.addEventListener('scroll', step, { passive: true })
  document.addEventListener('scrollend', paused)
  return () => {
    window.clearTimeout(timer)
    document.removeEventListener('scroll', step)
    document.removeEventListener('scrollend', paused)
  }
}

/** Milliseconds without a step. Where the browser says when scrolling ends, a long frame is not taken for that. */
const pause = 200
const silence = 1000
