/* Solves sharing problems with Ipopt (an interior-point method). Reads and writes what outside.py reads and writes:
   per problem "rows columns rho", target, weight, lower, upper, then the matrix; out come activations and seconds.
   The slack is an unknown beside the activations: minimise sum w x^2 / 2 + |r|^2 / (2 rho) with C x + r = b. */
#include <coin/IpStdCInterface.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

typedef struct { int m, n; double rho, *b, *w, *c; } Problem;

static double weight(const Problem *p, int i) { return i < p->n ? p->w[i] : 1 / p->rho; }

static Bool objective(Index n, Number *x, Bool new_x, Number *value, UserDataPtr data)
{
    (void)new_x;
    *value = 0;
    for (int i = 0; i < n; i++) *value += weight(data, i) * x[i] * x[i] / 2;
    return TRUE;
}

static Bool slope(Index n, Number *x, Bool new_x, Number *to, UserDataPtr data)
{
    (void)new_x;
    for (int i = 0; i < n; i++) to[i] = weight(data, i) * x[i];
    return TRUE;
}

static Bool rows(Index n, Number *x, Bool new_x, Index m, Number *to, UserDataPtr data)
{
    const Problem *p = data;
    (void)n, (void)new_x;
    for (int j = 0; j < m; j++)
    {
        to[j] = x[p->n + j];
        for (int i = 0; i < p->n; i++) to[j] += p->c[j * p->n + i] * x[i];
    }
    return TRUE;
}

/* Only what is not 0 of the matrix, then the slack's ones. */
static Bool jacobian(Index n, Number *x, Bool new_x, Index m, Index count, Index *row, Index *column, Number *value, UserDataPtr data)
{
    const Problem *p = data;
    int k = 0;
    (void)n, (void)x, (void)new_x, (void)count;
    for (int j = 0; j < m; j++)
        for (int i = 0; i <= p->n; i++)
        {
            double v = i < p->n ? p->c[j * p->n + i] : 1;
            if (v == 0) continue;
            if (value) value[k] = v;
            else row[k] = j, column[k] = i < p->n ? i : p->n + j;
            k++;
        }
    return TRUE;
}

static Bool curvature(Index n, Number *x, Bool new_x, Number factor, Index m, Number *price, Bool new_price, Index count, Index *row, Index *column, Number *value, UserDataPtr data)
{
    (void)x, (void)new_x, (void)m, (void)price, (void)new_price, (void)count;
    for (int i = 0; i < n; i++)
        if (value) value[i] = factor * weight(data, i);
        else row[i] = column[i] = i;
    return TRUE;
}

static double *numbers(int count)
{
    double *to = malloc(sizeof(double) * (size_t)count);
    for (int i = 0; i < count; i++)
        if (scanf("%lf", &to[i]) != 1) exit(1);
    return to;
}

int main(void)
{
    Problem p;
    while (scanf("%d %d %lf", &p.m, &p.n, &p.rho) == 3)
    {
        p.b = numbers(p.m);
        p.w = numbers(p.n);
        double *low = numbers(p.n), *high = numbers(p.n), *x = calloc((size_t)(p.n + p.m), sizeof(double));
        p.c = numbers(p.m * p.n);
        int all = p.n + p.m, filled = p.m;
        for (int i = 0; i < p.m * p.n; i++) filled += p.c[i] != 0;
        low = realloc(low, sizeof(double) * (size_t)all);
        high = realloc(high, sizeof(double) * (size_t)all);
        for (int i = p.n; i < all; i++) low[i] = -1e20, high[i] = 1e20;
        for (int i = 0; i < p.n; i++) x[i] = (low[i] + high[i]) / 2;
        struct timespec begin, end;
        clock_gettime(CLOCK_MONOTONIC, &begin);
        IpoptProblem ipopt = CreateIpoptProblem(all, low, high, p.m, p.b, p.b, filled, all, 0, objective, rows, slope, jacobian, curvature);
        AddIpoptIntOption(ipopt, "print_level", 0);
        AddIpoptStrOption(ipopt, "sb", "yes");
        AddIpoptNumOption(ipopt, "tol", 1e-11);
        AddIpoptNumOption(ipopt, "bound_relax_factor", 0);
        AddIpoptStrOption(ipopt, "hessian_constant", "yes");
        AddIpoptStrOption(ipopt, "jac_c_constant", "yes");
        AddIpoptStrOption(ipopt, "mehrotra_algorithm", "yes");
        double value;
        IpoptSolve(ipopt, x, NULL, &value, NULL, NULL, NULL, &p);
        FreeIpoptProblem(ipopt);
        clock_gettime(CLOCK_MONOTONIC, &end);
        for (int i = 0; i < p.n; i++) printf("%.17g ", x[i]);
        printf("%.6g\n", (double)(end.tv_sec - begin.tv_sec) + 1e-9 * (double)(end.tv_nsec - begin.tv_nsec));
        free(p.b), free(p.w), free(p.c), free(low), free(high), free(x);
    }
    return 0;
}
