"""You moved from the conditional to the unconditional density. w = 1 is the conditional one."""

KILLED_BY = "7.13"


def guided_gaussian(m_u, s2_u, m_c, s2_c, w):
    precision = w / s2_u + (1 - w) / s2_c
    return (w * m_u / s2_u + (1 - w) * m_c / s2_c) / precision, 1 / precision
