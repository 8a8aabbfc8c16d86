"""You divided by the standard deviation. The exponent of a Gaussian is divided by the variance."""

KILLED_BY = "7.1"


def gaussian_discriminator(m_p, m_q, s):
    return (m_p - m_q) / s, (m_q**2 - m_p**2) / (2 * s)
