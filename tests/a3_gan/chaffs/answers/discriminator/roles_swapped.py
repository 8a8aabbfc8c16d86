"""This is the logit of the fakes' share. D is the probability that x is real."""

KILLED_BY = "7.1"


def gaussian_discriminator(m_p, m_q, s):
    return (m_q - m_p) / s**2, (m_p**2 - m_q**2) / (2 * s**2)
