#include "guard.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

static int bound_type(double lower, double upper) {
  if (isinf(lower)) return isinf(upper) ? GLP_FR : GLP_UP;
  if (isinf(upper)) return GLP_LO;
  return lower == upper ? GLP_FX : GLP_DB; /* glp_simplex refuses GLP_DB with equal bounds */
}

static void bound_row(glp_prob *prob, int row, double lower, double upper) {
  glp_set_row_bnds(prob, row, bound_type(lower, upper), lower, upper);
}

static void bound_column(glp_prob *prob, int column, double lower, double upper) {
  glp_set_col_bnds(prob, column, bound_type(lower, upper), lower, upper);
}

/* GLPK would raise a fault, and poison the thread, for an index that does not exist: asked before instead. */
static bool outside(int index, int count) { return index < 0 || index >= count; }

int cglpk_reserve(cglpk_problem *problem, int length, int limit) {
  if (problem->capacity < length + 1) {
    int capacity = 2 * length + 64;
    int *index = realloc(problem->index, (size_t)capacity * sizeof *index);
    if (index != NULL) problem->index = index;
    double *value = realloc(problem->value, (size_t)capacity * sizeof *value);
    if (value != NULL) problem->value = value;
    if (index == NULL || value == NULL) return CGLPK_NO_MEMORY;
    problem->capacity = capacity;
  }
  if (problem->mark_capacity < limit) {
    int capacity = 2 * limit + 64;
    int *mark = realloc(problem->mark, (size_t)capacity * sizeof *mark);
    if (mark == NULL) return CGLPK_NO_MEMORY;
    memset(mark + problem->mark_capacity, 0, (size_t)(capacity - problem->mark_capacity) * sizeof *mark);
    problem->mark = mark;
    problem->mark_capacity = capacity;
  }
  return CGLPK_OK;
}

/* Fills the scratch with the 1-based entries, repeated indices added up: a repetition is a fault in GLPK. */
static int gather(cglpk_problem *problem, int length, const int32_t *indices, const double *values, int limit,
                  int *gathered) {
  int code = cglpk_reserve(problem, length, limit);
  if (code != CGLPK_OK) return code;
  int count = 0;
  for (int k = 0; k < length && code == CGLPK_OK; k++) {
    if (outside(indices[k], limit)) {
      code = CGLPK_BAD_INDEX;
    } else if (problem->mark[indices[k]] != 0) {
      problem->value[problem->mark[indices[k]]] += values[k];
    } else {
      count += 1;
      problem->mark[indices[k]] = count;
      problem->index[count] = indices[k] + 1;
      problem->value[count] = values[k];
    }
  }
  for (int k = 1; k <= count; k++) problem->mark[problem->index[k] - 1] = 0;
  *gathered = count;
  return code;
}

int cglpk_add_columns(cglpk_problem *problem, int count, const double *lower, const double *upper, const double *cost,
                      const bool *integer) {
  if (count == 0) return CGLPK_OK; /* fatal in GLPK */
  CGLPK_BEGIN(problem)
  int first = glp_add_cols(problem->original, count);
  for (int k = 0; k < count; k++) {
    bound_column(problem->original, first + k, lower[k], upper[k]);
    glp_set_obj_coef(problem->original, first + k, cost[k]);
    if (integer[k]) glp_set_col_kind(problem->original, first + k, GLP_IV);
  }
  CGLPK_END
}

int cglpk_add_rows(cglpk_problem *problem, int count, const double *lower, const double *upper) {
  if (count == 0) return CGLPK_OK; /* fatal in GLPK */
  CGLPK_BEGIN(problem)
  int first = glp_add_rows(problem->original, count);
  for (int k = 0; k < count; k++) bound_row(problem->original, first + k, lower[k], upper[k]);
  CGLPK_END
}

int cglpk_set_row(cglpk_problem *problem, int row, int length, const int32_t *columns, const double *values) {
  CGLPK_BEGIN(problem)
  int count = 0;
  code = outside(row, glp_get_num_rows(problem->original)) ? CGLPK_BAD_INDEX : CGLPK_OK;
  if (code == CGLPK_OK)
    code = gather(problem, length, columns, values, glp_get_num_cols(problem->original), &count);
  if (code == CGLPK_OK) glp_set_mat_row(problem->original, row + 1, count, problem->index, problem->value);
  CGLPK_END
}

