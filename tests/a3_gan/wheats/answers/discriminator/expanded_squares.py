"""Expands both squares and collects the terms; the overlap is cut off with min and max of the ends."""

import math


def gaussian_discriminator(m_p, m_q, s):
    precision = 1 / (s * s)
    slope = m_p * precision - m_q * precision
    intercept = -0.5 * precision * m_p**2 + 0.5 * precision * m_q**2
    return slope, intercept


def uniform_value(a):
    shared = max(min(1.0, a + 1.0) - max(0.0, a), 0.0)
    return 2 * shared * math.log(0.5)
