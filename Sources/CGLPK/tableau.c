#include "guard.h"

int cglpk_inverse_row(cglpk_problem *problem, int column, double *values, bool *basic) {
  CGLPK_BEGIN(problem)
  glp_prob *prob = problem->original;
  int rows = glp_get_num_rows(prob);
  *basic = false;
  if (column < 0 || column >= glp_get_num_cols(prob))
    code = CGLPK_BAD_INDEX;
  else if ((glp_bf_exists(prob) || glp_factorize(prob) == 0) && glp_get_col_bind(prob, column + 1) > 0) {
    for (int row = 0; row < rows; row++) values[row] = 0;
    values[glp_get_col_bind(prob, column + 1) - 1] = 1;
    glp_btran(prob, values - 1);
    /* The basis matrix holds the columns with the other sign: row = activity - sum = 0. */
    for (int row = 0; row < rows; row++) values[row] = -values[row];
    *basic = true;
  }
  CGLPK_END
}
