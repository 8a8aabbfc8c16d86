"""Writes both scores as a - b x and combines the coefficients."""


def guided_gaussian(m_u, s2_u, m_c, s2_c, w):
    b_u, b_c = 1 / s2_u, 1 / s2_c
    a_u, a_c = b_u * m_u, b_c * m_c
    b = b_u + w * (b_c - b_u)
    return (a_u + w * (a_c - a_u)) / b, 1 / b
