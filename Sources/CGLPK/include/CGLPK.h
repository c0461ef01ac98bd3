/* GLPK behind guards: every function here returns a code instead of aborting the process.

   Rows and columns are counted from 0 and the free side of a bound is an infinity, as in Swift; the 1-based arrays and the
   bound types of GLPK stay inside this target. A problem belongs to the thread that opened it. */
#ifndef CGLPK_H
#define CGLPK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct cglpk_problem cglpk_problem;
typedef struct cglpk_node cglpk_node;

enum cglpk_code {
  CGLPK_OK = 0,
  CGLPK_FAULT,     /* GLPK raised an error or an assertion: cglpk_fault_text tells which */
  CGLPK_POISONED,  /* an earlier fault on this thread has made its problems unusable */
  CGLPK_ABANDONED, /* a search was cancelled inside a long node relaxation: its problem is unusable */
  CGLPK_FOREIGN,   /* the problem belongs to another thread */
  CGLPK_BAD_INDEX, /* a row or a column that does not exist */
  CGLPK_NO_MEMORY, /* malloc failed outside of GLPK */
  CGLPK_NOT_NOW,   /* the call makes no sense at this point of a search */
};

typedef void (*cglpk_log)(void *context, const char *text);
typedef bool (*cglpk_poll)(void *context);
typedef void (*cglpk_visit)(void *context, cglpk_node *node);

/* Opening and closing. The memory limit is in megabytes, 0 for none, and holds for the thread. */
int cglpk_open(cglpk_problem **problem, int memory_limit, cglpk_log log, void *log_context);
void cglpk_close(cglpk_problem *problem);
const char *cglpk_fault_text(void);

/* Building. */
int cglpk_add_columns(cglpk_problem *problem, int count, const double *lower, const double *upper, const double *cost,
                      const bool *integer);
int cglpk_add_rows(cglpk_problem *problem, int count, const double *lower, const double *upper);
int cglpk_set_row(cglpk_problem *problem, int row, int length, const int32_t *columns, const double *values);
int cglpk_set_rows(cglpk_problem *problem, int first, int count, const intptr_t *start, const int32_t *columns,
                   const double *values);
int cglpk_set_column(cglpk_problem *problem, int column, int length, const int32_t *rows, const double *values);
int cglpk_delete_rows(cglpk_problem *problem, int count, const int32_t *rows);
int cglpk_set_row_bounds(cglpk_problem *problem, int row, double lower, double upper);
int cglpk_set_column_bounds(cglpk_problem *problem, int column, double lower, double upper);
int cglpk_set_cost(cglpk_problem *problem, int column, double cost);
int cglpk_set_constant(cglpk_problem *problem, double constant);
int cglpk_is_integer(cglpk_problem *problem, int column, bool *integer);
int cglpk_size(cglpk_problem *problem, int *rows, int *columns);

/* Every time limit is at most this, nearly six days. */
#define CGLPK_LONGEST_MILLISECONDS 500000000

/* Whether a poll is asked at every iteration, and not only between slices and at callbacks. */
bool cglpk_has_clock(void);

/* The simplex method, on the problem or, between cglpk_presolve and cglpk_discard, on the presolved one. */
enum cglpk_method { CGLPK_PRIMAL, CGLPK_DUAL, CGLPK_DUAL_THEN_PRIMAL };
enum cglpk_basis { CGLPK_STANDARD_BASIS, CGLPK_ADVANCED_BASIS };
enum cglpk_status {
  CGLPK_UNDEFINED,
  CGLPK_OPTIMAL,
  CGLPK_INFEASIBLE,
  CGLPK_UNBOUNDED,
  CGLPK_LIMIT,
  CGLPK_CUT_OFF,
  CGLPK_BAD_BASIS,
  CGLPK_FAILED
};

typedef struct {
  enum cglpk_method method;
  bool textbook_pricing;
  bool textbook_ratio_test;
  int milliseconds;
  int iterations;
  double objective_limit; /* +infinity for none */
} cglpk_simplex_options;

typedef struct {
  enum cglpk_status status;
  int native; /* what glp_simplex returned */
  bool cancelled;
  double objective;
  int iterations;
} cglpk_simplex_result;

int cglpk_simplex(cglpk_problem *problem, const cglpk_simplex_options *options, cglpk_poll poll, void *context,
                  cglpk_simplex_result *result);
