"""You fit the heaviest component. That minimises KL(q‖p); KL(p‖q) makes q cover all of p: match mean
and variance."""

KILLED_BY = "6.1"

def forward_kl_fit(weights, means, variances):
    k = weights.argmax()
    mean, variance = means[k], variances[k]
    return mean, variance
