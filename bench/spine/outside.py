"""Solves sharing problems with scipy's bounded least squares (BVLS, an exact active-set method that shares nothing with ours).

Reads one problem after the other from standard input, all numbers as written by ShareText: "rows columns rho", then target, weight, lower,
upper (a line each), then the matrix, a line a row. Writes a line of activations and a last number, the seconds it took, for each.
minimise sum w x^2 / 2 + |b - C x|^2 / (2 rho) is the least-squares problem of [sqrt(w); C / sqrt(rho)].
"""
import sys
import time
import numpy as np
from scipy.optimize import lsq_linear

lines = iter(sys.stdin.read().splitlines())
for head in lines:
    rows, columns, rho = head.split()
    rows, columns, rho = int(rows), int(columns), float(rho)
    target, weight, lower, upper = (np.array(next(lines).split(), float) for _ in range(4))
    matrix = np.array([next(lines).split() for _ in range(rows)], float)
    begin = time.perf_counter()
    a = np.vstack([np.diag(np.sqrt(weight)), matrix / np.sqrt(rho)])
    b = np.concatenate([np.zeros(columns), target / np.sqrt(rho)])
    # Columns that may not move at all are no unknowns.
    free = upper > lower
    x = lower.copy()
    solved = lsq_linear(a[:, free], b - a[:, ~free] @ lower[~free], (lower[free], upper[free]), method="bvls", tol=1e-15, max_iter=5000)
    x[free] = solved.x
    print(*(f"{v:.17g}" for v in x), f"{time.perf_counter() - begin:.6g}")
