/** Shapes as signed distances: one description gives both the SVG source and the pixels. Units: a 22-unit square. */
export interface Shape {
  /** Distance of a point to the edge; negative inside. */
  readonly distance: (x: number, y: number) => number;
  /** The same shape as SVG elements, painted with `paint` for fill or stroke. */
  readonly svg: (paint: string) => string;
}

const n = (value: number): string => String(Math.round(value * 100) / 100);

export function disc(cx: number, cy: number, r: number): Shape {
  return {
    distance: (x, y) => Math.hypot(x - cx, y - cy) - r,
    svg: (paint) => `<circle cx="${n(cx)}" cy="${n(cy)}" r="${n(r)}" fill="${paint}"/>`,
  };
}

/** A circle drawn with a pen of `width`. */
export function ring(options: {
  readonly cx: number;
  readonly cy: number;
  readonly r: number;
  readonly width: number;
}): Shape {
  const { cx, cy, r, width } = options;
  return {
    distance: (x, y) => Math.abs(Math.hypot(x - cx, y - cy) - r) - width / 2,
    svg: (paint) =>
      `<circle cx="${n(cx)}" cy="${n(cy)}" r="${n(r)}" fill="none" stroke="${paint}" stroke-width="${n(width)}"/>`,
  };
}

/** A line with round ends. */
export function line(
  from: readonly [number, number],
  to: readonly [number, number],
  width: number,
): Shape {
  const [ax, ay] = from;
  const [bx, by] = to;
  const lengthSquared = (bx - ax) ** 2 + (by - ay) ** 2;
  return {
    distance: (x, y) => {
      const along = ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / lengthSquared;
      const t = Math.min(1, Math.max(0, along));
      return Math.hypot(x - ax - t * (bx - ax), y - ay - t * (by - ay)) - width / 2;
    },
    svg: (paint) =>
      `<path d="M${n(ax)} ${n(ay)}L${n(bx)} ${n(by)}" fill="none" stroke="${paint}" stroke-width="${n(width)}" stroke-linecap="round"/>`,
  };
}

/** The lower half of a ring with round ends: the bend of the hook. */
export function lowerArc(options: {
  readonly cx: number;
  readonly cy: number;
  readonly r: number;
  readonly width: number;
}): Shape {
  const { cx, cy, r, width } = options;
  return {
    distance: (x, y) =>
      y >= cy
        ? Math.abs(Math.hypot(x - cx, y - cy) - r) - width / 2
        : Math.min(Math.hypot(x - cx - r, y - cy), Math.hypot(x - cx + r, y - cy)) - width / 2,
    svg: (paint) =>
      `<path d="M${n(cx + r)} ${n(cy)}A${n(r)} ${n(r)} 0 0 1 ${n(cx - r)} ${n(cy)}" fill="none" stroke="${paint}" stroke-width="${n(width)}" stroke-linecap="round"/>`,
  };
}

/** A filled polygon with corners rounded by `radius`. */
export function polygon(points: readonly (readonly [number, number])[], radius: number): Shape {
  return {
    distance: (x, y) => polygonDistance(points, x, y) - radius,
    svg: (paint) =>
      `<path d="M${points.map(([x, y]) => `${n(x)} ${n(y)}`).join('L')}Z" fill="${paint}" stroke="${paint}" stroke-width="${n(radius * 2)}" stroke-linejoin="round"/>`,
  };
}

function polygonDistance(
  points: readonly (readonly [number, number])[],
  x: number,
  y: number,
): number {
  let nearest = Number.POSITIVE_INFINITY;
  let isInside = false;
  points.forEach(([ax, ay], index) => {
    const [bx, by] = points[(index + 1) % points.length] ?? [ax, ay];
    const along = ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / ((bx - ax) ** 2 + (by - ay) ** 2);
    const t = Math.min(1, Math.max(0, along));
    nearest = Math.min(nearest, Math.hypot(x - ax - t * (bx - ax), y - ay - t * (by - ay)));
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) {
      isInside = !isInside;
    }
  });
  return isInside ? -nearest : nearest;
}

/** Several shapes as one. */
export function union(...shapes: readonly Shape[]): Shape {
  return {
    distance: (x, y) => Math.min(...shapes.map((shape) => shape.distance(x, y))),
    svg: (paint) => shapes.map((shape) => shape.svg(paint)).join(''),
  };
}

/** A shape with holes. */
export function cutOut(shape: Shape, hole: Shape): Shape {
  return {
    distance: (x, y) => Math.max(shape.distance(x, y), -hole.distance(x, y)),
    svg: (paint) =>
      `<mask id="hole"><rect width="22" height="22" fill="#fff"/>${hole.svg('#000')}</mask><g mask="url(#hole)">${shape.svg(paint)}</g>`,
  };
}
