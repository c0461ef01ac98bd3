/* The guard around every call into GLPK. */
#ifndef CGLPK_GUARD_H
#define CGLPK_GUARD_H

#include <glpk.h>
#include <setjmp.h>

#include "CGLPK.h"

/* Where a fault lands: the innermost guarded call of the thread, so that a longjmp never crosses a Swift frame. */
typedef struct cglpk_frame {
  jmp_buf jump;
  struct cglpk_frame *outer;
  cglpk_log log; /* of the outer call: a visit may use a second problem with a log of its own */
  void *log_context;
} cglpk_frame;

/* Who may cancel the running solve of the thread. */
typedef struct {
  cglpk_poll poll;
  void *context;
  bool expired;
  double polled_at;
  int looks; /* at the clock since it expired */
} cglpk_watch;

typedef struct {
  cglpk_frame *innermost;
  int problems;          /* open on this thread: the environment goes with the last */
  enum cglpk_code state; /* CGLPK_OK, CGLPK_FAULT (just raised), CGLPK_POISONED or CGLPK_ABANDONED */
  cglpk_log log;
  void *log_context;
  cglpk_watch watch;
  cglpk_frame *search; /* the frame of the running glp_intopt, where an abandoned search lands */
  double cancelled_since; /* seconds on the monotonic clock, 0 for not */
  double logged_at;
  size_t length;
  char text[1024];
} cglpk_thread;

struct cglpk_problem {
  cglpk_thread *owner;
  cglpk_log log;
  void *log_context;
  glp_prob *original;
  glp_prob *reduced; /* the presolved problem, or NULL */
  glp_prep *workspace;
  bool for_search;  /* what the workspace was loaded for */
  int extra_column; /* 1-based column of the cut-off inside a search, or 0 */
  /* Scratch for 1-based rows and columns; `mark` finds repeated indices. */
  int capacity;
  int *index;
  double *value;
  int *mark;
  int mark_capacity;
};

cglpk_thread *cglpk_current(void);
double cglpk_now(void);
/* Sets the thread's watch and returns the one before, to be set again: a visit may solve a second problem. */
cglpk_watch cglpk_watch_with(cglpk_poll poll, void *context);
int cglpk_admit(cglpk_problem *problem, cglpk_frame *frame);
int cglpk_caught(void);
void cglpk_leave(cglpk_frame *frame);
/* Jumps to the innermost guarded call if a fault was raised further in; called only with C frames in between. */
void cglpk_unwind_if_poisoned(void);
/* Makes room for `length` entries and for marks below `limit`. */
int cglpk_reserve(cglpk_problem *problem, int length, int limit);

static inline glp_prob *cglpk_active(const cglpk_problem *problem) {
  return problem->reduced != NULL ? problem->reduced : problem->original;
}

/* setjmp must stand in the function whose frame it saves: hence macros. */
#define CGLPK_BEGIN(problem)                  \
  cglpk_frame frame;                          \
  int code = cglpk_admit((problem), &frame);  \
  if (code != CGLPK_OK) return code;          \
  if (setjmp(frame.jump) == 0) {

#define CGLPK_END          \
  }                        \
  else {                   \
    code = cglpk_caught(); \
  }                        \
  cglpk_leave(&frame);     \
  return code;

#endif
