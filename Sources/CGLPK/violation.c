#include "guard.h"

#include <math.h>

static double excess(double value, int type, double lower, double upper) {
  double below = type == GLP_LO || type == GLP_DB || type == GLP_FX ? lower - value : 0;
  double above = type == GLP_UP || type == GLP_DB || type == GLP_FX ? value - upper : 0;
  return fmax(0, fmax(below, above));
}

/* GLPK rounds the integer columns of a solution but keeps the objective of the unrounded relaxation: both the objective
   and what the rounding costs in the rows are computed anew. */
int cglpk_violation(cglpk_problem *problem, const double *values, double *objective, double *largest) {
  CGLPK_BEGIN(problem)
  glp_prob *prob = problem->original;
  int rows = glp_get_num_rows(prob), columns = glp_get_num_cols(prob);
  double sum = glp_get_obj_coef(prob, 0), worst = 0;
  for (int j = 1; j <= columns; j++) {
    sum += glp_get_obj_coef(prob, j) * values[j - 1];
    worst = fmax(worst, excess(values[j - 1], glp_get_col_type(prob, j), glp_get_col_lb(prob, j),
                               glp_get_col_ub(prob, j)));
  }
  code = cglpk_reserve(problem, columns, 0);
  for (int i = 1; i <= rows && code == CGLPK_OK; i++) {
    int length = glp_get_mat_row(prob, i, problem->index, problem->value);
    double activity = 0;
    for (int k = 1; k <= length; k++) activity += problem->value[k] * values[problem->index[k] - 1];
    worst = fmax(worst, excess(activity, glp_get_row_type(prob, i), glp_get_row_lb(prob, i), glp_get_row_ub(prob, i)));
  }
  *objective = sum;
  *largest = worst;
  CGLPK_END
}
