"""Everything over a common denominator."""


def guided_gaussian(m_u, s2_u, m_c, s2_c, w):
    bottom = (1 - w) * s2_c + w * s2_u
    mean = ((1 - w) * m_u * s2_c + w * m_c * s2_u) / bottom
    return mean, s2_u * s2_c / bottom