int cglpk_set_rows(cglpk_problem *problem, int first, int count, const intptr_t *start, const int32_t *columns,
                   const double *values) {
  CGLPK_BEGIN(problem)
  int limit = glp_get_num_cols(problem->original);
  for (int k = 0; k < count && code == CGLPK_OK; k++) {
    int gathered = 0;
    code = gather(problem, (int)(start[k + 1] - start[k]), columns + start[k], values + start[k], limit, &gathered);
    if (code == CGLPK_OK && gathered > 0)
      glp_set_mat_row(problem->original, first + k + 1, gathered, problem->index, problem->value);
  }
  CGLPK_END
}

int cglpk_set_column(cglpk_problem *problem, int column, int length, const int32_t *rows, const double *values) {
  CGLPK_BEGIN(problem)
  int count = 0;
  code = outside(column, glp_get_num_cols(problem->original)) ? CGLPK_BAD_INDEX : CGLPK_OK;
  if (code == CGLPK_OK) code = gather(problem, length, rows, values, glp_get_num_rows(problem->original), &count);
  if (code == CGLPK_OK) glp_set_mat_col(problem->original, column + 1, count, problem->index, problem->value);
  CGLPK_END
}

int cglpk_delete_rows(cglpk_problem *problem, int count, const int32_t *rows) {
  if (count == 0) return CGLPK_OK; /* fatal in GLPK */
  CGLPK_BEGIN(problem)
  int limit = glp_get_num_rows(problem->original), gathered = 0;
  code = cglpk_reserve(problem, count, limit);
  for (int k = 0; k < count && code == CGLPK_OK; k++) {
    if (outside(rows[k], limit)) {
      code = CGLPK_BAD_INDEX;
    } else if (problem->mark[rows[k]] == 0) {
      problem->mark[rows[k]] = 1;
      problem->index[++gathered] = rows[k] + 1;
    }
  }
  for (int k = 1; k <= gathered; k++) problem->mark[problem->index[k] - 1] = 0;
  if (code == CGLPK_OK) glp_del_rows(problem->original, gathered, problem->index);
  CGLPK_END
}

int cglpk_set_row_bounds(cglpk_problem *problem, int row, double lower, double upper) {
  CGLPK_BEGIN(problem)
  if (outside(row, glp_get_num_rows(problem->original)))
    code = CGLPK_BAD_INDEX;
  else
    bound_row(problem->original, row + 1, lower, upper);
  CGLPK_END
}

int cglpk_set_column_bounds(cglpk_problem *problem, int column, double lower, double upper) {
  CGLPK_BEGIN(problem)
  if (outside(column, glp_get_num_cols(problem->original)))
    code = CGLPK_BAD_INDEX;
  else
    bound_column(problem->original, column + 1, lower, upper);
  CGLPK_END
}

int cglpk_set_cost(cglpk_problem *problem, int column, double cost) {
  CGLPK_BEGIN(problem)
  if (outside(column, glp_get_num_cols(problem->original)))
    code = CGLPK_BAD_INDEX;
  else
    glp_set_obj_coef(problem->original, column + 1, cost);
  CGLPK_END
}

int cglpk_set_constant(cglpk_problem *problem, double constant) {
  CGLPK_BEGIN(problem)
  glp_set_obj_coef(problem->original, 0, constant);
  CGLPK_END
}

int cglpk_is_integer(cglpk_problem *problem, int column, bool *integer) {
  CGLPK_BEGIN(problem)
  if (outside(column, glp_get_num_cols(problem->original)))
    code = CGLPK_BAD_INDEX;
  else
    *integer = glp_get_col_kind(problem->original, column + 1) != GLP_CV;
  CGLPK_END
}

int cglpk_size(cglpk_problem *problem, int *rows, int *columns) {
  CGLPK_BEGIN(problem)
  *rows = glp_get_num_rows(problem->original);
  *columns = glp_get_num_cols(problem->original);
  CGLPK_END
}
