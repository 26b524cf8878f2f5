"""Conversions between systems of colours; all values are floats, mostly from 0 to 1."""

__all__ = ["rgb_to_yiq", "yiq_to_rgb", "rgb_to_hls", "hls_to_rgb", "rgb_to_hsv", "hsv_to_rgb"]

ONE_THIRD = 1.0 / 3.0
ONE_SIXTH = 1.0 / 6.0
TWO_THIRD = 2.0 / 3.0


def rgb_to_yiq(r, g, b):
    """RGB to YIQ."""
    y = 0.30 * r + 0.59 * g + 0.11 * b
    return y, 0.74 * (r - y) - 0.27 * (b - y), 0.48 * (r - y) + 0.41 * (b - y)


def _clip(value):
    return 0.0 if value < 0.0 else 1.0 if value > 1.0 else value


def yiq_to_rgb(y, i, q):
    """YIQ to RGB."""
    return (_clip(y + 0.9468822170900693 * i + 0.6235565819861433 * q),
            _clip(y - 0.27478764629897834 * i - 0.6356910791873801 * q),
            _clip(y - 1.1085450346420322 * i + 1.7090069284064666 * q))


def _hue(r, g, b, maxc, rangec):
    rc, gc, bc = (maxc - r) / rangec, (maxc - g) / rangec, (maxc - b) / rangec
    if r == maxc:
        h = bc - gc
    elif g == maxc:
        h = 2.0 + rc - bc
    else:
        h = 4.0 + gc - rc
    return (h / 6.0) % 1.0


def rgb_to_hls(r, g, b):
    """RGB to hue, lightness, saturation."""
    maxc, minc = max(r, g, b), min(r, g, b)
    sumc, rangec = maxc + minc, maxc - minc
    lightness = sumc / 2.0
    if minc == maxc:
        return 0.0, lightness, 0.0
    s = rangec / sumc if lightness <= 0.5 else rangec / (2.0 - maxc - minc)
    return _hue(r, g, b, maxc, rangec), lightness, s


def hls_to_rgb(h, l, s):
    """Hue, lightness, saturation to RGB."""
    if s == 0.0:
        return l, l, l
    m2 = l * (1.0 + s) if l <= 0.5 else l + s - (l * s)
    m1 = 2.0 * l - m2
    return _v(m1, m2, h + ONE_THIRD), _v(m1, m2, h), _v(m1, m2, h - ONE_THIRD)


def _v(m1, m2, hue):
    hue = hue % 1.0
    if hue < ONE_SIXTH:
        return m1 + (m2 - m1) * hue * 6.0
    if hue < 0.5:
        return m2
    if hue < TWO_THIRD:
        return m1 + (m2 - m1) * (TWO_THIRD - hue) * 6.0
    return m1


def rgb_to_hsv(r, g, b):
    """RGB to hue, saturation, value."""
    maxc, minc = max(r, g, b), min(r, g, b)
    if minc == maxc:
        return 0.0, 0.0, maxc
    rangec = maxc - minc
    return _hue(r, g, b, maxc, rangec), rangec / maxc, maxc


def hsv_to_rgb(h, s, v):
    """Hue, saturation, value to RGB."""
    if s == 0.0:
        return v, v, v
    i = int(h * 6.0)
    f = h * 6.0 - i
    p, q, t = v * (1.0 - s), v * (1.0 - s * f), v * (1.0 - s * (1.0 - f))
    return ((v, t, p), (q, v, p), (p, v, t), (p, q, v), (t, p, v), (v, p, q))[i % 6]
