import { faultsOf } from './screens/layout'
import { graveFindings, unheard } from './axe'
import { readers, showScreens, type ReaderName } from './screens/shown'
const [, , reader = 'zh', pattern = '.*', css = ''] = process.argv
const shown = await showScreens()
const page = await shown.phone(readers[reader as ReaderName])
for (const [name, screen] of shown.screens) {
  if (!new RegExp(pattern).test(name)) continue
  try {
    await shown.show(page, screen)
    if (css) await page.addStyleTag({ path: css })
    await page.waitForTimeout(150)
    await page.screenshot({ path: `/tmp/shots/${reader}-${name}.png`, fullPage: !screen.taps?.length })
    const wrong = [...(await faultsOf(page, screen.main ?? null)), ...(await unheard(page)), ...(await graveFindings(page))]
    console.log(name, wrong.length ? JSON.stringify(wrong, null, 1) : 'ok')
  } catch (error) {
    await page.screenshot({ path: `/tmp/shots/${reader}-${name}.png` })
    console.log(name, 'FAILED', String(error).slice(0, 300))
  }
}
await shown.close()
