"""You multiplied p_u by p_c^w. Guidance takes away w times the unconditional score again: the
power of p_u is 1 - w."""

KILLED_BY = "7.13"


def guided_gaussian(m_u, s2_u, m_c, s2_c, w):
    precision = 1 / s2_u + w / s2_c
    return (m_u / s2_u + w * m_c / s2_c) / precision, 1 / precision
