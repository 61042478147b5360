// (where the icon is, the display's work area, the panel's size) -> where the panel goes. Pixels of the desktop.

export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Space between the panel and the edge of the work area. */
const marginPx = 8;

/** What desktops give that do not tell where the icon is. */
export const nowhere: Rectangle = { x: 0, y: 0, width: 0, height: 0 };

/** Whether an icon lies in the bar at the top of a display, above what is left for windows. */
export function isInMenuBar(icon: Rectangle, { bounds, workArea }: Record<'bounds' | 'workArea', Rectangle>): boolean {
  const centre = icon.x + icon.width / 2;
  const isBeside = centre >= bounds.x && centre <= bounds.x + bounds.width;
  return icon.width > 0 && isBeside && icon.y >= bounds.y && icon.y < workArea.y;
}

/**
 * Centred under (or over) the icon and clamped to the work area. Desktops that do not tell where the icon is give a
 * rectangle of zeros: then the panel goes to the corner where such icons live, the top right.
 */
export function placePanel(icon: Rectangle, workArea: Rectangle, size: { width: number; height: number }): Rectangle {
  const width = Math.min(size.width, workArea.width - 2 * marginPx);
  const height = Math.min(size.height, workArea.height - 2 * marginPx);
  const unknown = icon.width === 0 && icon.height === 0;
  const wantedX = unknown ? Number.POSITIVE_INFINITY : icon.x + icon.width / 2 - width / 2;
  const below = unknown || icon.y + icon.height / 2 < workArea.y + workArea.height / 2;
  const x = clamp(wantedX, workArea.x + marginPx, workArea.x + workArea.width - width - marginPx);
  const y = below ? workArea.y + marginPx : workArea.y + workArea.height - height - marginPx;
  return { x: Math.round(x), y: Math.round(y), width: Math.round(width), height: Math.round(height) };
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), Math.max(least, most));
}
