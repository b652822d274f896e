import { drawClockMoves, hearNow, showNow } from './clock'
import { byId } from './dom'
import { drawDoors } from './doors'
import { type DeskView, readDesk, reset } from './local-cloud'
import { drawMessages } from './messages'
import { createPhone, fitPhones } from './phone'
import { sayPage, switchLanguage } from './words'

const POLL_MS = 2000
const HOME = '/pages/home/index'

const shopper = createPhone({ title: 'shopper', host: 'localhost', address: HOME })
const counter = createPhone({
  title: 'counter',
  host: '127.0.0.1',
  address: '/staff/counter/index',
})

let shown: DeskView | undefined

/** Draws what changed only: a list that is drawn again would take the keyboard's focus away. */
function show(view: DeskView, again = false): void {
  hearNow(view.now)
  const changed = (part: 'people' | 'doors' | 'messages') =>
    again || JSON.stringify(view[part]) !== JSON.stringify(shown?.[part])
  if (changed('people')) {
    shopper.offer(view.people.filter(({ staff }) => !staff))
    counter.offer(view.people.filter(({ staff }) => staff))
  }
  if (changed('doors')) {
    const scan = (scene: string) => shopper.open(`${HOME}?scene=${encodeURIComponent(scene)}`)
    byId('doors').replaceChildren(...drawDoors(view.doors, scan))
  }
  if (changed('messages')) {
    byId('messages').replaceChildren(...drawMessages(view.messages, view.people))
  }
  shown = view
}

/** Runs a call of the local cloud; one that fails is told at the top until one succeeds. */
async function attempt(work: Promise<unknown>): Promise<void> {
  try {
    await work
    byId('lost').hidden = true
  } catch (error) {
    console.error(error)
    byId('lost').hidden = false
  }
}

async function poll(): Promise<void> {
  await attempt(readDesk().then((view) => show(view)))
  setTimeout(poll, POLL_MS)
}

function openBoth(): void {
  shopper.open(HOME)
  counter.open()
}

function wireReset(): void {
  const dialog = byId('reset-dialog')
  if (!(dialog instanceof HTMLDialogElement)) throw new Error('#reset-dialog is no dialog')
  byId('reset').addEventListener('click', () => dialog.showModal())
  dialog.addEventListener('close', async () => {
    const seed = dialog.returnValue
    dialog.returnValue = ''
    if (seed !== 'demo' && seed !== 'empty') return
    await attempt(reset(seed).then(readDesk).then(show))
    openBoth()
  })
}

byId('phones').append(shopper.view, counter.view)
drawClockMoves(attempt)
wireReset()
byId('language').addEventListener('click', () => {
  switchLanguage()
  sayPage()
  if (shown) show(shown, true)
})
sayPage()
fitPhones()
addEventListener('resize', fitPhones)
setInterval(showNow, 1000)
await poll()
openBoth()
