"""The law of total variance: mean of the variances plus variance of the means."""

import math


def forward_kl_fit(weights, means, variances):
    mean = float(weights @ means)
    return mean, float(weights @ variances + weights @ (means - mean) ** 2)


def reverse_kl_fit(weights, means, variances):
    k = int(weights.argmax())
    return float(means[k]), float(variances[k]), -math.log(float(weights[k]))
