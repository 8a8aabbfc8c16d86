"""You clip the cell to a fixed range. A cell may grow without bounds: c' = f c + i g as it is."""

KILLED_BY = "4.6"


def lstm_cell(x, h, c, Wx, Wh, b):
    i, f, g, o = (x @ Wx + h @ Wh + b).chunk(4, dim=-1)
    c = (f.sigmoid() * c + i.sigmoid() * g.tanh()).clamp(-3, 3)
    return o.sigmoid() * c.tanh(), c
