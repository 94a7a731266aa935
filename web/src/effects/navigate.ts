// The page's address belongs to the page: it is told, and gives the place back when the person goes Back.
import { ok, type Desk, type Outcome } from './effect.js'

export function navigate({ place, replace = false }: { place: string; replace?: boolean }, desk: Desk): Outcome {
  desk.went(place)
  desk.event('mb-navigate', { place, replace })
  return ok
}
