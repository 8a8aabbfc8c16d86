"""You mixed the means with weights 1 - w and w. Scores are mixed, so each mean counts with its
precision."""

KILLED_BY = "7.13"


def guided_gaussian(m_u, s2_u, m_c, s2_c, w):
    return m_u + w * (m_c - m_u), 1 / ((1 - w) / s2_u + w / s2_c)
