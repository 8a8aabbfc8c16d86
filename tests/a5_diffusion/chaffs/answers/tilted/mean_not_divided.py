"""Your mean is the combination of precision times mean. Divide it by the combined precision."""

KILLED_BY = "7.13"


def guided_gaussian(m_u, s2_u, m_c, s2_c, w):
    precision = (1 - w) / s2_u + w / s2_c
    return (1 - w) * m_u / s2_u + w * m_c / s2_c, 1 / precision
