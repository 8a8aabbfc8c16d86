"""You gave a variance; sigma is a standard deviation."""

KILLED_BY = "7.12"


def ddim_sigma(alpha_bar, alpha_bar_prev, eta):
    return eta**2 * (1 - alpha_bar_prev) / (1 - alpha_bar) * (1 - alpha_bar / alpha_bar_prev)
