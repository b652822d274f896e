import { drawClockMoves, hearNow, showNow } from './clock'
import { byId } from './dom'
import { drawDoors, drawOnScreen } from './doors'
import { type DeskView, type Message, readDesk, reset, switchOn } from './local-cloud'
import { drawCards, drawMessages, drawSwitchedOff } from './messages'
import { createPhone } from './phone'
import { showShade, switchShade } from './shade'
import { drawSlips } from './slips'
import { drawStory } from './story'
import { sayPage, switchLanguage } from './words'

const POLL_MS = 2000
const HOME = '/pages/home/index'
const COUNTER = '/staff/counter/index'

const opensAt = { homeOf: (person?: { staff: boolean }) => (person?.staff ? COUNTER : HOME) }
const left = createPhone({
  ...opensAt,
  name: 'shopper',
  title: 'left',
  host: 'localhost',
  staffFirst: false,
})
const right = createPhone({
  ...opensAt,
  name: 'counter',
  title: 'right',
  host: '127.0.0.1',
  staffFirst: true,
})

let shown: DeskView | undefined

const scan = (scene: string) => left.open(`${HOME}?scene=${encodeURIComponent(scene)}`)

/** In the hand of whoever it was sent to: on the phone that person holds, or else the left one. */
function openFor(openid: string, page: string): void {
  const phone = [left, right].find((one) => one.holds(openid)) ?? left
  phone.open(`/${page}`)
}

const openMessage = ({ openid, page }: Message) => openFor(openid, page)

/** Draws what changed only: a list that is drawn again would take the keyboard's focus away. */
function show(view: DeskView, again = false): void {
  hearNow(view.now)
  const changed = (part: Exclude<keyof DeskView, 'now'>) =>
    again || JSON.stringify(view[part]) !== JSON.stringify(shown?.[part])
  if (changed('people')) for (const phone of [left, right]) phone.offer(view.people)
  if (changed('doors')) byId('doors').replaceChildren(...drawDoors(view.doors, scan))
  if (changed('onScreen')) {
    byId('on-screen').replaceChildren(...drawOnScreen(view.onScreen, scan))
    byId('on-screen-section').hidden = view.onScreen.length === 0
  }
  if (changed('slips')) {
    byId('slips').replaceChildren(...drawSlips(view.slips))
    byId('slips-section').hidden = view.slips.length === 0
  }
  if (changed('cards')) {
    byId('cards').replaceChildren(...drawCards(view.cards, view.people, openFor))
    byId('cards-section').hidden = view.cards.length === 0
  }
  if (changed('messages')) {
    byId('messages').replaceChildren(...drawMessages(view.messages, view.people, openMessage))
    byId('no-messages').hidden = view.messages.length > 0
  }
  if (changed('switchedOff')) {
    const on = (openid: string) => attempt(switchOn(openid))
    byId('switched-off').replaceChildren(...drawSwitchedOff(view.switchedOff, view.people, on))
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
  left.restart()
  right.restart()
}

function wireReset(): void {
  const dialog = byId('reset-dialog')
  if (!(dialog instanceof HTMLDialogElement)) throw new Error('#reset-dialog is no dialog')
  byId('reset').addEventListener('click', () => dialog.showModal())
  dialog.addEventListener('close', async () => {
    const seed = dialog.returnValue
    dialog.returnValue = ''
    if (seed !== 'demo' && seed !== 'alive') return
    await attempt(reset(seed).then(readDesk).then(show))
    openBoth()
  })
}

function say(): void {
  sayPage()
  showShade()
  byId('story').replaceChildren(...drawStory())
  if (shown) show(shown, true)
}

byId('phones').append(left.view, right.view)
drawClockMoves(attempt)
wireReset()
byId('shade').addEventListener('click', switchShade)
byId('language').addEventListener('click', () => {
  switchLanguage()
  say()
  for (const phone of [left, right]) phone.speak()
})
say()
setInterval(showNow, 1000)
await poll()
openBoth()
