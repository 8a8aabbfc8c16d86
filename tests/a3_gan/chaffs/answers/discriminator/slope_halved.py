"""The slope is half of what it should be: the cross terms of both squares are twice the product."""

KILLED_BY = "7.1"


def gaussian_discriminator(m_p, m_q, s):
    return (m_p - m_q) / (2 * s**2), (m_q**2 - m_p**2) / (2 * s**2)
