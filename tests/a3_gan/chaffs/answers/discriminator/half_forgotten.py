"""The intercept lacks a factor of one half, the one in the exponent of the density."""

KILLED_BY = "7.1"


def gaussian_discriminator(m_p, m_q, s):
    return (m_p - m_q) / s**2, (m_q**2 - m_p**2) / s**2
