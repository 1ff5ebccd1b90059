% Solves sharing problems with octave's qp (an active-set method). Reads and writes what outside.py reads and writes:
% per problem "rows columns rho", target, weight, lower, upper, then the matrix; out come activations and seconds.
% The slack is an unknown beside the activations: minimise sum w x^2 / 2 + |r|^2 / (2 rho) with C x + r = b.
crash_dumps_octave_core (false);
while ischar (head = fgetl (stdin))
  sizes = sscanf (head, "%f");
  if numel (sizes) < 3, break; end
  [m, n, rho] = deal (sizes(1), sizes(2), sizes(3));
  [b, w, low, high] = deal (sscanf (fgetl (stdin), "%f"), sscanf (fgetl (stdin), "%f"), sscanf (fgetl (stdin), "%f"), sscanf (fgetl (stdin), "%f"));
  c = zeros (m, n);
  for j = 1:m, c(j, :) = sscanf (fgetl (stdin), "%f"); end
  tic;
  inf_m = Inf (m, 1);
  start = min (max (zeros (n, 1), low), high);
  x = qp ([start; b - c * start], diag ([w; ones(m, 1) / rho]), zeros (n + m, 1), [c, eye(m)], b, [low; -inf_m], [high; inf_m], optimset ("MaxIter", 5000));
  seconds = toc;
  printf ("%.17g ", x(1:n));
  printf ("%.6g\n", seconds);
end
