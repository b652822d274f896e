import { createContext, type PropsWithChildren, useContext } from 'react'
import { typeTenths } from './type-tenths'

const TypeContext = createContext(typeTenths(1))

/** Tells every page how large to write. */
export function TypeSizeProvider({
  factor,
  children,
}: PropsWithChildren<{
  /** How many times the usual size the reader has set. */
  readonly factor: number
}>) {
  return <TypeContext.Provider value={typeTenths(factor)}>{children}</TypeContext.Provider>
}

/** How large to write, in tenths of the usual size. */
export function useTypeTenths(): number {
  return useContext(TypeContext)
}
