"""Your critic's loss has no term for the real data. Without it the critic only learns to score
everything low."""

KILLED_BY = "1.10"


def critic_loss(f_real, f_fake):
    return f_fake.mean()
