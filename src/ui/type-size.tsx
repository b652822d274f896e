import { createContext, type PropsWithChildren, useContext, useMemo, useState } from 'react'
import { typeTenths } from './type-tenths'

/** What large type writes at: WeChat's own 关怀模式 (适老化设计指南). */
const LARGE_FACTOR = 1.4

interface TypeSize {
  /** How large to write, in tenths of the usual size. */
  readonly tenths: number
  /** Chosen here, whatever the phone says. */
  readonly large: boolean
  readonly chooseLarge: (large: boolean) => void
}

const TypeContext = createContext<TypeSize>({
  tenths: typeTenths(1),
  large: false,
  chooseLarge: () => undefined,
})

interface Props {
  /** How many times the usual size the reader has set for all of WeChat. */
  readonly factor: number
  /** Whether large type was chosen here before. */
  readonly initialLarge: boolean
  readonly onChoose: (large: boolean) => void
}

/** Tells every page how large to write. */
export function TypeSizeProvider({
  factor,
  initialLarge,
  onChoose,
  children,
}: PropsWithChildren<Props>) {
  const [large, setLarge] = useState(initialLarge)
  const size = useMemo(
    () => ({
      tenths: typeTenths(large ? Math.max(factor, LARGE_FACTOR) : factor),
      large,
      chooseLarge: (chosen: boolean) => {
        setLarge(chosen)
        onChoose(chosen)
      },
    }),
    [factor, large, onChoose],
  )
  return <TypeContext.Provider value={size}>{children}</TypeContext.Provider>
}

export function useTypeSize(): TypeSize {
  return useContext(TypeContext)
}

/** How large to write, in tenths of the usual size. */
export function useTypeTenths(): number {
  return useTypeSize().tenths
}
