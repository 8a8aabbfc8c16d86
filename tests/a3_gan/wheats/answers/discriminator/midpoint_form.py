"""Slope times distance from the midpoint of the means; a product of D's three answers."""

import math


def gaussian_discriminator(m_p, m_q, s):
    slope = (m_p - m_q) / s / s
    return [slope, -slope * (m_p + m_q) / 2]


def uniform_value(a):
    overlap = 1 - abs(a) if abs(a) < 1 else 0
    # D = 1 left alone with the data, 1/2 in the overlap, 0 left alone with the fakes
    data = (1 - overlap) * math.log(1) + overlap * math.log(1 / 2)
    fakes = (1 - overlap) * math.log(1 - 0) + overlap * math.log(1 - 1 / 2)
    return data + fakes
