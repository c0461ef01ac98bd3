#include <float.h>
#include <stdlib.h>

#include "search.h"

/* Misuse of GLPK on purpose, which the functions beside this file exclude: a fire drill for the guards. */

static void misuse(glp_prob *prob, int kind) {
  int index[3] = {0, 1, 1};
  double value[3] = {0, 1, 1};
  glp_smcp simplex;
  glp_iocp search;
  glp_init_smcp(&simplex);
  glp_init_iocp(&search);
  switch (kind) {
  case 0: glp_set_row_bnds(prob, 1 << 20, GLP_FX, 0, 0); break;
  case 1: glp_set_col_bnds(prob, 1, 99, 0, 0); break;
  case 2: glp_get_col_prim(prob, 0); break;
  case 3: glp_get_row_dual(prob, -1); break;
  case 4: glp_add_rows(prob, 0); break;
  case 5: glp_add_cols(prob, -5); break;
  case 6: glp_del_rows(prob, 0, index); break;
  case 7: glp_set_mat_row(prob, 1, 2, index, value); break; /* the same column twice */
  case 8: glp_set_mat_col(prob, 1, 1 << 20, index, value); break;
  case 9: glp_set_obj_dir(prob, 7); break;
  case 10: glp_set_col_kind(prob, 1, 99); break;
  case 11: simplex.meth = 99, glp_simplex(prob, &simplex); break;
  case 12: simplex.tm_lim = -1, glp_simplex(prob, &simplex); break;
  case 13: search.mip_gap = -1, glp_intopt(prob, &search); break;
  case 14: glp_npp_obtain_sol(glp_npp_alloc_wksp(), prob); break;
  case 15: glp_std_basis(prob), glp_ftran(prob, value); break; /* no factorization yet */
  case 16: glp_alloc(0, 0); break;
  case 17: glp_assert(prob == NULL); break;
  case 18: glp_error("%s\n", "a drill"); break;
  default: glp_mem_limit(1), glp_alloc(1 << 20, 64); break;
  }
}

int cglpk_drill(cglpk_problem *problem, int kind) {
  CGLPK_BEGIN(problem)
  misuse(problem->original, kind);
  CGLPK_END
}

int cglpk_node_drill(cglpk_node *node, int kind) {
  CGLPK_BEGIN(node->problem)
  switch (kind) {
  case 0: glp_ios_node_level(node->tree, -1); break;
  case 1: glp_ios_select_node(node->tree, 1 << 20); break;
  case 2: glp_intopt(node->prob, NULL); break; /* a search inside a search */
  case 3: glp_ios_branch_upon(node->tree, -1, GLP_NO_BRNCH); break;
  case 4: glp_ios_can_branch(node->tree, 0); break;
  default: misuse(node->prob, kind - 5); break;
  }
  CGLPK_END
}
