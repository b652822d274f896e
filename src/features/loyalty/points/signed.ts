/** Points gained begin with a plus, points lost with a minus sign; a change of nothing with neither. */
export function signed(points: number): string {
  if (points === 0) return '0'
  return points > 0 ? `+${points}` : `−${-points}`
}
