const { mkdir, readdir, readFile, writeFile } = require('node:fs/promises')
const { join } = require('node:path')

/** As wide as a chat shows a card on the largest phones (five wide to four high). */
const WIDTH = 500

/** Draws every picture of this folder into the package, as `pictures/<name>.png`. */
async function drawInto(folder) {
  const { initWasm, Resvg } = require('@resvg/resvg-wasm')
  await initWasm(await readFile(require.resolve('@resvg/resvg-wasm/index_bg.wasm')))
  await mkdir(folder, { recursive: true })
  for (const name of (await readdir(__dirname)).filter((file) => file.endsWith('.svg'))) {
    const drawing = new Resvg(await readFile(join(__dirname, name), 'utf8'), {
      fitTo: { mode: 'width', value: WIDTH },
    })
    await writeFile(join(folder, name.replace(/svg$/, 'png')), drawing.render().asPng())
  }
}

/** Pictures are kept as drawings: what is packaged is made from them, for WeChat alone. */
module.exports = (context) => {
  context.onBuildFinish(async () => {
    if (process.env.TARO_ENV !== 'weapp') return
    await drawInto(join(context.paths.outputPath, 'pictures'))
  })
}
