"""Your intercept has the wrong sign. At x = 0 the data are likelier if their mean is nearer to 0."""

KILLED_BY = "7.1"


def gaussian_discriminator(m_p, m_q, s):
    return (m_p - m_q) / s**2, (m_p**2 - m_q**2) / (2 * s**2)
