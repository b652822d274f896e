import { join } from 'node:path'
import { ROOT } from '../../config/build'
import { smallTable } from '../support/demo'
import { openDesk } from '../support/desk'

const PICTURE = join(ROOT, 'cloudfunctions/emulator/desk/desk.png')
const LAPTOP = { width: 1280, height: 800 }
/** A page of the phone slides in. */
const SLIDES_IN_MS = 1_500

/** The README's picture: the demo's noon, after the first step of the story. */
export async function takeDeskPicture(): Promise<void> {
  const desk = await openDesk({ seed: 'alive' })
  try {
    await desk.page.setViewportSize(LAPTOP)
    await desk.page.getByRole('button', { name: '扫码 桂花茶舍 · 愚园路店' }).click()
    await desk.shopper.locator(`#join-${smallTable}:visible`).click()
    await desk.shopper.locator('#ticket-status:visible').waitFor()
    await desk.counter.locator(`#call-next-${smallTable}:visible`).waitFor()
    await desk.page.getByRole('button', { name: '重新打开' }).nth(1).click()
    await desk.counter.locator(`#call-next-${smallTable}:visible`).waitFor()
    await desk.page.waitForTimeout(SLIDES_IN_MS)
    await desk.page.screenshot({ path: PICTURE, animations: 'disabled' })
  } finally {
    await desk.close()
  }
}