int cglpk_reset_basis(cglpk_problem *problem, enum cglpk_basis basis);
int cglpk_read_basis(cglpk_problem *problem, unsigned char *rows, unsigned char *columns);
int cglpk_write_basis(cglpk_problem *problem, int row_count, const unsigned char *rows, int column_count,
                      const unsigned char *columns);
/* The row of the basis inverse that belongs to a basic column. */
int cglpk_inverse_row(cglpk_problem *problem, int column, double *values, bool *basic);
int cglpk_presolve(cglpk_problem *problem, bool for_search, enum cglpk_status *verdict);
int cglpk_postsolve(cglpk_problem *problem);
int cglpk_discard(cglpk_problem *problem);

/* The basic solution. */
enum cglpk_side { CGLPK_PRIMAL_VALUE, CGLPK_DUAL_VALUE };
int cglpk_column(cglpk_problem *problem, int column, enum cglpk_side side, double *value);
int cglpk_row(cglpk_problem *problem, int row, enum cglpk_side side, double *value);
int cglpk_columns(cglpk_problem *problem, enum cglpk_side side, double *values);
int cglpk_rows(cglpk_problem *problem, enum cglpk_side side, double *values);

/* Branch and cut, from the optimal basis that cglpk_simplex has left. */
enum cglpk_branching {
  CGLPK_FIRST_FRACTIONAL,
  CGLPK_LAST_FRACTIONAL,
  CGLPK_MOST_FRACTIONAL,
  CGLPK_DRIEBECK_TOMLIN,
  CGLPK_PSEUDOCOST
};
enum cglpk_backtracking { CGLPK_DEPTH_FIRST, CGLPK_BREADTH_FIRST, CGLPK_BEST_BOUND, CGLPK_BEST_PROJECTION };
enum cglpk_stop {
  CGLPK_STOP_FINISHED,
  CGLPK_STOP_BY_CALLER,
  CGLPK_STOP_TIME,
  CGLPK_STOP_GAP,
  CGLPK_STOP_CUT_OFF,
  CGLPK_STOP_NODES,
  CGLPK_STOP_FAILED
};

typedef struct {
  enum cglpk_branching branching;
  enum cglpk_backtracking backtracking;
  int milliseconds;
  intptr_t node_limit;
  double relative_gap;
  double cut_off; /* +infinity for none */
  double root_bound;
  double integer_tolerance;
  double objective_tolerance;
  bool integral_objective;
  bool gomory, mixed_integer_rounding, cover, clique;
  bool feasibility_pump, proximity_search, rounding;
  int proximity_milliseconds;
} cglpk_search_options;

typedef struct {
  enum cglpk_stop stop;
  int native; /* what glp_intopt returned */
  intptr_t nodes;
  double bound;
  bool has_solution;
} cglpk_search_result;

int cglpk_search(cglpk_problem *problem, const cglpk_search_options *options, cglpk_visit visit, cglpk_poll poll,
                 void *context, cglpk_search_result *result);
int cglpk_solution(cglpk_problem *problem, double *values);
int cglpk_violation(cglpk_problem *problem, const double *values, double *objective, double *largest);

/* Inside the visit of a search. */
enum cglpk_reason {
  CGLPK_SELECTING,
  CGLPK_PREPARING,
  CGLPK_RELAXED,
  CGLPK_INCUMBENT,
  CGLPK_HEURISTIC,
  CGLPK_CUTTING,
  CGLPK_BRANCHING
};
enum cglpk_reason cglpk_node_reason(const cglpk_node *node);
bool cglpk_node_is_presolved(const cglpk_node *node);
double cglpk_node_bound(const cglpk_node *node);
intptr_t cglpk_node_count(const cglpk_node *node);
intptr_t cglpk_node_open(const cglpk_node *node);
int cglpk_node_depth(const cglpk_node *node);
bool cglpk_node_incumbent(const cglpk_node *node, double *objective);
int cglpk_node_relaxation(cglpk_node *node, int column, double *value);
int cglpk_node_solution(cglpk_node *node, double *values);
int cglpk_node_offer(cglpk_node *node, const double *values, bool *accepted);
void cglpk_node_stop(cglpk_node *node);

/* Faults on purpose: what the guards are tested with. */
enum { CGLPK_DRILLS = 20, CGLPK_NODE_DRILLS = 25 };
int cglpk_drill(cglpk_problem *problem, int kind);
int cglpk_node_drill(cglpk_node *node, int kind);

#endif
