"""You mixed the variances with weights 1 - w and w. What adds in a product of densities is their
precisions."""

KILLED_BY = "7.13"


def guided_gaussian(m_u, s2_u, m_c, s2_c, w):
    var = (1 - w) * s2_u + w * s2_c
    precision = (1 - w) / s2_u + w / s2_c
    return ((1 - w) * m_u / s2_u + w * m_c / s2_c) / precision, var
