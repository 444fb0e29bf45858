// Which line the pointer means.
const REACH = 6; // pixels

// The shown pair whose line passes nearest to `point`, if within reach; else null. `screenOf(entity)` gives pixels.
export function nearestLine(pairs, screenOf, point) {
  const places = new Map();
  const place = (entity) => {
    if (!places.has(entity)) places.set(entity, screenOf(entity));
    return places.get(entity);
  };
  let best = null;
  let least = REACH;
  for (const pair of pairs) {
    if (!pair.shown) continue;
    const distance = distanceToLine(point, place(pair.a), place(pair.b));
    if (distance < least) [best, least] = [pair, distance];
  }
  return best;
}

function distanceToLine(point, from, to) {
  const [x, y] = [to.x - from.x, to.y - from.y];
  const length = x * x + y * y;
  const along = length === 0 ? 0 : ((point.x - from.x) * x + (point.y - from.y) * y) / length;
  const share = Math.min(1, Math.max(0, along));
  return Math.hypot(point.x - from.x - share * x, point.y - from.y - share * y);
}
