"""The calibration plot, as SVG."""

from __future__ import annotations

SIZE, MARGIN = 360, 48


def reliability_chart(before: list[dict], after: list[dict], title: str) -> str:
    """Confidence against the share that was right, before and after; the area of a dot is its count."""
    def at(confidence: float, right: float) -> tuple[float, float]:
        return MARGIN + confidence * SIZE, MARGIN + (1 - right) * SIZE

    edge = SIZE + 2 * MARGIN
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {edge} {edge}" font-family="sans-serif" font-size="12">',
        f"<title>{title}: probability said against share of attacks</title>",
        f'<rect width="{edge}" height="{edge}" fill="white"/>',
        f'<text x="{edge / 2}" y="20" text-anchor="middle">{title}</text>',
        f'<rect x="{MARGIN}" y="{MARGIN}" width="{SIZE}" height="{SIZE}" fill="none" stroke="#888"/>',
        f'<line x1="{MARGIN}" y1="{MARGIN + SIZE}" x2="{MARGIN + SIZE}" y2="{MARGIN}" stroke="#888" '
        'stroke-dasharray="4"/>',
    ]
    for tick in (0, 0.25, 0.5, 0.75, 1):
        x, y = at(tick, tick)
        parts.append(f'<text x="{x}" y="{MARGIN + SIZE + 16}" text-anchor="middle">{tick:g}</text>')
        parts.append(f'<text x="{MARGIN - 6}" y="{y + 4}" text-anchor="end">{tick:g}</text>')
    parts.append(f'<text x="{edge / 2}" y="{edge - 10}" text-anchor="middle">attack probability given</text>')
    parts.append(f'<text x="14" y="{edge / 2}" text-anchor="middle" transform="rotate(-90 14 {edge / 2})">'
                 'share that are attacks</text>')
    for rows, colour, name, row in ((before, "#b8860b", "before", 0), (after, "#0b5cb8", "after", 1)):
        seen = [bin for bin in rows if bin["count"]]
        total = sum(bin["count"] for bin in seen)
        points = [at(bin["confidence"], bin["right"]) for bin in seen]
        parts.append(f'<polyline fill="none" stroke="{colour}" points="'
                     + " ".join(f"{x:.1f},{y:.1f}" for x, y in points) + '"/>')
        for (x, y), bin in zip(points, seen):
            radius = 2 + 10 * (bin["count"] / total) ** 0.5
            parts.append(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{radius:.1f}" fill="{colour}" fill-opacity="0.5">'
                         f'<title>{bin["count"]}</title></circle>')
        parts.append(f'<text x="{MARGIN + 10}" y="{MARGIN + 20 + 16 * row}" fill="{colour}">{name}</text>')
    return "\n".join([*parts, "</svg>", ""])
